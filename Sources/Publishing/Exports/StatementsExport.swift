import Documents
import England
import Inspections
import Linking

/// A statement with what its document says of it.
struct StatementEntry: Sendable {
    let linked: LinkedStatement
    let voice: Voice
    /// The first day of the visit, or the day of the paper.
    let date: CalendarDate
}

/// The statements of one document, in the order of the text.
struct StatementSource: Sendable {
    let document: DocumentID
    let voice: Voice
    let date: CalendarDate
    let statements: [LinkedStatement]

    func entries(where isWanted: (LinkedStatement) -> Bool = { _ in true }) -> [StatementEntry] {
        statements.filter(isWanted).map { StatementEntry(linked: $0, voice: voice, date: date) }
    }
}

extension RecordExports {
    /// Statements that one file holds at most, some 50 MB of JSON: larger ones are too big for a browser or a table program.
    static let mostInOneFile = 50_000

    var statements: Export {
        let sources = statementSources
        let table = table(of: sources)
        var export = Export(name: "statements", parts: [table.part], tables: [], hasWholeFile: hasWholeFiles)
        if hasWholeFiles {
            export.tables = [table.csv(at: "data/statements.csv")]
            let dated = sources.sorted { ($0.date, $0.document) < ($1.date, $1.document) }
            export.byTopic = record.topics.map { topicTable($0, dated) }
        }
        export.byAuthority = statementsByAuthority
        return export
    }

    /// The statements of each authority, a file each.
    private var statementsByAuthority: [OutputFile] {
        sourcesByAuthority.map { authority, sources in
            let (part, address) = (self.table(of: sources).part, address(ofStatementsOf: authority))
            return hasWholeFiles ? Export.json(of: [part], at: address) : Self.compressed(part, at: address)
        }
    }

    /// The file of an authority's statements: one of a large record is compressed, or all of them would be a fifth of the site.
    static func address(ofStatementsOf authority: String, isLarge: Bool) -> String {
        "data/\(authority)/" + (isLarge ? "statements.jsonl.gz" : "statements.json")
    }

    func address(ofStatementsOf authority: String) -> String {
        Self.address(ofStatementsOf: authority, isLarge: !hasWholeFiles)
    }

    /// All statements, one a line, compressed document by document.
    var compressedStatements: OutputFile {
        if hasWholeFiles { return Self.compressed(table(of: statementSources).part, at: Self.compressedAddress) }
        // Each authority has a compressed file of its own, and programs read such files one after the other as one.
        return OutputFile(Self.compressedAddress, joining: statementsByAuthority)
    }

    private static func compressed(_ part: ExportPart, at address: String) -> OutputFile {
        OutputFile(address, pieceCount: part.groupCount) { group in
            let lines = part.lines(group, "", "\n")
            return GZip.compressed(lines.isEmpty ? lines : lines + [0x0A])
        }
    }

    static let compressedAddress = "data/statements.jsonl.gz"

    /// The small list of the files of authorities.
    var statementFiles: Export {
        let fields: [ExportField<AuthorityFile>] = [
            ExportField("authority", .text, "The authority’s short name.") { .text($0.authority) },
            ExportField("statements", .number, "How many statements its documents have.") { .number($0.statements) },
            ExportField("file", .text, "The file that has them, below the site’s root.") {
                .text($0.file)
            },
        ]
        let entries = sourcesByAuthority.map { authority, sources in
            AuthorityFile(
                authority: authority, statements: sources.reduce(0) { $0 + $1.statements.count }, file: address(ofStatementsOf: authority))
        }
        let table = ExportTable("files", "Where the statements of each authority are, a file each.", fields: fields, entries: entries)
        return Export(name: "files", parts: [table.part], tables: [])
    }

    private struct AuthorityFile: Sendable {
        let authority: String
        let statements: Int
        let file: String
    }

    private func table(of sources: [StatementSource]) -> ExportTable<StatementEntry> {
        ExportTable(
            "statements", "Every sentence, list item and table row of a report or a council’s paper.", fields: statementFields,
            groupCount: max(1, sources.count)
        ) { sources.isEmpty ? [] : sources[$0].entries() }
    }

