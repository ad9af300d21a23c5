import Documents
import England
import Inspections
import Linking

/// All topics, A to Z, each with its definition and a strip of the focus authority's visits.
enum TopicsPage {
    static let template = "themes"

    static let shape: TemplateShape = [
        "focus": .text, "count": .text,
        "letters": .list([
            "letter": .text, "topics": .list(["title": .text, "summary": .text, "address": .text, "strip": YearStrip.fields.shape]),
        ]),
    ]

    static func plan(_ index: RecordIndex) -> PlannedPage {
        PlannedPage(Addresses.topics) { links in
            Page(
                title: "Themes", description: "The themes that recur in inspection reports, each with its definition.",
                section: Addresses.topics, template: template, values: values(index, links))
        }
    }

    private static func values(_ index: RecordIndex, _ links: Links) -> TemplateValue {
        let sorted = index.record.topics.sorted { ($0.title, $0.slug) < ($1.title, $1.slug) }
        let letters = Dictionary(grouping: sorted) { $0.title.prefix(1).uppercased() }.sorted { $0.key < $1.key }
        return [
            "focus": .optional(index.focus?.name), "count": .text(String(sorted.count)),
            "letters": .list(
                letters.map { letter, topics in
                    [
                        "letter": .text(letter),
                        "topics": .list(
                            topics.map { topic in
                                [
                                    "title": .text(topic.title), "summary": .text(topic.summary),
                                    "address": .text(links.to(Addresses.topic(topic.slug))),
                                    "strip": index.focus.map {
                                        YearStrip.fields.value(
                                            of: YearStrip(index: index, thread: index.thread(of: topic.slug, in: $0.slug)))
                                    } ?? .nothing,
                                ]
                            }),
                    ]
                }),
        ]
    }
}
