/// `accuracy.yml`: how well the links agreed with statements that people coded, when this was last measured.
package struct Accuracy: Sendable, Equatable {
    /// The documents that the coded statements are from; by id.
    package let reports: [DocumentID]
    package let statements: Int
    /// Coded statements that no document holds.
    package let lost: Int
    /// Each figure is a share from 0 to 1, as `Score` defines it.
    package var precision: Double
    package var recall: Double
    package var microF1: Double
    package var macroF1: Double
    package var stance: Double
    package var change: Double

    package init(
        reports: [DocumentID], statements: Int, lost: Int = 0, precision: Double, recall: Double, microF1: Double, macroF1: Double,
        stance: Double, change: Double
    ) {
        self.reports = reports
        self.statements = statements
        self.lost = lost
        self.precision = precision
        self.recall = recall
        self.microF1 = microF1
        self.macroF1 = macroF1
        self.stance = stance
        self.change = change
    }
}
