/// One sentence, list item or table row of a body: what is linked and cited.
///
/// Its parts are behind one reference, as those of `LinkedStatement` are and for the same reason.
package struct Statement: Sendable, Equatable {
    private let parts: [Parts]

    private struct Parts: Sendable, Equatable {
        let id: String
        let text: String
        let section: String
        let paragraph: String
        let page: Int?
        let element: Int
        let range: Range<Int>
        let line: Int
        let leans: Bool
        let quotationLeans: Bool
        let isRequest: Bool
        let isFinding: Bool
        /// None or one: few statements ask for something, and what they ask for takes much room.
        let asking: [Asking]
    }

    package init(
        id: String, text: String, section: String, paragraph: String, page: Int?, element: Int, range: Range<Int>,
        line: Int, asking: Asking? = nil
    ) {
        let leans = LeaningOpening.leansOnSentenceBefore(text)
        let quotationLeans =
            asking == nil ? leans : LeaningOpening.leansOnSentenceBefore(Self.quotation(of: text, asking: asking))
        let (isRequest, isFinding) =
            switch asking {
            case .request: (true, false)
            case .part: (false, false)
            case .ofBoard, nil: (false, true)
            }
        parts = [
            Parts(
                id: id, text: text, section: section, paragraph: paragraph, page: page, element: element, range: range, line: line,
                leans: leans, quotationLeans: quotationLeans, isRequest: isRequest, isFinding: isFinding, asking: asking.map { [$0] } ?? [])
        ]
    }

    /// The anchor inside its document: `p41-3fa9`.
    package var id: String { parts.withUnsafeBufferPointer { $0[0].id } }
    package var text: String { parts.withUnsafeBufferPointer { $0[0].text } }
    /// The slug of its section; empty for the opening.
    package var section: String { parts.withUnsafeBufferPointer { $0[0].section } }
    /// The anchor of its paragraph.
    package var paragraph: String { parts.withUnsafeBufferPointer { $0[0].paragraph } }
    /// The page of the source on which it starts, where the source has pages.
    package var page: Int? { parts.withUnsafeBufferPointer { $0[0].page } }
    /// Which of the paragraph's elements it lies in.
    package var element: Int { parts.withUnsafeBufferPointer { $0[0].element } }
    /// UTF-8 offsets into that element's plain text.
    package var range: Range<Int> { parts.withUnsafeBufferPointer { $0[0].range } }
    /// The line of the entity's file on which it starts.
    package var line: Int { parts.withUnsafeBufferPointer { $0[0].line } }
    /// What it has to do with what inspectors ask for; nil for a finding.
    package var asking: Asking? { parts.withUnsafeBufferPointer { $0[0].asking.first } }

    /// Whether its words point back, so that alone they would say too little. Known once, as every page that quotes it asks.
    package var leans: Bool { parts.withUnsafeBufferPointer { $0[0].leans } }
    /// The same of its quotation, which may open with the words that lead in to it.
    package var quotationLeans: Bool { parts.withUnsafeBufferPointer { $0[0].quotationLeans } }

    /// Whether it is an area for improvement.
    package var isRequest: Bool { parts.withUnsafeBufferPointer { $0[0].isRequest } }

    /// What inspectors found, as against what they asked for.
    package var isFinding: Bool { parts.withUnsafeBufferPointer { $0[0].isFinding } }

    /// The area for improvement that it is.
    package var request: AreaForImprovement? { if case .request(let request) = asking { request } else { nil } }

    /// The statement with what it cannot be understood without: a request with its items, an item with what leads in to it.
    package var quotation: String { Self.quotation(of: text, asking: asking) }

    private static func quotation(of text: String, asking: Asking?) -> String {
        switch asking {
        case .request(let request): return request.parts.reduce(text, followed)
        case .part(let part): return part.opening + (part.isFirst ? " " : " … ") + text
        case .ofBoard, nil: return text
        }
    }

    /// Items stand apart by a semicolon where they bring no stop of their own, as cells of a row do.
    private static func followed(_ words: String, by item: String) -> String {
        let isStopped = words.utf8.last.map { ".:;,?!".utf8.contains($0) } ?? true
        return words + (isStopped ? " " : "; ") + item
    }
}

/// What a statement has to do with what inspectors ask for.
package enum Asking: Sendable, Equatable {
    /// It asks the authority, and counts.
    case request(AreaForImprovement)
    /// An item below a request, which counts with it.
    case part(RequestPart)
    /// It asks the safeguarding board, not the authority; `isPart` for an item below such a request.
    case ofBoard(isPart: Bool)
}

/// Where an item stands below a request that leads in to it.
package struct RequestPart: Sendable, Equatable {
    /// The anchor of the request.
    package let request: String
    /// The words of the request: "Put into place a framework; this to include".
    package let opening: String
    package let isFirst: Bool
}

/// What makes a statement a request of the inspectors.
package struct AreaForImprovement: Sendable, Equatable {
    /// In the report's words: "Within three months".
    package let deadline: String?
    /// A bracket about the framework: "enabler 2, national framework".
    package let note: String?
    /// Who is to do it, where the report prints it beside the request: "Bexley Council and South East London ICB".
    package let responsible: String?
    /// The words of the items below it, in order; each is a statement too.
    package var parts: [String]

    package init(deadline: String? = nil, note: String? = nil, responsible: String? = nil, parts: [String] = []) {
        self.deadline = deadline
        self.note = note
        self.responsible = responsible
        self.parts = parts
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
    package var description: String { document.authority + "/" + document.name + "#" + anchor }

    package static func < (left: Self, right: Self) -> Bool {
        (left.document, left.anchor) < (right.document, right.anchor)
    }
}
