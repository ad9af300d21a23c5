import Documents
import Inspections
import Linking

/// A topic with the number of reports that ask for something about it, over all authorities.
struct AskedTopic: Sendable {
    let topic: Topic
    /// At least one.
    let reports: Int

    /// Most reports first, then by title. A request counts for what it asks about, not for what it touches.
    static func all(of record: Record) -> [AskedTopic] {
        var reports: [String: Int] = [:]
        for inspection in record.inspections {
            for topic in Set(inspection.statements.filter { $0.isRequest }.compactMap(\.headTopic)) {
                reports[topic, default: 0] += 1
            }
        }
        return record.topics.compactMap { topic in reports[topic.slug].map { AskedTopic(topic: topic, reports: $0) } }
            .sorted { ($1.reports, $0.topic.title) < ($0.reports, $1.topic.title) }
    }
}

extension AskedTopic {
    /// The topic with its link.
    struct Listed: Sendable {
        let asked: AskedTopic
        let source: PageSource

        static let fields: TemplateFields<Listed> = [
            .text("title", "The theme's title.") { $0.asked.topic.title },
            .text("address", "Its page.") { $0.source.link(Addresses.topic($0.asked.topic.slug)) },
            .text("words", "In how many reports: “23 of 60 reports”.") {
                "\($0.asked.reports) of \(Wording.count($0.source.index.record.inspections.count, "report"))"
            },
        ]
    }
}
