import Documents
import England
import Inspections
import Linking

/// The templates that pages render, with the names each is given.
package enum PageTemplates {
    package static let shapes = pages.merging(Fragments.shapes) { page, _ in page }

    private static let pages: [String: TemplateShape] = [
        Layout.template: Layout.shape,
        HomePage.template: HomePage.shape,
        InspectionsPage.template: InspectionsPage.shape,
        InspectionPage.template: InspectionPage.shape,
        TopicsPage.template: TopicsPage.shape,
        TopicPage.template: TopicPage.shape,
        ImprovementsPage.template: ImprovementsPage.shape,
        GradesPage.template: GradesPage.shape,
        ComparePages.listTemplate: ComparePages.listShape,
        ComparePages.pairTemplate: ComparePages.pairShape,
        ResponsePage.template: ResponsePage.shape,
        AuthorityPages.listTemplate: AuthorityPages.listShape,
        AuthorityPages.template: AuthorityPages.shape,
        StatementsPage.template: StatementsPage.shape,
        SearchPage.template: SearchPage.shape,
        GlossaryPage.template: GlossaryPage.shape,
        DataPage.template: DataPage.shape,
        OwnPages.template: OwnPages.shape,
        NotFoundPage.template: NotFoundPage.shape,
    ]
}
