/// The key to the marks, as templates list it.
enum MarkKey {
    static let fields: TemplateFields<Mark> = [
        .html("glyph", "The mark's sign.") { $0.glyph },
        .text("word", "The mark's word: “Concern”.") { $0.word },
        .text("meaning", "What it means: “something inspectors criticised”.") { $0.meaning },
    ]

    /// The name under which the partial `key` expects it.
    static func field<Page>() -> TemplateField<Page> {
        .list("key", "The key to the marks, in their order.", of: fields) { _ in Mark.allCases }
    }
}
