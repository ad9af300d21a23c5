/// The templates that pages render, with the names each is given.
package enum PageTemplates {
    /// In the order in which a reader meets the pages; the layout, which is around each, first.
    package static let all: [PageTemplate] = [
        PageTemplate(Layout.Contents.self), PageTemplate(HomePage.self), PageTemplate(InspectionsPage.self),
        PageTemplate(InspectionPage.self), PageTemplate(TopicsPage.self), PageTemplate(TopicPage.self), PageTemplate(ImprovementsPage.self),
        PageTemplate(GradesPage.self), PageTemplate(ComparisonsPage.self), PageTemplate(ComparisonPage.self),
        PageTemplate(ResponsesPage.self), PageTemplate(ResponsePage.self), PageTemplate(AuthoritiesPage.self),
        PageTemplate(AuthorityPage.self),
        PageTemplate(StatementsPage.self), PageTemplate(SearchPage.self), PageTemplate(GlossaryPage.self), PageTemplate(DataPage.self),
        PageTemplate(OwnWordsPage.self), PageTemplate(NotFoundPage.self),
    ]

    /// What each template is given, by its name.
    package static let shapes = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0.shape) }).merging(Fragments.shapes) { page, _ in
        page
    }
}

/// A template that every site needs, and what it is given.
package struct PageTemplate: Sendable {
    /// `theme`, for the file `templates/theme.mustache`.
    package let name: String
    /// Which pages it makes, in one sentence.
    package let meaning: String
    package let shape: TemplateShape

    init<Page: TemplatePage>(_ page: Page.Type) {
        (name, meaning, shape) = (Page.template, Page.meaning, Page.fields.shape)
    }
}
