import Yams

/// A YAML mapping whose values know the lines they came from.
package struct FrontMatter: Sendable {
    package let path: String
    /// The line of the mapping itself, 1-based.
    package let line: Int
    private let entries: [Entry]

    private struct Entry: Sendable {
        let key: String
        let line: Int
        let value: Value
    }

    /// A YAML value without YAML's types: numbers, dates and booleans stay the words that were written.
    private indirect enum Value: Sendable {
        case scalar(String)
        case list([(value: Value, line: Int)])
        case mapping(FrontMatter)
        case null
    }

    /// A mapping with nothing in it.
    package init(path: String, line: Int = 1) {
        self.path = path
        self.line = line
        entries = []
    }

    /// Parses YAML whose first line is line `firstLine` of the file.
    /// - Throws: YAML that does not parse, a document that is no mapping, a key given twice.
    package init(reading yaml: String, path: String, firstLine: Int = 1) throws(Diagnostic) {
        let parser: Parser
        let node: Node?
        do {
            parser = try Parser(yaml: yaml)
            node = try parser.singleRoot()
        } catch {
            throw Self.diagnostic(for: error, in: yaml, path: path, firstLine: firstLine)
        }
        // Nodes hold their anchors weakly; the parser holds them.
        defer { withExtendedLifetime(parser) {} }
        guard let node else {
            self.init(path: path, line: firstLine)
            return
        }
        guard case .mapping(let mapping) = node else {
            throw Diagnostic(at: SourceLocation(path, line: firstLine), "expected lines of the form \"key: value\"")
        }
        try self.init(mapping, path: path, firstLine: firstLine, fallback: firstLine)
    }

    private init(_ mapping: Node.Mapping, path: String, firstLine: Int, fallback: Int) throws(Diagnostic) {
        var entries: [Entry] = []
        var keys: Set<String> = []
        for (keyNode, valueNode) in mapping {
            let line = keyNode.mark.map { $0.line + firstLine - 1 } ?? fallback
            guard let key = keyNode.scalar?.string else {
                throw Diagnostic(at: SourceLocation(path, line: line), "a key must be a plain word")
            }
            if !keys.insert(key).inserted {
                throw Diagnostic(at: SourceLocation(path, line: line), "the key \"\(key)\" is given twice; keep one of them")
            }
            entries.append(Entry(key: key, line: line, value: try Self.value(valueNode, path: path, firstLine: firstLine, fallback: line)))
        }
        self.path = path
        self.line = mapping.mark.map { $0.line + firstLine - 1 } ?? fallback
        self.entries = entries
    }

    private static func value(_ node: Node, path: String, firstLine: Int, fallback: Int) throws(Diagnostic) -> Value {
        let line = node.mark.map { $0.line + firstLine - 1 } ?? fallback
        // An alias comes as the node it stands for, and a few of them in each other as millions.
        if node.anchor != nil {
            throw Diagnostic(at: SourceLocation(path, line: line), "YAML anchors (&) are not supported; write the value out")
        }
        switch node {
        case .scalar(let scalar):
            if let control = ControlCharacter.first(in: scalar.string.utf8) {
                throw Diagnostic(at: SourceLocation(path, line: line), "this value has the control character \(control.name); take it out")
            }
            return scalar.style == .plain && ["", "~", "null"].contains(scalar.string) ? .null : .scalar(scalar.string)
        case .sequence(let sequence):
            var items: [(value: Value, line: Int)] = []
            for item in sequence {
                let itemLine = item.mark.map { $0.line + firstLine - 1 } ?? line
                items.append((try self.value(item, path: path, firstLine: firstLine, fallback: itemLine), itemLine))
            }
            return .list(items)
        case .mapping(let mapping):
            return .mapping(try FrontMatter(mapping, path: path, firstLine: firstLine, fallback: line))
        case .alias:
            throw Diagnostic(at: SourceLocation(path, line: line), "YAML aliases are not supported; write the value out")
        }
    }

    /// The keys in the order they are written.
    package var keys: [String] { entries.map(\.key) }

    /// Where a key is written, or the mapping itself where it is missing.
    package func location(of key: String? = nil) -> SourceLocation {
        SourceLocation(path, line: entries.first { $0.key == key }?.line ?? line)
    }

    /// The words of a value; nil where the key is missing or empty.
    /// - Throws: the value is a list or a mapping.
    package func string(_ key: String) throws(Diagnostic) -> String? {
        switch value(key) {
        case nil, .null: return nil
        case .scalar(let text): return text
        default: throw Diagnostic(at: location(of: key), "\"\(key)\" takes one value, not a list")
        }
    }

    /// - Throws: the key is missing, empty or not one value.
    package func requiredString(_ key: String) throws(Diagnostic) -> String {
        guard let text = try string(key) else {
            throw Diagnostic(at: location(of: key), "\"\(key)\" is missing; add a line \"\(key): …\"")
        }
        return text
    }

    /// A list of words; one word stands for a list of one, a missing key for none.
    package func strings(_ key: String) throws(Diagnostic) -> [String] {
        try locatedStrings(key).map(\.text)
    }

    /// As `strings`, each with its line.
    package func locatedStrings(_ key: String) throws(Diagnostic) -> [(text: String, location: SourceLocation)] {
        switch value(key) {
        case nil, .null: return []
        case .scalar(let text): return [(text, location(of: key))]
        case .mapping: throw Diagnostic(at: location(of: key), "\"\(key)\" takes a list of words")
        case .list(let items):
            var result: [(text: String, location: SourceLocation)] = []
            for item in items {
                guard case .scalar(let text) = item.value else {
                    throw Diagnostic(at: SourceLocation(path, line: item.line), "\"\(key)\" takes a list of words")
                }
                result.append((text, SourceLocation(path, line: item.line)))
            }
            return result
        }
    }

    /// A list of mappings; one mapping stands for a list of one, a missing key for none.
    package func mappings(_ key: String) throws(Diagnostic) -> [FrontMatter] {
        switch value(key) {
        case nil, .null: return []
        case .mapping(let mapping): return [mapping]
        case .scalar: throw Diagnostic(at: location(of: key), "\"\(key)\" takes a list of \"key: value\" pairs")
        case .list(let items):
            var result: [FrontMatter] = []
            for item in items {
                guard case .mapping(let mapping) = item.value else {
                    throw Diagnostic(at: SourceLocation(path, line: item.line), "\"\(key)\" takes a list of \"key: value\" pairs")
                }
                result.append(mapping)
            }
            return result
        }
    }

    /// The pairs under a key; nil where it holds a text, a list or nothing.
    package func mapping(_ key: String) -> FrontMatter? {
        guard case .mapping(let mapping) = value(key) else { return nil }
        return mapping
    }

    /// True where a key stands with no value.
    package func isEmpty(_ key: String) -> Bool {
        if case .null = value(key) { return true }
        return false
    }

    /// A day written `YYYY-MM-DD`.
    /// - Throws: anything else, and a day that does not exist.
    package func date(_ key: String) throws(Diagnostic) -> CalendarDate? {
        guard let text = try string(key) else { return nil }
        guard let date = CalendarDate(text) else {
            throw Diagnostic(at: location(of: key), "\"\(text)\" is no date; write the day as YYYY-MM-DD, one that exists")
        }
        return date
    }

    /// An error for each key that is not known, with the nearest known one.
    package func unknownKeys(besides known: [String]) -> [Diagnostic] {
        entries.filter { !known.contains($0.key) }.map { entry in
            Diagnostic(
                at: SourceLocation(path, line: entry.line),
                "unknown key \"\(entry.key)\"" + Suggestion.clause(for: entry.key, in: known))
        }
    }

    /// Every text in it, however deep, with its line.
    package var texts: [(text: String, line: Int)] { entries.flatMap { Self.texts(of: $0.value, line: $0.line) } }

    private static func texts(of value: Value, line: Int) -> [(text: String, line: Int)] {
        switch value {
        case .scalar(let text): [(text, line)]
        case .list(let items): items.flatMap { texts(of: $0.value, line: $0.line) }
        case .mapping(let mapping): mapping.texts
        case .null: []
        }
    }

    /// The lines on which a key and its value stand, up to the next key of the mapping or to `end`; nil where the key is missing.
    package func lines(of key: String, upTo end: Int) -> Range<Int>? {
        guard let place = entries.firstIndex(where: { $0.key == key }) else { return nil }
        let next = place + 1 < entries.count ? entries[place + 1].line : end
        return entries[place].line..<max(next, entries[place].line)
    }

    private func value(_ key: String) -> Value? { entries.first { $0.key == key }?.value }

    private static func diagnostic(for error: any Error, in yaml: String, path: String, firstLine: Int) -> Diagnostic {
        guard let error = error as? YamlError else {
            return Diagnostic(at: SourceLocation(path, line: firstLine), "this YAML cannot be read: \(error)")
        }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
            return Diagnostic(at: SourceLocation(path, line: mark.line + firstLine - 1), "this YAML cannot be read: \(problem)")
        case .duplicatedKeysInMapping(let keys, let context):
            let key = keys.sorted().first ?? ""
            let line = secondLine(of: key, in: yaml, after: context.mark.line) ?? context.mark.line
            return Diagnostic(at: SourceLocation(path, line: line + firstLine - 1), "the key \"\(key)\" is given twice; keep one of them")
        default:
            return Diagnostic(at: SourceLocation(path, line: firstLine), "this YAML cannot be read: \(error)")
        }
    }

    /// The line on which a key of a mapping stands again; the parser tells only where the mapping starts.
    private static func secondLine(of key: String, in yaml: String, after first: Int) -> Int? {
        let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
        let found = lines.indices.filter { $0 + 1 >= first && isKey(key, of: lines[$0].drop { " -".contains($0) }) }
        return found.dropFirst().first.map { $0 + 1 }
    }

    /// Whether a line begins with a key, as YAML allows it: `key:`, `key :`, `"key":`.
    private static func isKey(_ key: String, of line: Substring) -> Bool {
        let name = line.drop { "\"'".contains($0) }
        return name.hasPrefix(key) && name.dropFirst(key.count).drop { "\"' ".contains($0) }.hasPrefix(":")
    }
}
