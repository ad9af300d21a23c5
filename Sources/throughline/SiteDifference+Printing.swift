import ArgumentParser
import Documents

/// How a difference is printed for people.
enum DifferenceFormat: String, ExpressibleByArgument, CaseIterable {
    case text, markdown
}

extension SiteDifference {
    /// Lines of text that a person reads at once; of more, the longest lists are cut.
    private static let mostLines = 58

    func text(as format: DifferenceFormat) -> String {
        let groups = SiteChange.Kind.allCases.map { kind in changes.filter { $0.kind == kind } }.filter { !$0.isEmpty }
        if groups.isEmpty { return "Nothing changes for the public." }
        let limit =
            (1...Self.mostLines).last { limit in groups.reduce(0) { $0 + Self.lines($1, limit, format).count } <= Self.mostLines } ?? 1
        return groups.flatMap { Self.lines($0, limit, format) }.joined(separator: "\n")
    }

    private static func lines(_ group: [SiteChange], _ limit: Int, _ format: DifferenceFormat) -> [String] {
        let heading = group.first?.kind.heading ?? ""
        let shown = group.prefix(limit).map { format == .text ? "  \($0.sign) \($0.words)" : "- \($0.word) \(escaped($0.words))" }
        let rest = group.count > limit ? ["\(format == .text ? "  " : "- ")… and \(group.count - limit) more; --json lists them all"] : []
        return [format == .text ? heading : "**\(heading)**"] + shown + rest
    }

    /// Words that Markdown takes for nothing else.
    private static func escaped(_ words: String) -> String {
        words.reduce(into: "") { text, sign in
            if "\\`*_[]<>#|~".contains(sign) { text.append("\\") }
            text.append(sign)
        }
    }

    /// Every change.
    var json: String {
        var json = JSONWriter()
        JSONValue.object([
            "changes": .list(
                changes.map {
                    .object([
                        "what": .text($0.what.rawValue), "kind": .text($0.kind.rawValue), "id": .text($0.id), "words": .text($0.words),
                    ])
                })
        ]).write(to: &json)
        return String(decoding: json.bytes, as: UTF8.self)
    }
}

extension SiteChange {
    fileprivate var sign: String {
        switch what {
        case .added: "+"
        case .removed: "-"
        case .changed: "~"
        }
    }

    fileprivate var word: String {
        switch what {
        case .added: "new:"
        case .removed: "gone:"
        case .changed: "changed:"
        }
    }
}
