/// What a key of front matter is called, what it takes and what it means.
///
/// A key is declared where it is read: `reader.optional("published", .date, "The day of publication.")`. The keys that are
/// known, the order in which convert writes them and docs/keys.md all come from that line.
package struct Key: Sendable, Equatable {
    package let name: String
    /// "a day, YYYY-MM-DD".
    package let form: String
    /// One sentence.
    package let meaning: String
    package let isRequired: Bool
    /// The keys of the pairs that it takes; empty where it takes none.
    package let keys: [Key]

    package init(name: String, form: String, meaning: String, isRequired: Bool, keys: [Key]) {
        self.name = name
        self.form = form
        self.meaning = meaning
        self.isRequired = isRequired
        self.keys = keys
    }
}
