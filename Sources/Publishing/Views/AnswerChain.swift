import Documents
import England
import Inspections
import Linking

/// What was asked for on a topic and what was said of it since, in at most four quotations with their dates.
///
/// The newest request and where inspectors looked back, the older first; then what the newest visit found that says anything, and
/// what the council wrote that it will do. A line whose words are missing is left out.
struct AnswerChain: Sendable {
    private let source: PageSource
    private let thread: TopicThread
    private let prominence: Prominence

    init(_ thread: TopicThread, _ source: PageSource) {
        (self.source, self.thread) = (source, thread)
        prominence = Prominence(index: source.index, topic: thread.topic)
    }

    /// One line of the chain.
    struct Line: Sendable {
        let label: String
        let when: String
        let quotation: ShortQuotation
        /// Inspectors' words carry their mark; a council's do not.
        var isMarked = true
        var note: String?
        /// The marks of the whole visit, where one quotation stands for it.
        var counts: Markup?
        var address: String?

        /// What the partial `answer` needs.
        static let fields: TemplateFields<Line> = [
            .text("label", "What the line is: “asked”, “looked back at 2022”, “latest”, “found”, “the council wrote”.") { $0.label },
            .text("when", "The month of the visit, or the day of the paper.") { $0.when },
            .text("note", "What it looked at, or which later visits did not look at the theme.") { $0.note },
            .text("deadline", "The report's words for when a request is to be met.") { $0.quotation.statement.statement.request?.deadline },
            .html("counts", "The marks of the visit's statements, where one stands for them.") { $0.counts },
            .html("glyph", "The sign of the statement's mark; nothing for a council's.") { line in
                line.isMarked ? line.quotation.source.index.fragments.glyph(Mark(of: line.quotation.statement)) : nil
            },
            .text("word", "The word of that mark.") { $0.isMarked ? Mark(of: $0.quotation.statement).word : nil },
            .text("subject", "Whom its paragraph is about, where its words do not say.") { line in
                line.quotation.source.index.subject(of: line.quotation.statement, besides: line.quotation.topic)
            },
            .text("before", "The sentences before it, where it leans on them.") { $0.quotation.before },
            .text("quote", "Its words, without quotation marks.") { $0.quotation.statement.statement.shortQuotation },
            .text("address", "Its card on the theme's page, or its place in the council's paper.") { $0.address ?? $0.quotation.address },
        ]
    }

    var lines: [Line] {
        let asked = self.asked
        let lookBack = self.lookBack(after: asked)
        let quoted = Set([asked, lookBack].compactMap { $0?.id })
        let first = [asked.map { line("asked", $0) }, lookBack.map { line("looked back at \(names(in: $0))", $0) }].compactMap { $0 }
        return first.sorted { day(of: $0) < day(of: $1) } + [latest(besides: quoted), council].compactMap { $0 }
    }

    private var index: RecordIndex { source.index }

    private func day(of line: Line) -> Int { index.inspections[line.quotation.statement.id.document]?.document.start.ordinal ?? 0 }

    private func line(_ label: String, _ statement: LinkedStatement) -> Line {
        Line(
            label: label, when: index.inspections[statement.id.document]?.document.month ?? "",
            quotation: ShortQuotation(source: source, statement: statement, topic: thread.topic))
    }

    /// A request of the newest visit that asked for the topic itself.
    private var asked: LinkedStatement? { thread.asking(index).last.flatMap { prominence.request(among: $0.statements) } }

    /// The newest statement that looks back at the visit that asked; else the newest that looks back at any.
    private func lookBack(after asked: LinkedStatement?) -> LinkedStatement? {
        let all = thread.visits.reversed().flatMap(\.statements).filter { $0.id != asked?.id && !index.references(in: $0.id).isEmpty }
        let atIt = all.first { statement in
            index.references(in: statement.id).contains { $0.target == asked.map { .held($0.id.document) } }
        }
        return atIt ?? all.first
    }

    private func names(in statement: LinkedStatement) -> String {
        Wording.list(index.references(in: statement.id).map { LookBack(index: index, links: source.links, reference: $0).name })
    }

    /// What stands for the newest visit that says more than is quoted, and which later ones are silent.
    private func latest(besides quoted: Set<StatementID>) -> Line? {
        for (place, visit) in thread.visits.enumerated().reversed() {
            guard let statement = prominence.finding(for: visit.statements, above: quoted) else { continue }
            let later = thread.visits[(place + 1)...]
            // A later visit may have asked for something, and that alone.
            var line = line(later.allSatisfy(\.statements.isEmpty) ? "latest" : "found", statement)
            line.counts = source.counts(visit.statements)
            line.note = note(of: visit, later: later)
            return line
        }
        return nil
    }

    private func note(of visit: ThreadVisit, later: ArraySlice<ThreadVisit>) -> String? {
        let inspection = index.inspections[visit.inspection]?.document
        let scope = inspection.flatMap { $0.kind.isGraded ? nil : $0.scopeWords }.map { "It looked at: \($0)" }
        let silent = later.filter { $0.statements.isEmpty && !$0.lookedAt }.map { index.label(of: $0.inspection) }
        let unsaid = later.filter { $0.statements.isEmpty && $0.lookedAt }.map { index.label(of: $0.inspection) }
        let words = [
            scope, silent.isEmpty ? nil : "Not looked at in \(Wording.list(silent))",
            unsaid.isEmpty ? nil : "Looked at in \(Wording.list(unsaid)), and nothing recorded",
        ].compactMap { $0 }
        return words.isEmpty ? nil : words.joined(separator: ". ")
    }

    /// From the council's newest paper on the topic the first words of its own that say what it will do.
    private var council: Line? {
        guard let paper = thread.council.last.flatMap({ index.responses[$0.id.document]?.document }) else { return nil }
        let inspectors = NearlySameWords(in: thread.statements)
        let chosen = thread.council.first { statement in
            statement.id.document == paper.id && !statement.statement.leans
                && FoldedWords.words(of: statement.statement.text).contains(Array("will".utf8))
                && inspectors.match(for: statement.statement.text) == nil
        }
        return chosen.map { statement in
            Line(
                label: "the council wrote", when: paper.date.long,
                quotation: ShortQuotation(source: source, statement: statement, topic: thread.topic), isMarked: false,
                address: source.statement(statement.id))
        }
    }
}
