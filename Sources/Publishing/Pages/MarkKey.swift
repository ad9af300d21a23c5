/// The key to the marks, as templates list it.
enum MarkKey {
    /// The name under which the partial `key` expects it.
    static func field<Page>() -> TemplateField<Page> {
        .list("key", "The key to the marks, in their order.", of: Mark.keyFields) { _ in Mark.allCases }
    }
}
