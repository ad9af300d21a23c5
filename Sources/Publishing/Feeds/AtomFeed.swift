import Documents
import England
import Inspections
import Linking

/// The Atom feed (RFC 4287): one entry for each inspection and response that is held, newest first.
enum AtomFeed {
    /// One entry, with the day on which it was published or, where that is not known, the last day of the visit.
    struct Entry: Sendable {
        let title: String
        let address: String
        let date: CalendarDate
        let summary: String
    }

    /// No feed for a record without documents: a feed needs a date.
    static func files(of record: Record, base: String) -> [OutputFile] {
        let entries = entries(of: record)
        guard let newest = entries.first?.date else { return [] }
        let site = record.site
        return [
            OutputFile(
                "feed.xml",
                text: {
                    var xml = #"<?xml version="1.0" encoding="utf-8"?>"# + "\n"
                    xml += #"<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\#(HTML.attribute(site.language))">"# + "\n"
                    xml += "<title>\(HTML.attribute(site.title))</title>\n<id>\(HTML.attribute(base))/</id>\n"
                    xml +=
                        #"<link href="\#(HTML.attribute(base))/"/>"# + "\n"
                        + #"<link rel="self" href="\#(HTML.attribute(base))/feed.xml"/>"# + "\n"
                    xml +=
                        "<updated>\(newest)T00:00:00Z</updated>\n<author><name>\(HTML.attribute(site.publisher ?? site.title))</name></author>\n"
                    return xml + entries.map { text(of: $0, base: base) }.joined() + "</feed>\n"
                })
        ]
    }

    private static func text(of entry: Entry, base: String) -> String {
        let url = HTML.attribute("\(base)/\(Addresses.withoutIndex(entry.address))")
        return """
            <entry>
            <title>\(HTML.attribute(entry.title))</title>
            <id>\(url)</id>
            <link href="\(url)"/>
            <updated>\(entry.date)T00:00:00Z</updated>
            <summary>\(HTML.attribute(entry.summary))</summary>
            </entry>

            """
    }

    private static func entries(of record: Record) -> [Entry] {
        let names = Dictionary(record.authorities.map { ($0.slug, $0.name) }) { first, _ in first }
        let inspections = record.inspections.map(\.document).map { inspection in
            Entry(
                title: inspection.title, address: Addresses.inspection(inspection.id), date: inspection.published ?? inspection.end,
                summary: "\(names[inspection.id.authority] ?? inspection.id.authority): \(inspection.kind.name), \(days(of: inspection)).")
        }
        let responses = record.responses.map(\.document).map { response in
            Entry(
                title: response.title, address: Addresses.response(response.id), date: response.date,
                summary: "The council’s own paper: \(names[response.id.authority] ?? response.id.authority), \(response.date.long).")
        }
        return (inspections + responses).sorted { ($1.date, $0.address) < ($0.date, $1.address) }
    }

    private static func days(of inspection: Inspection) -> String {
        inspection.start == inspection.end ? inspection.start.long : "\(inspection.start.long) to \(inspection.end.long)"
    }
}
