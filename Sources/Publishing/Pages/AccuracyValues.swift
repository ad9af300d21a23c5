import Documents
import Inspections
import Linking

/// How accurate the links are, as the about page says it.
struct AccuracyValues: Sendable {
    let accuracy: Accuracy
    let source: PageSource

    static let fields: TemplateFields<AccuracyValues> = [
        .text("statements", "How many sentences annotators sorted: “280 sentences”.") { Wording.count($0.accuracy.statements, "sentence") },
        .text("documents", "How many documents they are from: “four documents”.") { $0.documents },
        .text("measured", "When it was measured; nothing where that is not told.") { $0.accuracy.measured?.long },
        .text("note", "What else a reader should know of the figures; nothing for nothing.") { $0.accuracy.note },
        .flag("is_by_language_model", "A language model sorted them, and no person checked it.") {
            $0.accuracy.annotators == .languageModel
        },
        .flag("is_in_sample", "Phrases or weights were made from these sentences, so that other reports score lower.") {
            $0.accuracy.sample == .inSample
        },
        .text("lost", "How many of them are in no report here, in a sentence; nothing for none.") { $0.lost },
        .list("reports", "Those of them that the site holds.", of: PageLink.fields) { $0.reports },
        .text("precision", "Of 100 sentences put under a theme, how many belong there.") { outOfAHundred($0.accuracy.precision) },
        .text("recall", "Of 100 that belong under a theme, how many are found.") { outOfAHundred($0.accuracy.recall) },
        .text("recall_at_all", "The same with what is shown as “also mentioned”; nothing where it was not measured.") {
            $0.accuracy.recallAtAll.map(outOfAHundred)
        },
        .text("micro_f1", "Both taken together, of 100 (the micro-averaged F1 score).") { outOfAHundred($0.accuracy.microF1) },
        .text("stance", "Of 100 sentences, how many are marked as annotators marked them.") { outOfAHundred($0.accuracy.stance) },
        .text("change", "Of 100 sentences, for how many the change is read as annotators read it.") { outOfAHundred($0.accuracy.change) },
    ]

    private var documents: String {
        accuracy.documents == 1 ? "one document" : "\(Wording.number(accuracy.documents)) documents"
    }

    private var lost: String? {
        accuracy.lost == 0 ? nil : "\(Wording.count(accuracy.lost, "of them is", "of them are")) in no report here."
    }

    private var reports: [PageLink] {
        accuracy.reports.compactMap { id in
            let index = source.index
            let link =
                index.inspections[id].map { ($0.document.datedHeading, Addresses.inspection(id)) }
                ?? index.responses[id].map { ($0.document.title, Addresses.response(id)) }
            return link.map { PageLink(title: "\($0.0), \(index.authorityName(id.authority))", address: source.link($0.1)) }
        }
    }

    /// Rounded down, so that only all is 100; by way of ten-thousandths, since 0.29 of 100 is less than 29 to a computer.
    private static func outOfAHundred(_ share: Double) -> String { String(Int((share * 10_000).rounded()) / 100) }
}
