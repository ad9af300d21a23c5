/// The key to the marks, as the partial `key` lists it.
struct MarkKey: Sendable {
    let mark: Mark
    let glyph: Markup

    static let fields: TemplateFields<MarkKey> = [
        .html("glyph", "The mark's sign.") { $0.glyph },
        .text("mark", "The mark's name in classes: “concern”.") { $0.mark.rawValue },
        .text("word", "The mark's word: “Concern”.") { $0.mark.word },
        .text("meaning", "What it means: “something inspectors criticised”.") { $0.mark.meaning },
    ]

    /// The name under which the partial expects it.
    static func field<Page: TemplatePage>() -> TemplateField<Page> {
        .list("key", "The key to the marks, in their order.", of: fields) { page in
            Mark.allCases.map { MarkKey(mark: $0, glyph: page.source.index.fragments.glyph($0)) }
        }
    }
}
