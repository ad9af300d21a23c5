import Documents
import England
package import Inspections

extension Accuracy {
    /// The figures of a score, for the site to show.
    /// - Parameters:
    ///   - reports: the documents that the coded statements are from, in any order.
    ///   - sample: whether cues or weights were made from them.
    package init(of score: Score, reports: some Sequence<DocumentID>, sample: Sample) {
        let reports = Set(reports).sorted()
        self.init(
            sample: sample, documents: max(1, reports.count), reports: reports, statements: score.statements, lost: score.lost,
            precision: score.total.precision, recall: score.total.recall, microF1: score.total.f1, stance: score.stanceAccuracy,
            change: score.changeAccuracy)
    }
}
