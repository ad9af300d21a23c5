import Documents
import Inspections

/// The exports, each with its dictionary.
enum DataPage {
    static let template = "data"

    static let shape: TemplateShape = [
        "site": .text,
        "exports": .list([
            "name": .text, "anchor": .text, "what": .text, "files": .list(["name": .text, "address": .text]),
            "fields": .list(["name": .text, "meaning": .text]),
        ]),
        "feed": .text,
    ]

    static func plan(_ index: RecordIndex) -> PlannedPage {
        PlannedPage(Addresses.data) { links in
            Page(
                title: "Data", description: "Everything on this site as JSON and CSV, with a dictionary.", template: template,
                values: [
                    "site": .text(index.site.title), "exports": .list(RecordExports(of: index.record).all.map { export($0, links) }),
                    "feed": .optional(index.site.baseURL == nil ? nil : links.to("feed.xml")),
                ])
        }
    }

    private static func export(_ export: Export, _ links: Links) -> TemplateValue {
        [
            "name": .text(export.name), "anchor": .text("data-\(export.name)"), "what": .text(export.meaning),
            "files": .list(export.files.map { file in
                ["name": .text(String(file.path.dropFirst("data/".utf8.count))), "address": .text(links.to(file.path))]
            }),
            "fields": .list(export.dictionary.map { ["name": .text($0.field), "meaning": .text($0.meaning)] }),
        ]
    }
}
