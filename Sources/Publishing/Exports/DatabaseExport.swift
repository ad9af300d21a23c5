import Documents
import England
import Inspections
import Linking

extension RecordExports {
    /// The whole record as one SQLite database, whose statements can be searched by their words.
    var database: OutputFile {
        let exports = self
        return OutputFile(
            Self.databaseAddress,
            streaming: { (take) throws(Diagnostic) in
                try Database.write(Self.tables, to: take) { (database) throws(Diagnostic) in try exports.fill(database) }
            })
    }

    static let databaseAddress = "data/record.sqlite"

    /// The tables; with larger pages than SQLite's usual ones of 4 kB the database of 430 reports is 1 MB smaller. Names are those of the other exports; a statement's id is its document, `#` and its anchor.
    private static let tables = """
        PRAGMA page_size = 16384;
        CREATE TABLE authorities (slug TEXT PRIMARY KEY, name TEXT NOT NULL, region TEXT, code TEXT) WITHOUT ROWID;
        CREATE TABLE themes (slug TEXT PRIMARY KEY, title TEXT NOT NULL, summary TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE documents (
          id TEXT PRIMARY KEY, authority TEXT NOT NULL REFERENCES authorities, voice TEXT NOT NULL, date TEXT NOT NULL, title TEXT NOT NULL,
          kind TEXT, framework TEXT, published TEXT, url TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE judgements (document TEXT NOT NULL REFERENCES documents, label TEXT NOT NULL, grade TEXT NOT NULL);
        CREATE TABLE statements (
          number INTEGER PRIMARY KEY, document TEXT NOT NULL REFERENCES documents, anchor TEXT NOT NULL, section TEXT NOT NULL, page INTEGER,
          text TEXT NOT NULL, stance TEXT NOT NULL, change TEXT NOT NULL, area_for_improvement INTEGER NOT NULL);
        CREATE TABLE links (
          theme TEXT NOT NULL REFERENCES themes, statement INTEGER NOT NULL REFERENCES statements, strength TEXT NOT NULL,
          confidence INTEGER, movement TEXT, PRIMARY KEY (theme, statement)) WITHOUT ROWID;
        CREATE VIRTUAL TABLE words USING fts5 (text, content='statements', content_rowid='number');

        """

    private func fill(_ database: Database) throws(Diagnostic) {
        try database.insert(
            into: "authorities", record.authorities.map { [.text($0.slug), .text($0.name), .optional($0.region), .optional($0.code)] })
        try database.insert(into: "themes", record.topics.map { [.text($0.slug), .text($0.title), .text($0.summary)] })
        try database.insert(into: "documents", documentRows)
        for document in record.inspections.map(\.document) {
            let id = document.id.description
            try database.insert(into: "judgements", document.judgements.map { [.text(id), .text($0.label), .text($0.grade)] })
        }
        var first = 1
        var links: [String: [LinkRow]] = [:]
        for source in statementSources {
            let document = source.document.description
            let numbered = Array(zip(first..., source.statements))
            try database.insert(into: "statements", numbered.map { Self.row(of: $1, in: document, number: $0) })
            for (number, linked) in numbered {
                for link in linked.links {
                    let movement = linked.movement(on: link.topic)?.kind
                    links[link.topic, default: []].append(LinkRow(number, link, isStrong: true, movement: movement))
                }
                for link in linked.mentions { links[link.topic, default: []].append(LinkRow(number, link, isStrong: false)) }
            }
            first += numbered.count
        }
        // In the order of their key, or half of each page that they lie on would stay empty.
        for (topic, rows) in links.sorted(by: { $0.key < $1.key }) {
            try database.insert(into: "links", rows.lazy.map { $0.cells(on: topic) })
        }
        try database.run("INSERT INTO words (words) VALUES ('rebuild');")
    }

    private var documentRows: [[Database.Cell]] {
        record.inspections.map(\.document).map { inspection in
            [
                .text(inspection.id.description), .text(inspection.id.authority), .text(Voice.inspectors.rawValue),
                .text(inspection.start.description), .text(inspection.title), .text(inspection.kind.rawValue),
                .text(inspection.framework.slug), .optional(inspection.published?.description),
                .text(url(Addresses.inspection(inspection.id))),
            ]
        }
            + record.responses.map(\.document).map { response in
                [
                    .text(response.id.description), .text(response.id.authority), .text(Voice.council.rawValue),
                    .text(response.date.description), .text(response.title), .missing, .missing, .missing,
                    .text(url(Addresses.response(response.id))),
                ]
            }
    }

    private static func row(of linked: LinkedStatement, in document: String, number: Int) -> [Database.Cell] {
        let statement = linked.statement
        return [
            .number(number), .text(document), .text(statement.id), .text(statement.section), .optional(statement.page),
            .text(statement.text),
            .text(linked.stance.rawValue), .text(linked.change.rawValue), .number(statement.isRequest ? 1 : 0),
        ]
    }

    /// A link, until all of its topic are known.
    private struct LinkRow {
        let number: Int32
        let confidence: Int8?
        let isStrong: Bool
        let movement: TopicMovement.Kind?

        init(_ number: Int, _ link: Link, isStrong: Bool, movement: TopicMovement.Kind? = nil) {
            (self.number, self.isStrong, self.movement) = (Int32(number), isStrong, movement)
            confidence = link.confidenceInHundredths.map(Int8.init)
        }

        func cells(on topic: String) -> [Database.Cell] {
            [
                .text(topic), .number(Int(number)), .text(isStrong ? "strong" : "weak"), .optional(confidence.map { Int($0) }),
                .optional(movement?.rawValue),
            ]
        }
    }
}
