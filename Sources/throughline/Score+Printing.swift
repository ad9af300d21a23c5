import Conversion
import Documents
import England
import Inspections
import Linking
import Publishing

extension Score {
    /// For a person: the scores, a line a topic from the weakest, and some of the misses.
    func text(misses count: Int) -> String {
        let scores = figures.map { "\(Self.padded($0.name, 18))\($0.value)" }
        let ranked = topics.filter { $0.counts.found + $0.counts.missed > 0 }.sorted { ($0.counts.f1, $0.slug) < ($1.counts.f1, $1.slug) }
        let byTopic = ranked.map { topic in
            "  \(Self.padded(topic.slug, 30))\(Self.rounded(topic.counts.f1))  found \(topic.counts.found), false \(topic.counts.falselyFound), missed \(topic.counts.missed)"
        }
        return (scores + byTopic + misses.prefix(count).map(Self.line)).joined(separator: "\n")
    }

    /// For a script.
    var json: String { "{" + figures.map { "\"\($0.name)\":\($0.value)" }.joined(separator: ",") + "}" }

    private var figures: [(name: String, value: String)] {
        [
            ("statements", String(statements)), ("lost", String(lost)), ("precision", Self.rounded(total.precision)),
            ("recall", Self.rounded(total.recall)), ("recall_at_all", Self.rounded(recallAtAll)), ("micro_f1", Self.rounded(total.f1)),
            ("macro_f1", Self.rounded(macroF1)),
            ("stance_accuracy", Self.rounded(stanceAccuracy)), ("change_accuracy", Self.rounded(changeAccuracy)),
        ]
    }

    private static func line(_ miss: Miss) -> String {
        guard let topics = miss.topics, let stance = miss.stance, let change = miss.change else { return "lost: \(miss.gold.text)" }
        let wanted = "\(miss.gold.required.joined(separator: " ")) / \(miss.gold.stance.map(\.rawValue).joined(separator: " "))"
        return "wanted \(wanted), found \(topics.joined(separator: " ")) / \(stance.rawValue) / \(change.rawValue): \(miss.gold.text)"
    }

    private static func rounded(_ share: Double) -> String { Accuracy.decimal(share) }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.utf8.count))
    }
}
