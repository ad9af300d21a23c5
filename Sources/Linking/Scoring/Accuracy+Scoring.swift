import Documents
import England
package import Inspections

extension Accuracy {
    /// The figures of a score, for the site to show.
    /// - Parameters:
    ///   - reports: the documents that the coded statements are from, in any order.
    ///   - isOfSite: whether the site that shows it holds them; otherwise they are counted and not named.
    ///   - sample: whether cues or weights were made from them.
    ///   - annotators: who coded the statements, where that is told.
    package init(of score: Score, reports: some Sequence<DocumentID>, isOfSite: Bool, sample: Sample, annotators: Annotators?) {
        let reports = Set(reports).sorted()
        self.init(
            sample: sample, annotators: annotators, documents: max(1, reports.count), reports: isOfSite ? reports : [],
            statements: score.statements, lost: score.lost,
            precision: score.total.precision, recall: score.total.recall, recallAtAll: score.recallAtAll, microF1: score.total.f1,
            stance: score.stanceAccuracy,
            change: score.changeAccuracy)
    }
}
