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
                    "site": .text(index.site.title), "exports": .list(DataDictionary.all.map { export($0, links) }),
                    "feed": .optional(index.site.baseURL == nil ? nil : links.to("feed.xml")),
                ])
        }
    }

    private static func export(_ export: DataDictionary.Export, _ links: Links) -> TemplateValue {
        var files = ["\(export.name).json"]
        if export.isTabular { files.append("\(export.name).csv") }
        files.append("data/schema/\(export.name).schema.json")
        return [
            "name": .text(export.name), "anchor": .text("data-\(export.name)"), "what": .text(export.what),
            "files": .list(files.map { ["name": .text(String($0.split(separator: "/").last ?? "")), "address": .text(links.to($0))] }),
            "fields": .list(export.fields.map { ["name": .text($0.name), "meaning": .text($0.meaning)] }),
        ]
    }
}

/// What every export holds, in words.
enum DataDictionary {
    struct Export: Sendable {
        let name: String
        let what: String
        let isTabular: Bool
        let fields: [(name: String, meaning: String)]
    }

    static let all: [Export] = [
        Export(name: "statements", what: "One entry for each sentence, list item or table row of a report or a council’s paper.", isTabular: true, fields: [
            ("id", "Lasting name: document, # and anchor."), ("document", "The inspection or response it stands in."),
            ("voice", "inspectors or council."), ("authority", "The authority’s short name."), ("date", "First day of the visit, or date of the paper."),
            ("section", "Heading it stands under."), ("paragraph", "Anchor of its paragraph."), ("page", "Page of the source, where it has pages."),
            ("text", "The words, unchanged."), ("themes", "Short names of the themes it belongs to."),
            ("stance", "strength, concern, mixed or neutral: our reading."), ("change", "improved, worsened, persisting or none: what the statement itself says."),
            ("area_for_improvement", "true where inspectors ask for something."), ("evidence", "Which cue of which theme matched which words."),
            ("url", "Where it stands on this site."),
        ]),
        Export(name: "inspections", what: "One entry for each inspection we hold, and a list of those that reports mention.", isTabular: true, fields: [
            ("id", "Lasting name: authority and visit."), ("kind", "full, focused-visit, monitoring-visit and so on."), ("framework", "The rules it was made under."),
            ("start, end", "First and last day on site."), ("visits", "Every stretch of days on site."), ("published", "Day of publication, where known."),
            ("inspectors, lead", "Names as printed."), ("judgements", "Grades as printed, with their scale."), ("looked_at", "Themes in its scope."),
            ("areas_for_improvement", "What it asked for, with deadlines."), ("source", "File and SHA-256 of the document."),
            ("mentioned", "Inspections that reports mention; held is empty where we lack the report."),
        ]),
        Export(name: "themes", what: "The themes with their definitions and cues.", isTabular: true, fields: [
            ("slug", "Short name."), ("title, summary", "As on its page."), ("belongs, does_not_belong", "What is sorted under it, and what is not."),
            ("cues", "Words that make a statement belong."),
        ]),
        Export(name: "authorities", what: "The authorities with their codes.", isTabular: true, fields: [
            ("slug, name", "Short name and name."), ("code", "ONS code."), ("region", "Region of England."),
        ]),
        Export(name: "threads", what: "Each theme in each authority, visit by visit.", isTabular: false, fields: [
            ("theme, authority", "Whose thread it is."), ("visits", "One for each inspection, with what it says or why it says nothing."),
            ("looked_at", "false is not looked at; true without statements is looked at and nothing recorded."), ("statements", "Names of the statements."),
        ]),
        Export(name: "improvements", what: "Each request to improve, and what later inspections said.", isTabular: true, fields: [
            ("request", "The statement that asks."), ("due", "A date, where one can be worked out."), ("later", "One for each later inspection."),
            ("covered", "Whether that visit looked at the theme."), ("asked_again", "Whether it asked again on the same theme."),
        ]),
        Export(name: "responses", what: "Councils’ own papers about inspections.", isTabular: true, fields: [
            ("id", "Lasting name."), ("title, date, author", "As printed."), ("about", "The inspection it answers."), ("source", "File and SHA-256 of the document."),
        ]),
    ]
}
