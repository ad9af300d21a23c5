import Documents
import Inspections
import Linking

/// The exports, each with its dictionary.
struct DataPage: TemplatePage {
    let source: PageSource
    let exports: [Export]

    static let template = "data"
    static let meaning = "The files to download, each with a dictionary of its fields."

    static let fields: TemplateFields<DataPage> = [
        .list("exports", "The kinds of thing that can be downloaded.", of: Entry.fields) { page in
            page.exports.map { Entry(export: $0, source: page.source) }
        },
        .text("database_address", "The database of the whole record.") { $0.source.link(RecordExports.databaseAddress) },
        .text("compressed_address", "All statements in one compressed file.") { $0.source.link(RecordExports.compressedAddress) },
        .text("example_theme", "The short name of a theme, for questions that the database answers; nothing where there is no theme.") {
            $0.source.index.record.topics.first?.slug
        },
        .text("example_authority", "That of an authority with a report; nothing where there is none.") {
            $0.source.index.inspectedAuthorities.first?.slug
        },
        .text("feed_address", "The feed of inspections; nothing where the site's own address is not known.") {
            $0.source.index.site.baseURL == nil ? nil : $0.source.link("feed.xml")
        },
    ]

    static func plan(_ index: RecordIndex) -> PlannedPage {
        PlannedPage(Addresses.data, index) { source in
            let exports = RecordExports(of: index.record).all
            let description = "Everything on this site as JSON, CSV and a database, with a dictionary."
            return Page(
                DataPage(source: source, exports: exports), title: "Data", description: description,
                subject: StructuredData(index: index, links: source.links).dataset(description, exports))
        }
    }

    /// One export.
    struct Entry: Sendable {
        let export: Export
        let source: PageSource

        static let fields: TemplateFields<Entry> = [
            .text("name", "Its name: “statements”.") { $0.export.name },
            .text("title", "The same, for a heading.") { Wording.capitalised($0.export.name) },
            .text("anchor", "An anchor for it on this page.") { "data-\($0.export.name)" },
            .text("meaning", "What it holds, in one sentence.") { $0.export.meaning },
            .list("files", "Its files.", of: PageLink.fields) { $0.links(to: $0.export.files) },
            .list("files_by_theme", "Its tables of single themes.", of: PageLink.fields) { $0.links(to: $0.export.byTopic) },
            .list("files_by_authority", "Its files of single authorities.", of: PageLink.fields) { $0.links(to: $0.export.byAuthority) },
            .list("fields", "Its fields.", of: Field.fields) { entry in
                entry.export.dictionary.map { Field(name: $0.field, meaning: $0.meaning) }
            },
        ]

        private func links(to files: [OutputFile]) -> [PageLink] {
            files.map { PageLink(title: String($0.path.dropFirst("data/".utf8.count)), address: source.link($0.path)) }
        }
    }

    /// A field of an export.
    struct Field: Sendable {
        let name: String
        let meaning: String

        static let fields: TemplateFields<Field> = [
            .text("name", "The field's name.") { $0.name }, .text("meaning", "What it holds.") { $0.meaning },
        ]
    }
}
