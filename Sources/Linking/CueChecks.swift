package import Documents
import England
package import Inspections

extension Content {
    /// Warnings about cues: one that stands nowhere in the content, one that two themes share, one that an exclusion of its
    /// own theme always voids, and a theme that no statement is linked to.
    /// - Parameter namingEach: a warning for each cue that stands nowhere; otherwise one notice that counts them, since most are
    ///   meant for reports to come and other warnings must not drown in them.
    package func cueWarnings(record: Record, namingEach: Bool = false) -> [Diagnostic] {
        let linker = Linker(topics: topics, tables: cues)
        return unusedCues(linker, namingEach: namingEach) + sharedCues() + shadowedCues(linker) + unusedTopics(in: record)
    }

    private var statements: [Statement] {
        inspections.flatMap(\.body.statements) + responses.flatMap(\.body.statements)
    }

    /// Cues with no match; in a new site, which has no statements, that says nothing.
    private func unusedCues(_ linker: Linker, namingEach: Bool) -> [Diagnostic] {
        guard !statements.isEmpty else { return [] }
        var used = Set<[Int]>()
        for statement in statements {
            let all = linker.matcher.allMatches(in: linker.matcher.words(of: statement.text)).cues
            for match in all { used.insert([match.set, match.cue]) }
        }
        let unused = topics.indices.flatMap { topic in
            topics[topic].cues.indices.filter { !used.contains([topic, $0]) }.map { topics[topic].cues[$0] }
        }
        guard !namingEach else { return unused.map(Self.warning) }
        return unused.first.map { first in
            let count = unused.count == 1 ? "1 cue stands" : "\(unused.count) cues stand"
            return [Diagnostic(.notice, at: first.location, "\(count) nowhere in the content; \"throughline check --cues\" names each")]
        } ?? []
    }

    private static func warning(of cue: Cue) -> Diagnostic {
        Diagnostic(
            .warning, at: cue.location,
            "the cue \"\(cue.text)\" stands nowhere in the content; check the spelling, or leave what is meant for reports to come")
    }

    private func sharedCues() -> [Diagnostic] {
        var first: [String: Topic] = [:]
        var result: [Diagnostic] = []
        for topic in topics {
            for cue in topic.cues {
                if let other = first[cue.text], other.slug != topic.slug {
                    result.append(
                        Diagnostic(
                            .warning, at: cue.location,
                            "the theme \"\(other.slug)\" has the cue \"\(cue.text)\" too; keep it where it belongs"))
                } else {
                    first[cue.text] = topic
                }
            }
        }
        return result
    }

    /// An exclusion that stands in every phrase of a cue voids it wherever it matches, in themes and in the cue tables.
    private func shadowedCues(_ linker: Linker) -> [Diagnostic] {
        linker.matcher.sets.indices.flatMap { set in
            linker.matcher.sets[set].cues.indices.compactMap { index in
                let cue = linker.matcher.sets[set].cues[index]
                guard let exclusion = linker.matcher.exclusion(shadowing: index, of: set) else { return nil }
                return Diagnostic(
                    .warning, at: cue.location,
                    "the exclusion \"\(exclusion.text)\" always voids the cue \"\(cue.text)\"; take one of them out")
            }
        }
    }

    /// Topics with no statement; in a new site, which has none at all, that says nothing.
    private func unusedTopics(in record: Record) -> [Diagnostic] {
        guard !statements.isEmpty else { return [] }
        let linked = Set(record.statements.flatMap(\.topics))
        return topics.filter { !linked.contains($0.slug) }.map {
            Diagnostic(.warning, at: $0.location, "no statement is linked to the theme \"\($0.slug)\"; add cues, or take the theme out")
        }
    }
}

extension CueMatcher {
    /// The exclusion of a set that voids a cue of it wherever it stands, found by matching the cue's own phrases.
    func exclusion(shadowing cue: Int, of set: Int) -> Cue? {
        guard sets[set].cues[cue].pattern.parts.count == 1 else { return nil }
        var shadow: Cue?
        for phrase in sets[set].cues[cue].pattern.parts[0].phrases {
            let text = phrase.compactMap(\.text).joined(separator: " ")
            guard let match = allMatches(in: words(of: text)).exclusions.first(where: { $0.set == set }) else { return nil }
            shadow = sets[set].exclusions[match.cue]
        }
        return shadow
    }
}

extension CuePattern.Word {
    fileprivate var text: String? {
        switch self {
        case .exact(let bytes), .prefix(let bytes): String(decoding: bytes, as: UTF8.self)
        case .start, .end: nil
        }
    }
}
