package import Inspections

/// One statement as two annotators coded it.
package struct GoldStatement: Sendable, Equatable {
    package let text: String
    /// The document that it says it is from; nil where it does not say.
    package let document: DocumentID?
    /// Topics that both gave.
    package let required: [String]
    /// Topics that either gave.
    package let allowed: [String]
    /// What either gave.
    package let stance: [Stance]
    package let change: [Change]

    package init(text: String, document: DocumentID? = nil, required: [String], allowed: [String], stance: [Stance], change: [Change]) {
        self.text = text
        self.document = document
        self.required = required
        self.allowed = allowed
        self.stance = stance
        self.change = change
    }
}
