import Documents
import Inspections
import Linking

extension TopicFamily {
    /// What the partial `families` needs of a page.
    static func field<Page: TemplatePage>(_ type: Page.Type = Page.self) -> TemplateField<Page> {
        .list("families", "The themes by family, to choose one of.", of: Listed.fields) { page in
            all(of: page.source.index.record.topics).map { Listed(family: $0, source: page.source) }
        }
    }

    /// A family with the links to its topics.
    struct Listed: Sendable {
        let family: TopicFamily
        let source: PageSource

        static let fields: TemplateFields<Listed> = [
            .text("title", "The family's title: “Workforce”.") { $0.family.title },
            .list("topics", "Its themes, by title.", of: PageLink.fields) { listed in
                listed.family.topics.map { PageLink(title: $0.title, address: listed.source.link(Addresses.topic($0.slug))) }
            },
        ]
    }
}
