import Documents
import England
package import Inspections

/// How well the rules agree with statements that people coded, on the definition that published scores use:
/// a topic outside `allowed` is a false one, a `required` topic that is not found is a miss.
package struct Evaluation: Sendable, Equatable {
    /// One statement as two annotators coded it.
    package struct GoldStatement: Sendable, Equatable {
        package let text: String
        /// Topics that both gave.
        package let required: [String]
        /// Topics that either gave.
        package let allowed: [String]
        /// What either gave.
        package let stance: [Stance]
        package let change: [Change]

        package init(text: String, required: [String], allowed: [String], stance: [Stance], change: [Change]) {
            self.text = text
            self.required = required
            self.allowed = allowed
            self.stance = stance
            self.change = change
        }
    }

    /// Topics found, found falsely and missed.
    package struct Counts: Sendable, Equatable {
        package var found = 0
        package var falselyFound = 0
        package var missed = 0

        package init(found: Int = 0, falselyFound: Int = 0, missed: Int = 0) {
            self.found = found
            self.falselyFound = falselyFound
            self.missed = missed
        }

        package var precision: Double { Self.share(found, of: found + falselyFound) }
        package var recall: Double { Self.share(found, of: found + missed) }
        package var f1: Double { Self.share(2 * found, of: 2 * found + falselyFound + missed) }

        static func share(_ part: Int, of whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }
    }

    /// A gold statement that the rules coded differently, or that is in no document.
    package struct Miss: Sendable, Equatable {
        package let gold: GoldStatement
        /// Nil where the statement is in no document.
        package let topics: [String]?
        package let stance: Stance?
        package let change: Change?
    }

    package let statements: Int
    /// Gold statements that are in no document.
    package let lost: Int
    /// By slug.
    package let topics: [(slug: String, counts: Counts)]
    /// The documents in which a tenth of the gold statements or more were found, by id.
    ///
    /// Fewer than that are phrases which another report has too.
    package let documents: [DocumentID]
    package let rightStances: Int
    package let rightChanges: Int
    /// In the order of the gold statements.
    package let misses: [Miss]

    /// Scores linked statements against gold ones.
    package init(of linked: [LinkedStatement], against gold: [GoldStatement]) {
        let cover = Coverage(of: linked)
        var counts: [String: Counts] = [:]
        var misses: [Miss] = []
        var places: [DocumentID: Int] = [:]
        var (lost, stances, changes) = (0, 0, 0)
        for statement in gold {
            let found = cover.statements(covering: statement.text)
            let topics = Set(found.flatMap(\.topics))
            for topic in topics {
                if statement.allowed.contains(topic) {
                    counts[topic, default: Counts()].found += 1
                } else {
                    counts[topic, default: Counts()].falselyFound += 1
                }
            }
            for topic in statement.required where !topics.contains(topic) { counts[topic, default: Counts()].missed += 1 }
            guard !found.isEmpty else {
                lost += 1
                misses.append(Miss(gold: statement, topics: nil, stance: nil, change: nil))
                continue
            }
            places[found[0].id.document, default: 0] += 1
            let stance = Self.mostFrequent(found.map(\.stance)), change = Self.mostFrequent(found.map(\.change))
            if statement.stance.contains(stance) { stances += 1 }
            if statement.change.contains(change) { changes += 1 }
            let areTopicsRight = topics.isSubset(of: statement.allowed) && topics.isSuperset(of: statement.required)
            if !areTopicsRight || !statement.stance.contains(stance) || !statement.change.contains(change) {
                misses.append(Miss(gold: statement, topics: topics.sorted(), stance: stance, change: change))
            }
        }
        self.statements = gold.count
        self.lost = lost
        self.topics = counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        documents = places.filter { $0.value * 10 >= gold.count - lost }.keys.sorted()
        rightStances = stances
        rightChanges = changes
        self.misses = misses
    }

    /// Over all topics together.
    package var total: Counts {
        topics.reduce(into: Counts()) {
            $0.found += $1.counts.found
            $0.falselyFound += $1.counts.falselyFound
            $0.missed += $1.counts.missed
        }
    }

    /// The mean F1 of the topics that the gold statements have.
    package var macroF1: Double {
        let present = topics.filter { $0.counts.found + $0.counts.missed > 0 }
        return present.isEmpty ? 0 : present.reduce(0) { $0 + $1.counts.f1 } / Double(present.count)
    }

    /// Of the statements that are not lost.
    package var stanceAccuracy: Double { Counts.share(rightStances, of: statements - lost) }
    package var changeAccuracy: Double { Counts.share(rightChanges, of: statements - lost) }

    /// The first of those that occur most often.
    private static func mostFrequent<Value: Hashable>(_ values: [Value]) -> Value {
        var best = values[0]
        for value in values where values.count(where: { $0 == value }) > values.count(where: { $0 == best }) { best = value }
        return best
    }

    package static func == (left: Evaluation, right: Evaluation) -> Bool {
        left.statements == right.statements && left.lost == right.lost && left.documents == right.documents
            && left.rightStances == right.rightStances
            && left.rightChanges == right.rightChanges && left.misses == right.misses
            && left.topics.elementsEqual(right.topics) { $0.slug == $1.slug && $0.counts == $1.counts }
    }
}
