import Documents
import England
import Inspections

extension Linker {
    /// What a statement says of the service: by weights, or by the rules alone.
    func coding(at place: Int, of paragraph: DraftedParagraph) -> Coding {
        let draft = paragraph.drafts[place]
        guard let stance = stances?.stance(at: place, of: paragraph, in: matcher)?.stance, stance != draft.coding.stance
        else { return draft.coding }
        let cues = draft.evaluative.filter { stance.restsOn($0.polarity) && !$0.isRelieved }
        return draft.coding.decided(stance, evidence: cues.map { evidence(of: $0.match, in: draft.linkedBy) })
    }

    /// - Parameter stance: that of the statement before; then of this one.
    func reading(of cues: StatementCues, asking: Asking?, voice: Voice, hasTopic: Bool, after stance: inout Stance?)
        -> StatementReading
    {
        let evaluative = EvaluativeCue.all(in: cues, onNoTopic: !hasTopic)
        let reading = StanceReading(
            of: cues, evaluative: evaluative, carried: stance, isFinding: hasTopic && voice == .inspectors)
        stance = reading.stance
        if let asking, voice == .inspectors {
            return StatementReading(coding: .ofRequest(asking), evaluative: [], isFinding: false)
        }
        let change = ChangeReading(of: cues, evaluative: evaluative), isFinding = voice == .inspectors
        let coding = Coding(
            stance: isFinding ? reading.stance : .neutral, change: change.change,
            stanceEvidence: isFinding ? reading.evidence.map { evidence(of: $0, in: cues) } : [],
            changeEvidence: change.evidence.map { evidence(of: $0, in: cues) }, movements: change.said)
        return StatementReading(coding: coding, evaluative: evaluative, isFinding: isFinding)
    }
}

extension Stance {
    /// Whether words of a polarity speak for it.
    fileprivate func restsOn(_ polarity: CueRole) -> Bool {
        switch self {
        case .strength: polarity == .strength
        case .concern: polarity == .concern
        case .mixed: polarity == .strength || polarity == .concern || polarity == .mixed
        case .neutral: polarity == .neutral
        }
    }
}
