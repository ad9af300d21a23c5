/// Writes front matter that a person can read and edit, the same bytes each time.
package struct YAMLWriter: Sendable {
    private var entries: [(key: String, lines: [String])] = []

    package init() {}

    /// The mapping between its `---` lines.
    package var frontMatter: String { "---\n" + mapping + "---\n" }

    /// The mapping alone, as a file of its own.
    package var mapping: String { entries.flatMap(\.lines).map { $0 + "\n" }.joined() }

    /// The same entries in the order of some keys; others stay where they are, behind those.
    package func ordered(by keys: [Key]) -> YAMLWriter {
        var result = YAMLWriter()
        let names = keys.map(\.name)
        result.entries = names.flatMap { name in entries.filter { $0.key == name } } + entries.filter { !names.contains($0.key) }
        return result
    }

    package mutating func add(_ key: String, _ value: String?) {
        if let value { entries.append((key, ["\(key): \(Self.scalar(value))"])) }
    }

    /// `key: [a, b]`; nothing for an empty list.
    package mutating func add(_ key: String, _ values: [String]) {
        if !values.isEmpty { entries.append((key, ["\(key): [\(values.map(Self.scalar).joined(separator: ", "))]"])) }
    }

    /// `key: {a: …, b: …}`.
    package mutating func add(_ key: String, _ pairs: [(String, String)]) { entries.append((key, ["\(key): \(Self.flow(pairs))"])) }

    /// `key:` with one `- {a: …}` a line, or all on one line where `inline`.
    package mutating func add(_ key: String, _ mappings: [[(String, String)]], inline: Bool = false) {
        if mappings.isEmpty { return }
        if inline {
            entries.append((key, ["\(key): [\(mappings.map(Self.flow).joined(separator: ", "))]"]))
        } else {
            entries.append((key, ["\(key):"] + mappings.map { "  - \(Self.flow($0))" }))
        }
    }

    private static func flow(_ pairs: [(String, String)]) -> String {
        "{" + pairs.map { "\($0): \(scalar($1))" }.joined(separator: ", ") + "}"
    }

    /// Plain where YAML reads it back as the same words, otherwise in double quotes.
    private static func scalar(_ text: String) -> String {
        let special = Set(":#,[]{}&*!|>'\"%@`\\\n\t")
        let words = ["true", "false", "yes", "no", "null", "~", "on", "off"]
        let isPlain =
            !text.isEmpty && !text.contains(where: special.contains) && text.first != " " && text.last != " " && text.first != "-"
            && text.first != "?" && !words.contains(text.lowercased())
        if isPlain { return text }
        let escaped = text.flatMap { character -> [Character] in
            switch character {
            case "\"", "\\": ["\\", character]
            case "\n": ["\\", "n"]
            case "\t": ["\\", "t"]
            default: [character]
            }
        }
        return "\"\(String(escaped))\""
    }
}
