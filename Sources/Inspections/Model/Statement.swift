/// One sentence, list item or table row of a body: what is linked and cited.
package struct Statement: Sendable, Equatable {
    /// The anchor inside its document: `p41-3fa9`.
    package let id: String
    package let text: String
    /// The slug of its section; empty for the opening.
    package let section: String
    /// The anchor of its paragraph.
    package let paragraph: String
    package let page: Int?
    /// Which of the paragraph's elements it lies in.
    package let element: Int
    /// UTF-8 offsets into that element's plain text.
    package let range: Range<Int>
    /// The line of the entity's file on which it starts.
    package let line: Int
    package let request: AreaForImprovement?

    package init(
        id: String, text: String, section: String, paragraph: String, page: Int?, element: Int, range: Range<Int>,
        line: Int, request: AreaForImprovement? = nil
    ) {
        self.id = id
        self.text = text
        self.section = section
        self.paragraph = paragraph
        self.page = page
        self.element = element
        self.range = range
        self.line = line
        self.request = request
    }
}

/// What makes a statement a request of the inspectors.
package struct AreaForImprovement: Sendable, Equatable {
    /// In the report's words: "Within three months".
    package let deadline: String?
    /// A bracket about the framework: "enabler 2, national framework".
    package let note: String?

    package init(deadline: String? = nil, note: String? = nil) {
        self.deadline = deadline
        self.note = note
    }
}

/// Where a statement stands among all documents.
package struct StatementID: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let document: DocumentID
    package let anchor: String

    package init(document: DocumentID, anchor: String) {
        self.document = document
        self.anchor = anchor
    }

    /// `staffordshire/2023-11-ilacs#p41-3fa9`.
    package var description: String { "\(document)#\(anchor)" }

    package static func < (left: Self, right: Self) -> Bool {
        (left.document, left.anchor) < (right.document, right.anchor)
    }
}
