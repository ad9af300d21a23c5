import Documents
import England
package import Inspections

/// How well the links agree with statements that annotators coded, on the definition that published scores use:
/// a topic outside `allowed` is a false one, a `required` topic that is not found is a miss.
package struct Score: Sendable, Equatable {
    /// A gold statement that the rules coded differently, or that is in no document.
    package struct Miss: Sendable, Equatable {
        package let gold: GoldStatement
        /// Nil where the statement is in no document.
        package let topics: [String]?
        package let stance: Stance?
        package let change: Change?
    }

    /// How many gold statements there are.
    package let statements: Int
    /// Gold statements that are in no document.
    package let lost: Int
    /// By slug.
    package let topics: [(slug: String, counts: TopicCounts)]
    /// The documents that the gold statements are from, by id: those that they name and are found in; of statements that name none, those in
    /// which a large enough share of these was found.
    package let documents: [DocumentID]
    /// How many topics annotators required, over all statements, and how many of them are linked strongly or weakly.
    let required: Int
    let linkedAtAll: Int
    /// How many statements have a stance that an annotator gave, and how many such a change.
    package let rightStances: Int
    package let rightChanges: Int
    /// In the order of the gold statements.
    package let misses: [Miss]

    /// A document is one that gold statements are from where at least one in so many of them was found in it; fewer are phrases
    /// that another report has too. Set by judgement; not measured.
    static let sourceOneIn = 10

    /// Scores linked statements against gold ones.
    package init(of linked: [LinkedStatement], against gold: [GoldStatement]) {
        let coverage = Coverage(of: linked)
        var counts: [String: TopicCounts] = [:]
        var misses: [Miss] = []
        var named: Set<DocumentID> = [], places: [DocumentID: Int] = [:]
        var (lost, stances, changes, required, linkedAtAll) = (0, 0, 0, 0, 0)
        for statement in gold {
            let found = coverage.statements(covering: statement.text)
            let topics = Set(found.flatMap(\.topics))
            for topic in topics { counts[topic, default: TopicCounts()].add(found: topic, in: statement.allowed) }
            for topic in statement.required where !topics.contains(topic) { counts[topic, default: TopicCounts()].missed += 1 }
            required += statement.required.count
            linkedAtAll += topics.union(found.flatMap { $0.mentions.map(\.topic) }).intersection(statement.required).count
            guard let first = found.first else {
                lost += 1
                misses.append(Miss(gold: statement, topics: nil, stance: nil, change: nil))
                continue
            }
            if statement.document == nil {
                places[first.id.document, default: 0] += 1
            } else if let own = found.first(where: { $0.id.document == statement.document }) {
                named.insert(own.id.document)
            }
            let stance = Self.mostFrequent(found.map(\.stance)), change = Self.mostFrequent(found.map(\.change))
            let isStanceRight = statement.stance.contains(stance), isChangeRight = statement.change.contains(change)
            if isStanceRight { stances += 1 }
            if isChangeRight { changes += 1 }
            let areTopicsRight = topics.isSubset(of: statement.allowed) && topics.isSuperset(of: statement.required)
            if !areTopicsRight || !isStanceRight || !isChangeRight {
                misses.append(Miss(gold: statement, topics: topics.sorted(), stance: stance, change: change))
            }
        }
        self.statements = gold.count
        self.lost = lost
        self.topics = counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        let unnamed = places.values.reduce(0, +)
        documents = named.union(places.filter { $0.value * Self.sourceOneIn >= unnamed }.keys).sorted()
        (self.required, self.linkedAtAll) = (required, linkedAtAll)
        rightStances = stances
        rightChanges = changes
        self.misses = misses
    }

    /// Over all topics together.
    package var total: TopicCounts {
        topics.reduce(into: TopicCounts()) {
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

    /// The share of the required topics that are linked strongly or weakly.
    package var recallAtAll: Double { TopicCounts.share(linkedAtAll, of: required) }
    /// Of the statements that are not lost.
    package var stanceAccuracy: Double { TopicCounts.share(rightStances, of: statements - lost) }
    /// Of the statements that are not lost.
    package var changeAccuracy: Double { TopicCounts.share(rightChanges, of: statements - lost) }

    /// The first of those that occur most often.
    private static func mostFrequent<Value: Hashable>(_ values: [Value]) -> Value {
        var best = values[0]
        for value in values where values.count(where: { $0 == value }) > values.count(where: { $0 == best }) { best = value }
        return best
    }

    package static func == (left: Score, right: Score) -> Bool {
        left.statements == right.statements && left.lost == right.lost && left.documents == right.documents
            && left.rightStances == right.rightStances && left.required == right.required && left.linkedAtAll == right.linkedAtAll
            && left.rightChanges == right.rightChanges && left.misses == right.misses
            && left.topics.elementsEqual(right.topics) { $0.slug == $1.slug && $0.counts == $1.counts }
    }
}
