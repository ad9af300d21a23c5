/// A row of the table of inspection frameworks: which judgements it asks for, and on which scale.
///
/// A new framework is a new row, not new code.
package struct Framework: Sendable, Equatable {
    /// As front matter names it: `ilacs`.
    package let slug: String
    /// As readers know it: "Inspection of local authority children's services (ILACS)".
    package let name: String
    /// What the framework's full inspection is called on pages: "Inspection of children's services".
    package let inspectionName: String
    /// First year of visits, and last where the framework has ended.
    package let years: ClosedRange<Int>
    /// Its grades, best first, in the words it prints.
    package let scale: [String]
    /// How many judgements a full inspection under it has, with one entry per era.
    package let expectedJudgements: [ExpectedJudgements]
    /// How many days a full inspection usually takes, its first and last day counted; empty where nothing is known of it.
    package let usualDays: [ClosedRange<Int>]
    /// Topics that a full inspection looks at; nil for all of them.
    package let lookedAt: [String]?

    package struct ExpectedJudgements: Sendable, Equatable {
        /// First day of visits that this count holds for, `YYYY-MM-DD`.
        package let from: String
        package let count: ClosedRange<Int>

        package init(from: String, count: ClosedRange<Int>) {
            self.from = from
            self.count = count
        }
    }

    package init(
        slug: String, name: String, inspectionName: String, years: ClosedRange<Int>, scale: [String],
        expectedJudgements: [ExpectedJudgements], usualDays: [ClosedRange<Int>] = [], lookedAt: [String]? = nil
    ) {
        self.slug = slug
        self.name = name
        self.inspectionName = inspectionName
        self.years = years
        self.scale = scale
        self.expectedJudgements = expectedJudgements
        self.usualDays = usualDays
        self.lookedAt = lookedAt
    }

    /// The place of a printed grade on the scale, 0 for the best; nil where it is not on it.
    ///
    /// "Requires improvement" and "requires improvement to be good" are one grade, as reports print both.
    package func rank(ofGrade grade: String) -> Int? {
        let wanted = grade.lowercased()
        return scale.firstIndex {
            wanted == $0.lowercased() || wanted.hasPrefix($0.lowercased() + " ") || $0.lowercased().hasPrefix(wanted + " ")
        }
    }
}

/// What sort of visit an inspection is.
package enum InspectionKind: String, Sendable, CaseIterable {
    /// A graded inspection of the whole of what its framework covers.
    case full
    /// A visit to one part of the service; gives no grade.
    case focusedVisit = "focused-visit"
    /// A visit to an authority judged inadequate; gives no grade.
    case monitoringVisit = "monitoring-visit"
    case reInspection = "re-inspection"
    /// An inspection of a joint targeted area, with partner agencies.
    case jointTargetedArea = "joint-targeted-area"

    /// "focused visit", for running text.
    package var name: String {
        switch self {
        case .full: "inspection"
        case .focusedVisit: "focused visit"
        case .monitoringVisit: "monitoring visit"
        case .reInspection: "re-inspection"
        case .jointTargetedArea: "joint targeted area inspection"
        }
    }

    /// True where the whole service is looked at and graded.
    package var isGraded: Bool { self == .full || self == .reInspection }
}
