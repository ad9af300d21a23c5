import Documents
package import Inspections

/// A cue that occurs in a statement, and how it counts.
package struct TracedCue: Sendable, Equatable {
    /// What the cue is of.
    package enum Purpose: Sendable, Equatable {
        /// A topic, by its slug.
        case topic(String)
        case role(CueRole)
    }

    /// What became of it.
    package enum Effect: Sendable, Equatable {
        /// The statement is linked by it, or its stance or change rests on it.
        case counts
        /// An exclusion of the same topic or group overlaps it.
        case excluded(by: Evidence)
        /// Other cues decide, or an editor does.
        case outweighed
        /// It names an inspection, points back or turns other cues, and says nothing of topic, stance or change by itself.
        case read
    }

    package let purpose: Purpose
    package let evidence: Evidence
    package let effect: Effect
}

extension Linker {
    /// The cues that a statement was linked by, and those that occur in it besides; by place.
    func tracedCues(of statement: LinkedStatement) -> [TracedCue] {
        let text = statement.isRequest ? statement.statement.quotation : statement.statement.text
        let found = cues(in: text)
        let (all, exclusions) = matcher.allMatches(in: found.words)
        let sorted = all.sorted {
            ($0.words.lowerBound, $0.words.upperBound, $0.set, $0.cue) < ($1.words.lowerBound, $1.words.upperBound, $1.set, $1.cue)
        }
        return sorted.map { match in
            let evidence = Evidence(cue: matcher.sets[match.set].cues[match.cue].text, words: found.text(of: match.words))
            let purpose = purpose(ofSet: match.set)
            let exclusion = exclusions.first { $0.set == match.set && $0.words.overlaps(match.words) }.map {
                Evidence(cue: matcher.sets[$0.set].exclusions[$0.cue].text, words: found.text(of: $0.words))
            }
            let effect = exclusion.map(TracedCue.Effect.excluded) ?? self.effect(of: evidence, for: purpose, on: statement)
            return TracedCue(purpose: purpose, evidence: evidence, effect: effect)
        }
    }

    private func purpose(ofSet set: Int) -> TracedCue.Purpose {
        set < topics.count ? .topic(topics[set].slug) : .role(CueRole.allCases[set - topics.count])
    }

    private func effect(of evidence: Evidence, for purpose: TracedCue.Purpose, on statement: LinkedStatement) -> TracedCue.Effect {
        switch purpose {
        case .topic(let slug):
            statement.links.contains { $0.topic == slug && $0.evidence.contains(evidence) } ? .counts : .outweighed
        case .role(let role):
            statement.evidence.contains(evidence) ? .counts : role.evaluates ? .outweighed : .read
        }
    }
}

extension CueRole {
    /// Whether such a cue can be what a stance or a change rests on.
    fileprivate var evaluates: Bool {
        switch self {
        case .strength, .concern, .mixed, .neutral, .description, .bareGrade, .remedy, .improved, .worsened, .persisting, .lasting: true
        case .negation, .relief, .contrast, .concession, .circumstance, .despite, .anaphor, .pronoun, .general, .purpose, .example, .result,
            .fullInspection,
            .focusedVisit, .monitoringVisit, .reInspection, .jointInspection, .earlier, .ownInspection, .grade:
            false
        }
    }
}
