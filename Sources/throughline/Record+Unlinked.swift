import Documents
import Inspections
extension Record {
    init(linking content: Content) throws(Diagnostics) {
        self.init(site: content.site, authorities: content.authorities,
            inspections: content.inspections.map { d in LinkedDocument(document: d, statements: d.body.statements.map { LinkedStatement(id: StatementID(document: d.id, anchor: $0.id), statement: $0, links: [], stance: .neutral, change: .none) }) },
            responses: content.responses.map { d in LinkedDocument(document: d, statements: d.body.statements.map { LinkedStatement(id: StatementID(document: d.id, anchor: $0.id), statement: $0, links: [], stance: .neutral, change: .none) }) },
            topics: content.topics, references: [], mentioned: [], followThrough: [], glossary: content.glossary, pages: content.pages)
    }
}
