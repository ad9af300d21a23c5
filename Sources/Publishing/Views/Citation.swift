import Documents
import England
import Inspections
import Linking

extension Response {
    /// How lists of documents name it, so that nobody takes it for a report: "Council paper: Ofsted Report, 17 January 2024".
    var datedHeading: String { "Council paper: \(title), \(date.long)" }
}

extension RecordIndex {
    /// How a statement is cited, without its words: "Ofsted, focused visit to Staffordshire, 26 and 27 May 2022, paragraph 11".
    func citation(of id: StatementID) -> String {
        [citation(of: id.document), place(of: id)].compactMap { $0 }.joined(separator: ", ")
    }

    /// A document's part of a citation; nil where the document is not held.
    func citation(of id: DocumentID) -> String? {
        if let inspection = inspections[id]?.document {
            let name = inspection.kind == .full ? Self.lowered(inspection.framework.inspectionName) : inspection.kind.name
            let published = inspection.published.map { ", published \($0.long)" } ?? ""
            return
                "\(inspection.framework.inspectorates), \(name), \(authorityName(id.authority)), \(Wording.days(inspection.visits))\(published)"
        }
        return responses[id].map { "\(authorityName(id.authority)) council, \($0.document.title), \($0.document.date.long)" }
    }

    /// "paragraph 41, page 12"; an unnumbered paragraph is found by its heading: "unnumbered paragraph 7, under “Main findings”".
    func place(of id: StatementID) -> String { statement(id).map { place(of: $0) } ?? "" }

    /// - Parameter underHeading: whether the heading over an unnumbered paragraph is told.
    func place(of linked: LinkedStatement, underHeading: Bool = true) -> String {
        let statement = linked.statement
        guard let paragraph = paragraph(statement.paragraph, of: linked.id.document) else { return "" }
        var place = paragraph.words
        if let page = statement.page { place += ", page \(page)" }
        return underHeading ? place + self.underHeading(of: linked) : place
    }

    /// “, under “Main findings””, for a statement of an unnumbered paragraph; nothing for others.
    func underHeading(of linked: LinkedStatement) -> String {
        let (statement, document) = (linked.statement, linked.id.document)
        guard let paragraph = paragraph(statement.paragraph, of: document), paragraph.number == nil,
            let heading = heading(of: statement.section, in: document)
        else { return "" }
        return ", under “\(Excerpt.opening(of: heading, upTo: 44))”"
    }

    /// Where a passage is that may open with a sentence of the paragraph before: "paragraphs 41 to 42, page 12".
    func place(from opening: Statement?, to linked: LinkedStatement, underHeading: Bool = true) -> String {
        let place = self.place(of: linked, underHeading: underHeading)
        guard let opening, opening.paragraph != linked.statement.paragraph else { return place }
        let document = linked.id.document
        guard let first = paragraph(opening.paragraph, of: document), let last = paragraph(linked.statement.paragraph, of: document) else {
            return place
        }
        return first.words(to: last) + place.dropFirst(last.words.count)
    }

    private static func lowered(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
}
