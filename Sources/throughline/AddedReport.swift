import Documents
import England
import Inspections

/// A report that was taken in, and what was found in it.
struct AddedReport {
    let document: String
    /// Paths below the content folder.
    let entities: [String]
    let content: Content
    /// How many pages the document has; nil where it has none.
    let pages: Int?
    /// What was withheld and what is unsure.
    let notices: Diagnostics

    var summary: String {
        let inspections = content.inspections.filter { entities.contains("inspections/\($0.id).md") }
        let responses = content.responses.filter { entities.contains("responses/\($0.id).md") }
        let withheld = notices.all.count { $0.severity == .notice && $0.message.hasPrefix("withheld") }
        let unsure = notices.all.count { $0.severity == .warning }
        let found = inspections.flatMap(lines) + responses.flatMap(lines)
        return
            (["Added \(document)"] + found + [
                line("pages", pages.map(String.init) ?? "none that could be cited"),
                line("withheld", withheld == 0 ? "nothing" : "\(withheld) contact details, listed below"),
                line("unsure", unsure == 0 ? "of nothing" : "\(unsure) warnings, listed below"),
            ]).joined(separator: "\n")
    }

    private func line(_ label: String, _ text: String) -> String {
        "  \(label)\(String(repeating: " ", count: max(1, 12 - label.count)))\(text)"
    }

    private func lines(of inspection: Inspection) -> [String] {
        let days = inspection.visits.map { $0.from == $0.to ? $0.from.long : "\($0.from.long) to \($0.to.long)" }.joined(separator: ", ")
        let grades = inspection.judgements.map { "\($0.label): \($0.grade)" }
        let requests = inspection.body.statements.count { $0.request != nil }
        return [
            line("report", "inspections/\(inspection.id).md"), line("authority", name(of: inspection.id)),
            line("kind", "\(inspection.kind.name), \(inspection.framework.name)"), line("days", days),
            line("published", inspection.published?.long ?? "not known: add it as NAME.yml beside the document, published: YYYY-MM-DD"),
            line("grades", grades.isEmpty ? "none" : grades.joined(separator: "; ")),
            line("asked for", requests == 0 ? "nothing" : requests == 1 ? "one thing" : "\(requests) things"),
            line("statements", String(inspection.body.statements.count)),
        ]
    }

    private func lines(of response: Response) -> [String] {
        [
            line("paper", "responses/\(response.id).md"), line("authority", name(of: response.id)), line("day", response.date.long),
            line("answers", response.about.map { "inspections/\($0).md" } ?? "no report that is held"),
        ]
    }

    private func name(of id: DocumentID) -> String {
        content.authorities.first { $0.slug == id.authority }?.name ?? EnglishAuthority.withSlug(id.authority)?.name ?? id.authority
    }
}
