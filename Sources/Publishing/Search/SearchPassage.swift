import Documents
import England
package import Inspections
import Linking

/// A paragraph as the search finds it: a result is a passage with its visit, themes and marks, not a whole report.
package struct SearchPassage: Sendable {
    /// Where it stands: the address of its document's page, then its anchor.
    let place: String
    /// What is searched.
    let words: String
    /// Where each statement ends: see `bounds`.
    let statements: String
    /// What results can be narrowed by, and what they show of their document: filters are not searched.
    let filters: [(name: String, texts: [String])]
    let date: CalendarDate

    /// Every paragraph that has a statement, documents in the order of the exports.
    package static func all(of record: Record) -> [SearchPassage] {
        let names = Names(record)
        return RecordExports(of: record).statementSources.flatMap { source in
            paragraphs(of: source.statements).map { SearchPassage($0, source, names) }
        }
    }

    /// Statements by paragraph, each paragraph where its first statement stands.
    private static func paragraphs(of statements: [LinkedStatement]) -> [[LinkedStatement]] {
        var places: [String: Int] = [:]
        var paragraphs: [[LinkedStatement]] = []
        for statement in statements {
            if let place = places[statement.statement.paragraph] {
                paragraphs[place].append(statement)
            } else {
                places[statement.statement.paragraph] = paragraphs.count
                paragraphs.append([statement])
            }
        }
        return paragraphs
    }

    private init(_ statements: [LinkedStatement], _ source: StatementSource, _ names: Names) {
        let isCouncil = source.voice == .council
        let paragraph = statements.first?.statement.paragraph ?? ""
        let topics = Set(statements.flatMap(\.topics).compactMap { names.topics[$0] }).sorted()
        place = "\(isCouncil ? "responses" : "inspections")/\(source.document)/\(paragraph).html"
        words = statements.map(\.statement.text).joined(separator: " ")
        date = source.date
        self.statements = Self.bounds(of: statements, isCouncil: isCouncil)
        filters = [
            ("authority", [names.authorities[source.document.authority] ?? source.document.authority]),
            ("voice", [isCouncil ? "The council" : "Inspectors"]), ("stance", isCouncil ? [] : Self.marks(of: statements)),
            ("theme", topics), ("visit", ["\(date.description.prefix(7)), \(names.titles[source.document] ?? "")"]),
            ("year", [String(date.description.prefix(4))]),
        ]
    }

    /// Where each statement of a passage ends, so that a result is cut between sentences and leads to its own.
    ///
    /// "p41-3fa9_1_14_p41-da60_3_9": the anchor, the place of the mark among all marks, and the number of words of each. It is all
    /// one word, because Pagefind also searches the words of what a result shows: a number or a mark must not be found as a word.
    private static func bounds(of statements: [LinkedStatement], isCouncil: Bool) -> String {
        statements.map { statement in
            let mark = isCouncil ? Mark.neutral : Mark(of: statement)
            let count = statement.statement.text.split(whereSeparator: \.isWhitespace).count
            return "\(statement.id.anchor)_\(Mark.allCases.firstIndex(of: mark) ?? 0)_\(count)"
        }.joined(separator: "_")
    }

    private static func marks(of statements: [LinkedStatement]) -> [String] {
        let requests = statements.contains { $0.isRequest } ? [Mark.asked] : []
        let stances = statements.map { Mark(of: $0.stance) }.filter { $0 != .neutral }
        return Set((requests + stances).map(\.word)).sorted()
    }

    /// The question by which Pagefind takes it in; results may be sorted by its date.
    var question: JSONValue {
        .object([
            "type": .text("AddRecord"), "index_id": .number(0), "url": .text("/" + place), "content": .text(words),
            "language": .text("en"), "meta": .object(["statements": .text(statements)]),
            "filters": .byName(filters.map { JSONValue.Member(name: $0.name, value: .texts($0.texts)) }),
            "sort": .object(["date": .text(date.description)]),
        ])
    }

    /// What documents call things by their short names.
    private struct Names {
        let topics: [String: String]
        let authorities: [String: String]
        let titles: [DocumentID: String]

        init(_ record: Record) {
            topics = Dictionary(record.topics.map { ($0.slug, $0.title) }) { first, _ in first }
            authorities = Dictionary(record.authorities.map { ($0.slug, $0.name) }) { first, _ in first }
            let inspections = record.inspections.map { ($0.document.id, $0.document.title) }
            titles = Dictionary(inspections + record.responses.map { ($0.document.id, $0.document.title) }) { first, _ in first }
        }
    }
}
