import Documents
import England
import Inspections
import Linking

/// Topics as rows, visits as columns: how many statements of each mark, or why there is none.
///
/// Wide records scroll inside the table, with the topics and the visits standing still.
struct TopicMatrix {
    let index: RecordIndex
    let links: Links
    let authority: String

    var markup: Markup {
        let inspections = index.inspections(of: authority).map(\.document)
        let heads = inspections.map { inspection in
            "<th scope=\"col\"><a href=\"\(links.to(Addresses.inspection(inspection.id)))\">\(index.label(of: inspection))</a><span class=\"kind\">\(Wording.capitalised(inspection.kind.name))</span></th>"
                as Markup
        }
        let rows = index.record.topics.map { row($0) }
        return """
            <div class="scroll\(inspections.count > 8 ? " scroll--tall" : " scroll--wide")" role="region" aria-labelledby="matrix-caption" tabindex="0"><table class="matrix\(inspections.count > 8 ? " matrix--many" : "")"><caption id="matrix-caption"><span>Statements by theme and inspection. The number beside a mark says how many.</span></caption>
            <thead><tr><th scope="col">Theme</th>\(heads)</tr></thead>
            <tbody>\(rows)</tbody></table></div>

            """
    }

    private func row(_ topic: Topic) -> Markup {
        let thread = index.thread(of: topic.slug, in: authority)
        let address = Addresses.thread(topic: topic.slug, authority: authority, focus: index.site.focus)
        let cells = thread.visits.map { cell($0, topic: topic, address: address) }
        return "<tr><th scope=\"row\"><a href=\"\(links.to(address))\">\(topic.title)</a></th>\(cells)</tr>\n"
    }

    private func cell(_ visit: ThreadVisit, topic: Topic, address: String) -> Markup {
        guard !visit.statements.isEmpty else {
            return visit.lookedAt ? "<td class=\"out\">Nothing recorded</td>" : "<td class=\"out is-out\">Not looked at</td>"
        }
        let anchor = ThreadBody.anchor(of: visit.inspection)
        let name = "\(topic.title), \(index.label(of: visit.inspection)): "
        return
            "<td><a class=\"cell\" href=\"\(links.to(address + "#" + anchor))\"><span class=\"vh\">\(name)</span>\(MarkCounts(visit.statements).markup)</a></td>"
    }
}
