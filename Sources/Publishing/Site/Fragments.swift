import Documents
import England
import Inspections
import Linking

/// Small pieces of HTML that a site's pages have many thousand times, each rendered from its partial once.
struct Fragments: Sendable {
    private let skin: Skin
    private let glyphs: [Mark: Markup]
    private let badges: [Mark: Markup]
    private let counts: [MarkCounts: Markup]

    /// The partials, with the names that each gets.
    static let shapes: [String: TemplateShape] = [
        "glyph": Mark.fields.shape, "badge": Mark.fields.shape, "counts": MarkCounts.fields.shape,
    ]

    /// - Parameter usual: the counts to render now; others are rendered where they occur.
    init(_ skin: Skin, usual: some Sequence<MarkCounts>) {
        self.skin = skin
        func rendered(_ partial: String) -> [Mark: Markup] {
            Dictionary(uniqueKeysWithValues: Mark.allCases.map { ($0, Self.render(partial, Mark.fields.value(of: $0), skin)) })
        }
        glyphs = rendered("glyph")
        badges = rendered("badge")
        counts = Dictionary(uniqueKeysWithValues: Set(usual).union(MarkCounts.few).map { ($0, Self.render($0, skin)) })
    }

    /// The sign of a mark.
    func glyph(_ mark: Mark) -> Markup { glyphs[mark] ?? "" }

    /// The sign of a mark with its word.
    func badge(_ mark: Mark) -> Markup { badges[mark] ?? "" }

    /// A sign and a number for each mark that occurs, and the same in words.
    func markup(_ counts: MarkCounts) -> Markup { self.counts[counts] ?? Self.render(counts, skin) }

    private static func render(_ counts: MarkCounts, _ skin: Skin) -> Markup { render("counts", MarkCounts.fields.value(of: counts), skin) }

    private static func render(_ partial: String, _ value: TemplateValue, _ skin: Skin) -> Markup {
        Markup(trusted: skin.render(partial, value))
    }
}
