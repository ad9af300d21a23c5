import Documents
import England
package import Inspections

/// Why a statement, or any text, is linked as it is, or is not.
package struct Explanation: Sendable {
    /// A topic's cue that occurs in the text and does not count, because an exclusion overlaps it.
    package struct Exclusion: Sendable, Equatable {
        package let topic: String
        package let cue: Evidence
        package let exclusion: Evidence

        package init(topic: String, cue: Evidence, exclusion: Evidence) {
            self.topic = topic
            self.cue = cue
            self.exclusion = exclusion
        }
    }

    package let text: String
    /// By topic, with the cues that matched.
    package let links: [Link]
    /// Cues that matched and were voided, by topic.
    package let excluded: [Exclusion]
    package let stance: Stance
    package let change: Change
    /// The words that stance and change rest on.
    package let evidence: [Evidence]
    package let correction: Correction?

    /// Explains any text by the rules alone.
    package init(of text: String, topics: [Topic], cues tables: CueTables) {
        let linker = Linker(topics: topics, tables: tables)
        let coding = linker.linked(text: text)
        self.text = text
        links = coding.links
        excluded = linker.excludedCues(in: text)
        stance = coding.stance
        change = coding.change
        evidence = coding.evidence
        correction = nil
    }

    /// Explains a statement of a record, with what its neighbours and people's corrections gave it.
    package init(of statement: LinkedStatement, topics: [Topic], cues tables: CueTables) {
        text = statement.statement.text
        links = statement.links
        excluded = Linker(topics: topics, tables: tables).excludedCues(in: text)
        stance = statement.stance
        change = statement.change
        evidence = statement.evidence
        correction = statement.correction
    }
}

extension Linker {
    /// The topics' cues that occur in a text but are voided by an exclusion.
    func excludedCues(in text: String) -> [Explanation.Exclusion] {
        let words = matcher.words(of: text)
        let (cues, exclusions) = matcher.allMatches(in: words)
        let statement = StatementCues(text, matcher: matcher, topicCount: topics.count)
        return cues.sorted { ($0.set, $0.words.lowerBound, $0.cue) < ($1.set, $1.words.lowerBound, $1.cue) }.compactMap { match in
            guard match.set < topics.count,
                let exclusion = exclusions.first(where: { $0.set == match.set && $0.words.overlaps(match.words) })
            else { return nil }
            let set = matcher.sets[match.set]
            return Explanation.Exclusion(
                topic: topics[match.set].slug,
                cue: Evidence(cue: set.cues[match.cue].text, words: statement.text(of: match.words)),
                exclusion: Evidence(cue: set.exclusions[exclusion.cue].text, words: statement.text(of: exclusion.words)))
        }
    }
}
