package import Documents
import England

extension Inspection {
    /// The grade for the whole of what was inspected, as the report prints it; nil where it prints none.
    ///
    /// Never another one in its place: since April 2026 Ofsted grades the parts of a service and not the whole, and a reader
    /// would take the first part's grade for the whole's.
    static func overall(of judgements: [Judgement], under framework: Framework, on day: CalendarDate?) -> Judgement? {
        if let overall = judgements.first(where: \.isOverall) { return overall }
        // A review of the safeguarding board has one judgement, which is for all of it.
        return day.flatMap { framework.judgements(on: $0) }?.count == 1...1 && judgements.count == 1 ? judgements[0] : nil
    }

    /// The day since which inspections under this one's framework have no overall grade, where this is one of them.
    package var withoutOverallSince: CalendarDate? {
        guard kind.isGraded, overallJudgement == nil, let expected = framework.judgements(on: start), !expected.hasOverall else {
            return nil
        }
        return expected.from
    }
}

extension Judgement {
    /// Whether it is for the whole service: "Overall effectiveness", or the sentence of a single inspection that judges
    /// "Children's services in Hampshire".
    package var isOverall: Bool {
        Form.folded(label).contains("overall") || Forms.form(.judgementSentence, of: label)?["of"] == "service"
    }
}
