import Documents
import England
import Inspections
import Linking

extension RecordExports {
    /// Mentioned inspections, those not held as the record has them; by authority and time.
    var mentions: [MentionedInspection] {
        let listed = Set(record.mentioned.compactMap(\.held))
        return (record.mentioned + heldMentions.filter { $0.held.map { !listed.contains($0) } ?? true }).sorted {
            ($0.authority, $0.when?.description ?? "9999", $0.id) < ($1.authority, $1.when?.description ?? "9999", $1.id)
        }
    }

    /// Held inspections that other documents mention, in the words of the first of them.
    private var heldMentions: [MentionedInspection] {
        let inspections = Dictionary(record.inspections.map { ($0.document.id, $0.document) }) { first, _ in first }
        var references: [DocumentID: [Reference]] = [:]
        for reference in record.references {
            if case .held(let id) = reference.target { references[id, default: []].append(reference) }
        }
        return references.keys.sorted().compactMap { id in
            guard let found = references[id], let first = found.first else { return nil }
            return MentionedInspection(
                id: id.description, authority: id.authority, kind: inspections[id]?.kind,
                when: found.lazy.compactMap(\.time).first, describedAs: first.words, grade: found.lazy.compactMap(\.grade).first,
                citedBy: found.map(\.statement), held: id)
        }
    }

    var mentionedFields: [ExportField<MentionedInspection>] {
        [
            ExportField("authority", .text, "The authority’s short name.") { .text($0.authority) },
            ExportField("kind", .optional(.oneOf(InspectionKind.allCases.map(\.rawValue))), "What sort of visit, where the words say.") {
                .optional($0.kind?.rawValue)
            },
            ExportField("when", .optional(.roughDate), "As precise as the words allow.") { .optional($0.when?.description) },
            ExportField("described_as", .text, "The words of the first mention.") { .text($0.describedAs) },
            ExportField("cited_by", .list(.text), "The statements that mention it.") { .texts($0.citedBy.map(\.description)) },
            ExportField("held", .optional(.text), "The inspection, where we hold its report.") { .optional($0.held?.description) },
            ExportField("grade", .optional(.text), "The grade that the mention gives, in its words.") { .optional($0.grade) },
        ]
    }
}
