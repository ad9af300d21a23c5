import Documents

/// What was read of a content folder before, so that after an edit only what it touched is read again.
package struct HeldContent: Sendable {
    /// By path below the content folder.
    var inspections: [String: ReadDocument<Inspection>] = [:]
    var responses: [String: ReadDocument<Response>] = [:]
    /// What documents are read with beside their files.
    var terms: Terms?
    var rules: Rules?
    /// Grows whenever themes, cues or weights are read again.
    package internal(set) var rulesVersion = 0

    package init() {}

    /// The slugs of topics that a document may name, and whose contact details it may have.
    struct Terms: Equatable, Sendable {
        let topics: [String]
        let contact: String?
    }

    /// Themes, cues and weights, with the files that they were read from.
    struct Rules: Sendable {
        let files: FileTree
        let topics: [Topic]
        let cues: CueTables
        let weights: Weights?
        let texts: [ShownText]
    }

    /// Forgets documents that were read with other terms.
    mutating func read(with terms: Terms) {
        if self.terms != terms { (inspections, responses) = ([:], [:]) }
        self.terms = terms
    }
}

/// What was read of a document's file: a function of the file's bytes and of `HeldContent.Terms` alone.
struct ReadDocument<Document: Sendable>: Sendable {
    let bytes: [UInt8]
    let document: Document?
    let problems: Diagnostics
    /// By whom people can be reached, in the file as it is written, its front matter and what its page shows.
    let contacts: [Diagnostic]
}
