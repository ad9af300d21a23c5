import Documents
import England
import Inspections
import Linking

/// The exports, each with its dictionary.
enum DataPage {
    static let template = "data"

    static let shape: TemplateShape = [
        "site": .text,
        "exports": .list([
            "name": .text, "title": .text, "anchor": .text, "what": .text, "files": .list(["name": .text, "address": .text]),
            "by_theme": .list(["name": .text, "address": .text]),
            "fields": .list(["name": .text, "meaning": .text]),
        ]),
        "feed": .text,
    ]

    static func plan(_ index: RecordIndex) -> PlannedPage {
        PlannedPage(Addresses.data) { links in
            let (description, exports) = (
                "Everything on this site as JSON and CSV, with a dictionary.", RecordExports(of: index.record).all
            )
            return Page(
                title: "Data", description: description, subject: StructuredData(index: index, links: links).dataset(description, exports),
                template: template,
                values: [
                    "site": .text(index.site.title), "exports": .list(exports.map { export($0, links) }),
                    "feed": .optional(index.site.baseURL == nil ? nil : links.to("feed.xml")),
                ])
        }
    }

    private static func export(_ export: Export, _ links: Links) -> TemplateValue {
        func file(_ path: String) -> TemplateValue {
            ["name": .text(String(path.dropFirst("data/".utf8.count))), "address": .text(links.to(path))]
        }
        let paths = export.files.map(\.path)
        return [
            "name": .text(export.name), "title": .text(Wording.capitalised(export.name)), "anchor": .text("data-\(export.name)"),
            "what": .text(export.meaning),
            "files": .list(paths.filter { !$0.hasPrefix("data/themes/") }.map(file)),
            "by_theme": .list(paths.filter { $0.hasPrefix("data/themes/") }.map(file)),
            "fields": .list(export.dictionary.map { ["name": .text($0.field), "meaning": .text($0.meaning)] }),
        ]
    }
}
