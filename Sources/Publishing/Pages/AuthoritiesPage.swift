import Algorithms
import Documents
import Inspections
import Linking

/// The list of authorities.
struct AuthoritiesPage: TemplatePage {
    let source: PageSource
    private let entries: [Entry]
    private let row: LetterRow

    init(_ source: PageSource) {
        self.source = source
        let index = source.index
        let shown = index.authoritiesFocusFirst.filter { index.isShown($0) }
        let row = LetterRow(shown.filter { $0.slug != index.focus?.slug }.map { ($0.slug, $0.name) })
        entries = shown.map { Entry(authority: $0, anchor: row.anchor(of: $0.slug), source: source) }
        self.row = row
    }

    static let template = "authorities"
    static let meaning = "The list of authorities whose documents are held."

    static let fields: TemplateFields<AuthoritiesPage> = [
        .text("focus", "The focus authority's name.") { $0.source.index.focus?.name },
        .list("authorities", "Every authority: the focus first, then by name.", of: Entry.fields) { $0.entries },
        .list("regions", "Their regions, by name, for a long list; none for a short one.", of: Region.Listed.fields) { page in
            let shown = page.entries.map(\.authority).filter { !page.source.index.inspections(of: $0.slug).isEmpty }
            return shown.count > PageLimits.authoritiesWithoutLetters ? Region.Listed.all(of: shown, page.source) : []
        },
        .list("letters", "The letters with which a name begins, for a long list; none for a short one.", of: LetterRow.Letter.fields) {
            $0.row.letters
        },
    ]

    static func plan(_ index: RecordIndex) -> PlannedPage {
        PlannedPage(Addresses.authorities, index) { source in
            Page(
                AuthoritiesPage(source), title: "Authorities",
                description: "The local authorities whose inspection reports we hold.", section: Addresses.authorities)
        }
    }

    /// One authority of the list.
    struct Entry: Sendable {
        let authority: Authority
        /// The anchor of its letter, for the first authority that has it.
        let anchor: String?
        let source: PageSource

        static let fields: TemplateFields<Entry> = [
            .text("name", "The authority's name.") { $0.authority.name },
            .text("address", "Its page.") { $0.source.link(Addresses.authority($0.authority.slug)) },
            .flag("is_focus", "The site is about it.") { $0.authority.slug == $0.source.index.focus?.slug },
            .text("region", "The region of England that it is in.") { $0.authority.region },
            .text("words", "What is held of it: “4 reports held, 2012 to 2023”.") { entry in
                let years = entry.source.index.inspections(of: entry.authority.slug).map(\.document.year)
                return years.isEmpty ? "No report held" : "\(Wording.count(years.count, "report")) held, \(Wording.years(years))"
            },
            .text("anchor", "The anchor of its letter, for the first authority that has it.") { $0.anchor },
        ]
    }
}

extension RecordIndex {
    /// Whether there is anything to show of an authority: a document, or the site's focus on it.
    func isShown(_ authority: Authority) -> Bool {
        !inspections(of: authority.slug).isEmpty || !responses(of: authority.slug).isEmpty || authority.slug == focus?.slug
    }
}
