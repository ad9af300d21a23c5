/// The cues that are not of one topic: for stance, change, antecedents and references, as `Content/cues/` holds them.
package struct CueTables: Sendable {
    /// In the order of their roles; a role that no file fills is missing.
    package let groups: [CueGroup]

    package init(groups: [CueGroup] = []) {
        self.groups = groups
    }

    /// The cues of one role; an empty group where no file fills it.
    package func group(_ role: CueRole) -> CueGroup {
        groups.first { $0.role == role } ?? CueGroup(role: role, cues: [])
    }
}

/// The cues of one role, with what voids them.
package struct CueGroup: Sendable, Equatable {
    package let role: CueRole
    package let cues: [Cue]
    package let exclusions: [Cue]

    package init(role: CueRole, cues: [Cue], exclusions: [Cue] = []) {
        self.role = role
        self.cues = cues
        self.exclusions = exclusions
    }
}

/// What a group of cues says of a statement that it matches.
package enum CueRole: UInt8, Sendable, CaseIterable {
    /// Praise: "effective", "well considered".
    case strength
    /// A weakness, whatever stands around it: "too slow", "inconsistent".
    case concern
    /// Both at once in one word: "varies", "too variable" excepted.
    case mixed
    /// No evaluation: a definition, a plan, a bare grade.
    case neutral
    /// Turns praise that follows it closely into a weakness: "not", "lack of".
    case negation
    /// A fact or a figure: where nothing evaluates, it is no finding. "Currently 38 children".
    case description
    /// A bare grade, "is good": `neutral` in a statement on no topic (codebook, conventions).
    case bareGrade
    /// Takes the weakness that follows closely away: "reduce", "prevent", "no".
    case relief
    /// A plan or an action against a weakness: "have plans to address". Beside one it makes `mixed`, alone `neutral`.
    case remedy
    /// What follows outweighs what came before: "but".
    case contrast
    /// What follows gives way to the main clause: "although", "despite".
    case concession
    /// What stands after it, up to a comma, is the setting of a finding and no finding: "When needs cannot be met, …".
    case circumstance
    /// What stands after it, up to a comma, is no praise, as the main clause turns from it: "Despite some progress, …".
    case despite
    /// Better than before.
    case improved
    /// Worse than before.
    case worsened
    /// Still not put right.
    case persisting
    /// A weakness that is still there if such a word stands in the same clause: "remains".
    case lasting
    /// Points back at the statement before: "These records", "This".
    case anaphor
    /// Stands, wherever in a statement, for the young people that the paragraph speaks of: "their".
    case pronoun
    /// Speaks of the service as a whole: a statement without topics of its own that is not about the one before it.
    case general
    /// What stands behind it is what something is for, not what is said: "so that children are heard".
    case purpose
    /// What stands behind it is an example: "including", "such as".
    case example
    /// What stands behind it is what came of something: "leading to drift".
    case result
    /// Names an inspection of a kind, by which mentions are found.
    case fullInspection
    case focusedVisit
    case monitoringVisit
    case reInspection
    case jointInspection
    /// Sets a mention before the report that makes it: "last", "previous".
    case earlier
    /// Names this inspection or one to come, never another: "this inspection", "the next inspection".
    case ownInspection
    /// Gives the grade of an inspection that is mentioned: "was judged inadequate".
    case grade
}

extension CueRole {
    /// Its place in the list of roles, from 0.
    package var place: Int { Int(rawValue) }

    /// What tables of cues call its group: `bare-grade` for `bareGrade`.
    package var name: String { "\(self)".reduce(into: "") { $0 += $1.isUppercase ? "-\($1.lowercased())" : "\($1)" } }
}
