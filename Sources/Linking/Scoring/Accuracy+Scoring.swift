import Documents
import England
package import Inspections

extension Accuracy {
    /// The figures of a score, for the site to show.
    /// - Parameter reports: the documents that the coded statements are from, in any order.
    package init(of score: Score, reports: some Sequence<DocumentID>) {
        self.init(
            reports: Set(reports).sorted(), statements: score.statements, lost: score.lost, precision: score.total.precision,
            recall: score.total.recall, microF1: score.total.f1, macroF1: score.macroF1, stance: score.stanceAccuracy,
            change: score.changeAccuracy)
    }
}
