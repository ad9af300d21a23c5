import Documents
import England
import Inspections
import Linking

/// A mention of an earlier inspection, as a label on the statement that makes it.
struct LookBack: Sendable {
    let index: RecordIndex
    let links: Links
    let reference: Reference

    /// What the partial `look-back` needs.
    static let fields: TemplateFields<LookBack> = [
        .text("name", "The inspection: “2022”, or “2019, a report that we do not have”.") { $0.name },
        .text("address", "Its page, or its place among the inspections that are not held.") { $0.links.to($0.address) },
    ]

    /// Which inspection is meant: "2022", or "2019, a report that we do not have".
    var name: String {
        switch reference.target {
        case .held(let id): return index.label(of: id)
        case .mentioned(let id):
            guard let mentioned = index.mentioned(id) else { return "an earlier visit" }
            return (mentioned.when.map(Wording.when) ?? "an earlier inspection") + ", a report that we do not have"
        }
    }

    var address: String {
        switch reference.target {
        case .held(let id): Addresses.inspection(id)
        case .mentioned(let id): index.mentioned(id).map(index.address) ?? Addresses.inspections
        }
    }
}
