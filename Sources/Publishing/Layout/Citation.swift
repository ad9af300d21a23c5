import Documents
import Inspections

extension RecordIndex {
    /// How a statement is cited, without its words: "Ofsted, focused visit to Staffordshire, 26 and 27 May 2022, paragraph 11".
    func citation(of id: StatementID) -> String {
        let place = place(of: id)
        if let inspection = inspections[id.document]?.document {
            let name = inspection.kind == .full ? Self.lowered(inspection.framework.inspectionName) : inspection.kind.name
            let visited = Wording.days(inspection.visits)
            let published = inspection.published.map { ", published \($0.long)" } ?? ""
            return "Ofsted, \(name), \(authorityName(id.document.authority)), \(visited)\(published), \(place)"
        }
        if let response = responses[id.document]?.document {
            return "\(authorityName(id.document.authority)) council, \(response.title), \(response.date.long), \(place)"
        }
        return place
    }

    /// "paragraph 41, page 12"; an unnumbered paragraph is found by its heading: "unnumbered paragraph 7, under “Main findings”".
    func place(of id: StatementID) -> String {
        guard let statement = statement(id)?.statement, let paragraph = paragraphs(of: id.document)[statement.paragraph] else { return "" }
        let page = statement.page.map { "page \($0)" }
        let heading = paragraph.number == nil ? self.heading(of: statement.section, in: id.document) : nil
        let under = heading.map { "under “\(Excerpt.opening(of: $0, upTo: 44))”" }
        return [paragraph.words, page, under].compactMap { $0 }.joined(separator: ", ")
    }

    private static func lowered(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
}