    /// By authority's short name.
    private var sourcesByAuthority: [(authority: String, sources: [StatementSource])] {
        Dictionary(grouping: statementSources, by: \.document.authority).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// One topic's statements, whoever made them.
    /// - Parameter dated: oldest first.
    private func topicTable(_ topic: Topic, _ dated: [StatementSource]) -> OutputFile {
        let table = ExportTable("statements", topic.summary, fields: statementFields, groupCount: max(1, dated.count)) { group in
            dated.isEmpty ? [] : dated[group].entries { $0.links.contains { $0.topic == topic.slug } }
        }
        return table.csv(at: "data/themes/\(topic.slug).csv")
    }

    /// Documents that hold a statement: inspections by authority and first day, then responses.
    var statementSources: [StatementSource] {
        let inspections = record.inspections.map {
            StatementSource(document: $0.document.id, voice: .inspectors, date: $0.document.start, statements: $0.statements)
        }
        let responses = record.responses.map {
            StatementSource(document: $0.document.id, voice: .council, date: $0.document.date, statements: $0.statements)
        }
        return (inspections + responses).filter { !$0.statements.isEmpty }
    }

    private var statementFields: [ExportField<StatementEntry>] {
        let exports = self
        return [
            ExportField("id", .text, "Permanent id: the document, # and the anchor.") { .text($0.linked.id.description) },
            ExportField("document", .text, "The inspection or response it stands in.") { .text($0.linked.id.document.description) },
            ExportField("voice", .oneOf(Voice.allCases.map(\.rawValue)), "Whose words these are.") {
                .text($0.voice.rawValue)
            },
            ExportField("authority", .text, "The authority’s short name.") { .text($0.linked.id.document.authority) },
            ExportField("date", .date, "First day of the visit, or date of the paper.") { .text($0.date.description) },
            ExportField("section", .text, "Anchor of the heading it stands under; empty before the first heading.") {
                .text($0.linked.statement.section)
            },
            ExportField("paragraph", .text, "Anchor of its paragraph.") { .text($0.linked.statement.paragraph) },
            ExportField("page", .optional(.number), "Page of the source document, where it has pages.") {
                .optional($0.linked.statement.page)
            },
            ExportField("text", .text, "The words, unchanged.") { .text($0.linked.statement.text) },
            ExportField("themes", .list(.text), "Short names of the themes it is about.") { .texts($0.linked.topics) },
            ExportField(
                "strength", .byName(.oneOf(["strong", "weak"])),
                "Every theme that it is about or only mentions: strong ones are shown and counted, weak ones are mentioned below."
            ) { .byName(Self.strengths(of: $0.linked)) },
            ExportField(
                "confidence", .byName(.number), "How likely each theme is right, of 100; none where phrases or people alone decided."
            ) { .byName(Self.confidences(of: $0.linked)) },
            ExportField(
                "checked", .byName(.oneOf(Verdict.Answer.allCases.map(\.rawValue))),
                "Every theme that an editor decided on, reading the sentence in its paragraph: in, or out where it was taken out."
            ) { .byName($0.linked.verdicts.map { JSONValue.Member(name: $0.topic, value: .text($0.answer.rawValue)) }) },
            ExportField("stance", .oneOf(Stance.allCases.map(\.rawValue)), "What it says of the service: our reading.") {
                .text($0.linked.stance.rawValue)
            },
            ExportField(
                "change", .oneOf(Change.allCases.map(\.rawValue)), "Whether it says that something got better, worse or stayed as it was."
            ) {
                .text($0.linked.change.rawValue)
            },
            ExportField(
                "movement", .byName(.oneOf(TopicMovement.Kind.allCases.map(\.rawValue))),
                "What it says of movement on each theme, by the clause that names it; improved-not-enough is some progress, and still too little."
            ) { .byName(Self.movements(of: $0.linked)) },
            ExportField("area_for_improvement", .flag, "True where it is an area for improvement; its items name it in part_of.") {
                .flag($0.linked.isRequest)
            },
            ExportField("part_of", .optional(.text), "The area for improvement that it is an item of, by its id.") {
                .optional($0.linked.requestAbove?.description)
            },
            ExportField("evidence", .list(Self.evidenceShape), "Which cue matched which words; without a theme, for stance and change.") {
                .list(Self.evidence(for: $0.linked))
            },
            ExportField("url", .text, "Where it stands on this site.") { entry in
                .text(exports.url(Addresses.statement(entry.linked.id, isResponse: entry.voice == .council)))
            },
        ]
    }

    private static func strengths(of statement: LinkedStatement) -> [JSONValue.Member] {
        let strong = statement.links.map { JSONValue.Member(name: $0.topic, value: .text("strong")) }
        return (strong + statement.mentions.map { JSONValue.Member(name: $0.topic, value: .text("weak")) }).sorted { $0.name < $1.name }
    }

    private static func movements(of statement: LinkedStatement) -> [JSONValue.Member] {
        statement.topics.compactMap { topic in
            statement.movement(on: topic).map { JSONValue.Member(name: topic, value: .text($0.kind.rawValue)) }
        }
    }

    private static func confidences(of statement: LinkedStatement) -> [JSONValue.Member] {
        (statement.links + statement.mentions).sorted { $0.topic < $1.topic }.compactMap { link in
            link.confidenceInHundredths.map { JSONValue.Member(name: link.topic, value: .number($0)) }
        }
    }

    private static var evidenceShape: ExportShape { .object(["theme": .optional(.text), "cue": .text, "words": .text]) }

    private static func evidence(for statement: LinkedStatement) -> [JSONValue] {
        statement.links.flatMap { link in
            link.evidence.map { .object(["theme": .text(link.topic), "cue": .text($0.cue), "words": .text($0.words)]) }
        } + statement.evidence.map { .object(["theme": .missing, "cue": .text($0.cue), "words": .text($0.words)]) }
    }
}

extension Link {
    /// Rounded down, so that only what is sure is 100.
    var confidenceInHundredths: Int? { confidence.map { Int($0 * 100) } }
}

extension LinkedStatement {
    /// The request that an item stands below.
    fileprivate var requestAbove: StatementID? {
        guard case .part(let part) = statement.asking else { return nil }
        return StatementID(document: id.document, anchor: part.request)
    }
}
