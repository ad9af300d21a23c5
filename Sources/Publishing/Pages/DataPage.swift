import Documents
import Inspections
import Linking

/// The exports, each with its dictionary.
struct DataPage: TemplatePage {
    let source: PageSource
    let record: RecordExports
    let exports: [Export]

    static let template = "data"
    static let meaning = "The files to download, each with a dictionary of its fields."

    static let fields: TemplateFields<DataPage> = [
        .list("exports", "The kinds of thing that can be downloaded.", of: Entry.fields) { page in
            page.exports.map { Entry(export: $0, record: page.record, source: page.source) }
        },
        .list("databases", "The database of the whole record, and all statements in one compressed file.", of: DataFile.fields) { page in
            [page.record.database, page.record.compressedStatements].map {
                DataFile(file: $0, record: page.record, source: page.source)
            }
        },
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

    static func plan(_ index: RecordIndex, _ record: RecordExports) -> PlannedPage {
        PlannedPage(Addresses.data, index) { source in
            let exports = record.all
            let description = "Everything on this site as JSON, CSV and a database, with a dictionary."
            return Page(
                DataPage(source: source, record: record, exports: exports), title: "Data", description: description,
                subject: StructuredData(index: index, links: source.links).dataset(description, exports))
        }
    }

    /// One export.
    struct Entry: Sendable {
        let export: Export
        let record: RecordExports
        let source: PageSource

        static let fields: TemplateFields<Entry> = [
            .text("name", "Its name: “statements”.") { $0.export.name },
            .text("title", "The same, for a heading.") { Wording.capitalised($0.export.name) },
            .text("anchor", "An anchor for it on this page.") { "data-\($0.export.name)" },
            .text("meaning", "What it holds, in one sentence.") { $0.export.meaning },
            .list("files", "Its files: tables first, then JSON, then the schema.", of: DataFile.fields) { entry in
                let tables = entry.export.files.filter { $0.path.hasSuffix(".csv") }
                return entry.links(
                    to: tables + entry.export.files.filter { !$0.path.hasSuffix(".csv") && !$0.path.hasSuffix(".schema.json") })
                    + entry.links(to: entry.export.files.filter { $0.path.hasSuffix(".schema.json") })
            },
            .list("files_by_theme", "Its tables of single themes.", of: DataFile.fields) { $0.links(to: $0.export.byTopic) },
            .list("files_by_authority", "Its files of single authorities.", of: DataFile.fields) { $0.links(to: $0.export.byAuthority) },
            .list("fields", "Its fields.", of: Field.fields) { entry in
                entry.export.dictionary.map { Field(name: $0.field, meaning: $0.meaning) }
            },
        ]

        private func links(to files: [OutputFile]) -> [DataFile] { files.map { DataFile(file: $0, record: record, source: source) } }
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
