package import Documents

/// `accuracy.yml`: how well the links agreed with statements that annotators coded, when this was last measured.
package struct Accuracy: Sendable, Equatable {
    /// What the tool knew of the coded statements before it was measured on them.
    package enum Sample: String, Sendable, CaseIterable {
        /// No cue or weight was made from their reports.
        case unread
        /// Cues or weights were made from them: other reports score lower.
        case inSample = "in-sample"
    }

    /// Who coded the statements.
    package enum Annotators: String, Sendable, CaseIterable {
        case people
        /// A language model, whose readings no person checked.
        case languageModel = "language-model"
    }

    package let sample: Sample
    /// Nil where it is not told.
    package let annotators: Annotators?
    /// When it was measured, where that is told.
    package let measured: CalendarDate?
    /// What else a reader should know of the figures, in a sentence.
    package let note: String?
    /// How many documents the coded statements are from, whether the site holds them or not.
    package let documents: Int
    /// Those of them that the site holds; by id.
    package let reports: [DocumentID]
    package let statements: Int
    /// Coded statements that no document holds.
    package let lost: Int
    /// Each figure is a share from 0 to 1, as `Score` defines it.
    package var precision: Double
    package var recall: Double
    /// The same where links that are too weak to count are found too; nil where it was not measured.
    package var recallAtAll: Double?
    package var microF1: Double
    package var stance: Double
    package var change: Double

    package init(
        sample: Sample, annotators: Annotators? = nil, measured: CalendarDate? = nil, note: String? = nil, documents: Int,
        reports: [DocumentID] = [], statements: Int,
        lost: Int = 0,
        precision: Double, recall: Double, recallAtAll: Double? = nil, microF1: Double, stance: Double, change: Double
    ) {
        self.sample = sample
        self.annotators = annotators
        self.measured = measured
        self.note = note
        self.documents = documents
        self.reports = reports
        self.statements = statements
        self.lost = lost
        self.precision = precision
        self.recall = recall
        self.recallAtAll = recallAtAll
        self.microF1 = microF1
        self.stance = stance
        self.change = change
    }
}
