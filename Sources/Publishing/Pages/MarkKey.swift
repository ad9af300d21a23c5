/// A mark with its meaning, as the key lists it.
struct MarkKey: Sendable {
    let source: PageSource
    let mark: Mark

    static let fields: TemplateFields<MarkKey> = [
        .html("glyph", "The mark's sign.") { $0.source.index.fragments.glyph($0.mark) },
        .text("word", "The mark's word: “Concern”.") { $0.mark.word },
        .text("meaning", "What it means: “something inspectors criticised”.") { $0.mark.meaning },
    ]

    /// The name under which the partial `key` expects it.
    static func field<Page>(_ source: @escaping @Sendable (Page) -> PageSource) -> TemplateField<Page> {
        .list("key", "The key to the marks, in their order.", of: fields) { page in
            Mark.allCases.map { MarkKey(source: source(page), mark: $0) }
        }
    }
}
