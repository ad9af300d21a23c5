import Documents

/// Checks `pages`, which tells what opens each page of a document's source.
struct PageOpenings {
    /// What `pages` means, for docs/keys.md.
    static let meaning =
        "What opens each page of the source: a paragraph, or a statement where a paragraph goes on; `-` where nothing starts."

    /// A page on which nothing starts, behind the last paragraph.
    private static let nothing = "-"

    private let paragraphs: [Paragraph]
    /// Every paragraph and statement by its id, in the order of the text.
    private let places: [String: Int]
    private let ids: [String]

    init(of body: Body) {
        paragraphs = body.paragraphs
        ids = paragraphs.flatMap { [$0.id] + $0.statements.map(\.id) }
        places = Dictionary(ids.enumerated().map { ($1, $0) }) { first, _ in first }
    }

    /// An error for each page that opens with what the text does not have, or has before what opens the page before.
    func problems(in pages: [LocatedText]) -> Diagnostics {
        var problems = Diagnostics()
        var last: (page: Int, id: String, place: Int)?
        for (index, opening) in pages.enumerated() where opening.text != Self.nothing {
            guard let place = places[opening.text] else {
                problems.append(Diagnostic(at: opening.location, missing(opening.text, on: index + 1, besides: pages.map(\.text))))
                continue
            }
            if let last, place < last.place {
                problems.append(
                    Diagnostic(
                        at: opening.location,
                        "page \(index + 1) opens with \"\(opening.text)\", which the text has before \"\(last.id)\" of page \(last.page);"
                            + " name what opens each page in the order of the text"))
            }
            last = (index + 1, opening.text, place)
        }
        return problems
    }

    /// A statement has another id once its words are mended: then those of its paragraph are given to choose from.
    private func missing(_ id: String, on page: Int, besides named: [String]) -> String {
        let told = "page \(page) opens with \"\(id)\", which no paragraph or statement has"
        let paragraph = paragraphs.filter { id.hasPrefix($0.id + "-") }.max { $0.id.utf8.count < $1.id.utf8.count }
        let choices = paragraph?.statements.filter { !named.contains($0.id) } ?? []
        if let first = choices.first, choices.count == 1 { return "\(told); write \(Self.shown(first)) instead" }
        if !choices.isEmpty {
            return "\(told); write the one that opens the page instead: \(choices.map(Self.shown).joined(separator: ", "))"
        }
        if let nearest = Suggestion.nearest(to: id, in: ids) { return "\(told); did you mean \"\(nearest)\"?" }
        return "\(told); write the id of the first paragraph or statement on that page, or \"-\" where none starts there"
    }

    /// `p41-3fa9 (Supervision is held regularly …)`.
    private static func shown(_ statement: Statement) -> String {
        let words = statement.text.split(separator: " ")
        return "\(statement.id) (\(words.prefix(shownWords).joined(separator: " "))\(words.count > shownWords ? " …" : ""))"
    }

    private static let shownWords = 5
}
