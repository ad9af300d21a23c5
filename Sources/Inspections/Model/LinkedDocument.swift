/// A document with what was found about each of its statements.
package struct LinkedDocument<Document: Sendable>: Sendable {
    package let document: Document
    /// In the order of the text.
    package let statements: [LinkedStatement]

    package init(document: Document, statements: [LinkedStatement]) {
        self.document = document
        self.statements = statements
    }
}
