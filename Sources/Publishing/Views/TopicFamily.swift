import Documents
import Inspections
import Linking

/// Topics that are listed together, as their files say: "Workforce".
struct TopicFamily: Sendable {
    /// "Other themes" for those of no family.
    let title: String
    /// In the record's order, by title.
    let topics: [Topic]

    /// By title; those of no family last.
    static func all(of topics: [Topic]) -> [TopicFamily] {
        let families = Dictionary(grouping: topics, by: \.family)
        let named = families.keys.compactMap { $0 }.sorted().map { TopicFamily(title: $0, topics: families[$0] ?? []) }
        return named + (families[nil].map { [TopicFamily(title: named.isEmpty ? "Themes" : "Other themes", topics: $0)] } ?? [])
    }
}
