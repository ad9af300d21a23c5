package import Inspections

/// One statement as two annotators coded it.
package struct GoldStatement: Sendable, Equatable {
    package let text: String
    /// Topics that both gave.
    package let required: [String]
    /// Topics that either gave.
    package let allowed: [String]
    /// What either gave.
    package let stance: [Stance]
    package let change: [Change]

    package init(text: String, required: [String], allowed: [String], stance: [Stance], change: [Change]) {
        self.text = text
        self.required = required
        self.allowed = allowed
        self.stance = stance
        self.change = change
    }
}
