import Documents
import England
import Inspections
import Linking

/// How accurate the links are and how many people corrected, as the about page says it.
enum AccuracyValues {
    static let shape: TemplateShape = [
        "statements": .text, "lost": .text, "reports": .list(["name": .text, "address": .text]), "precision": .text, "recall": .text,
        "micro_f1": .text, "macro_f1": .text, "stance": .text, "change": .text,
    ]

    /// Nothing where it was not measured.
    static func values(_ index: RecordIndex, _ links: Links) -> TemplateValue {
        guard let accuracy = index.record.accuracy else { return .nothing }
        return [
            "statements": .text(Wording.count(accuracy.statements, "sentence")), "lost": .text(lost(accuracy)),
            "reports": .list(accuracy.reports.compactMap { report($0, index, links) }),
            "precision": outOfAHundred(accuracy.precision), "recall": outOfAHundred(accuracy.recall),
            "micro_f1": outOfAHundred(accuracy.microF1), "macro_f1": outOfAHundred(accuracy.macroF1),
            "stance": outOfAHundred(accuracy.stance), "change": outOfAHundred(accuracy.change),
        ]
    }

    /// "People have corrected 3 statements."
    static func corrected(_ record: Record) -> String {
        let statements = record.inspections.flatMap(\.statements) + record.responses.flatMap(\.statements)
        let count = statements.count { $0.correction != nil }
        return count == 0 ? "People have corrected no statement so far." : "People have corrected \(Wording.count(count, "statement"))."
    }

    private static func lost(_ accuracy: Accuracy) -> String {
        accuracy.lost == 0 ? "" : "\(Wording.count(accuracy.lost, "of them is", "of them are")) in no report here."
    }

    private static func report(_ id: DocumentID, _ index: RecordIndex, _ links: Links) -> TemplateValue? {
        let name: String, address: String
        if let inspection = index.inspections[id]?.document {
            (name, address) = (inspection.datedHeading, Addresses.inspection(id))
        } else if let response = index.responses[id]?.document {
            (name, address) = (response.title, Addresses.response(id))
        } else {
            return nil
        }
        return ["name": .text("\(name), \(index.authorityName(id.authority))"), "address": .text(links.to(address))]
    }

    /// Rounded down, so that only all is 100; by way of ten-thousandths, since 0.29 of 100 is less than 29 to a computer.
    private static func outOfAHundred(_ share: Double) -> TemplateValue { .text(String(Int((share * 10_000).rounded()) / 100)) }
}
