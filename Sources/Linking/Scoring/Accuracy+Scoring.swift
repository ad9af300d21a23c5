import Documents
import England
package import Inspections

extension Accuracy {
    /// What an evaluation found.
    /// - Parameter reports: the documents that the coded statements are from, in any order.
    package init(of evaluation: Evaluation, reports: some Sequence<DocumentID>) {
        self.init(
            reports: Set(reports).sorted(), statements: evaluation.statements, lost: evaluation.lost, precision: evaluation.total.precision,
            recall: evaluation.total.recall, microF1: evaluation.total.f1, macroF1: evaluation.macroF1, stance: evaluation.stanceAccuracy,
            change: evaluation.changeAccuracy)
    }
}
