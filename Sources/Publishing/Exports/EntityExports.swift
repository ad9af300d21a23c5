import Documents
import England
import Inspections
import Linking

extension RecordExports {
    var topics: Export {
        let exports = self
        let fields: [ExportField<Topic>] = [
            ExportField("slug", .text, "Short name, as other files use it.") { .text($0.slug) },
            ExportField("title", .text, "As on its page.") { .text($0.title) },
            ExportField("summary", .text, "What it is, in one sentence.") { .text($0.summary) },
            ExportField("belongs", .text, "What is counted under it.") { .text($0.belongs) },
            ExportField("does_not_belong", .optional(.text), "What is not, and where it is counted.") { .optional($0.doesNotBelong) },
            ExportField("cues", .list(.text), "Words that make a statement belong.") { .texts($0.cues.map(\.text)) },
            ExportField("exclusions", .list(.text), "Words that do not count.") { .texts($0.exclusions.map(\.text)) },
            ExportField("related", .list(.text), "Short names of themes next to it.") { .texts($0.related) },
            ExportField("url", .text, "Its page on this site.") { .text(exports.url(Addresses.topic($0.slug))) },
        ]
        return export("themes", "The themes, with what belongs to them and their cues.", fields, record.topics)
    }

    var authorities: Export {
        let exports = self
        let inspections = Dictionary(grouping: record.inspections.map(\.document.id), by: \.authority)
        let responses = Dictionary(grouping: record.responses.map(\.document.id), by: \.authority)
        let fields: [ExportField<Authority>] = [
            ExportField("slug", .text, "Short name, as other files use it.") { .text($0.slug) },
            ExportField("name", .text, "As readers know it.") { .text($0.name) },
            ExportField("code", .optional(.text), "Code of the Office for National Statistics.") { .optional($0.code) },
            ExportField("region", .optional(.text), "Region of England.") { .optional($0.region) },
            ExportField("focus", .flag, "True for the authority that this site is about.") { .flag($0.slug == exports.record.site.focus) },
            ExportField("inspections", .list(.text), "Its inspections that we hold.") {
                .texts((inspections[$0.slug] ?? []).map(\.description))
            },
            ExportField("responses", .list(.text), "Its own papers that we hold.") {
                .texts((responses[$0.slug] ?? []).map(\.description))
            },
            ExportField("url", .text, "Its page on this site.") { .text(exports.url(Addresses.authority($0.slug))) },
        ]
        return export("authorities", "The authorities, with their codes and documents.", fields, record.authorities)
    }

    var responses: Export {
        let exports = self
        let fields: [ExportField<LinkedDocument<Response>>] = [
            ExportField("id", .text, "Permanent id: authority, date and name.") { .text($0.document.id.description) },
            ExportField("authority", .text, "The authority’s short name.") { .text($0.document.id.authority) },
            ExportField("title", .text, "As on its page.") { .text($0.document.title) },
            ExportField("date", .date, "Day of the meeting or of the paper.") { .text($0.document.date.description) },
            ExportField("author", .optional(.text), "As printed.") { .optional($0.document.author) },
            ExportField("about", .optional(.text), "The inspection it answers.") { .optional($0.document.about?.description) },
            ExportField("source", .object(["file": .text, "sha256": .text]), "The document it was made from, and its SHA-256.") {
                Self.source($0.document.source)
            },
            ExportField("url", .text, "Its page on this site.") { .text(exports.url(Addresses.response($0.document.id))) },
        ]
        return export("responses", "Councils’ own papers about inspections.", fields, record.responses)
    }

    private func export<Entry>(_ name: String, _ meaning: String, _ fields: [ExportField<Entry>], _ entries: [Entry]) -> Export {
        let table = ExportTable(name, meaning, fields: fields, entries: entries)
        return Export(name: name, parts: [table.part], tables: [table.csv(at: "data/\(name).csv")])
    }
}
