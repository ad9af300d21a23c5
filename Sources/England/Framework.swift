package import Documents

/// A row of the table of inspection frameworks: when it holds, which visits it has, which judgements on which scale.
///
/// A new framework is a new row of `frameworks.yml`, not new code.
package struct Framework: Sendable, Equatable {
    /// As front matter names it: `ilacs`.
    package let slug: String
    /// As readers know it: "Inspection of local authority children's services (ILACS)".
    package let name: String
    /// What the framework's full inspection is called on pages: "Inspection of children's services".
    package let inspectionName: String
    /// Years of the first and the last visit under it.
    package let years: ClosedRange<Int>
    /// What sorts of visit there are under it.
    package let kinds: [InspectionKind]
    /// What its inspections look at, where that is one part of the service: `protection`.
    package let subject: String?
    /// Its grades, best first, in the words it prints.
    package let scale: [String]
    /// The outcomes of which its reports print one, best first, where they give no grades: they are no scale of grades.
    package let outcomes: [String]
    /// Whose inspections they are, as a citation names them: "Ofsted".
    package let inspectorates: String
    /// How many judgements a full inspection under it has, with one entry per era, oldest first.
    package let expectedJudgements: [ExpectedJudgements]
    /// How many days a full inspection usually takes, its first and last day counted; empty where nothing is known of it.
    package let usualDays: [ClosedRange<Int>]
    /// Topics that a full inspection looks at; nil for all of them.
    package let lookedAt: [String]?

    package struct ExpectedJudgements: Sendable, Equatable {
        /// First day of visits that this count holds for.
        package let from: CalendarDate
        package let count: ClosedRange<Int>
        /// Whether one of them is for the whole service: the overall grade.
        package let hasOverall: Bool
    }

    /// All of them, in the order of the table.
    package static var all: [Framework] { England.standard.frameworks }

    /// The framework that front matter names, or nil.
    package static func named(_ slug: String) -> Framework? { all.first { $0.slug == slug } }

    /// The framework under which a kind of visit was made on a day, the newest where two have it; where none has it in that
    /// year, the one whose years are nearest. Nil where no framework has the kind.
    package static func holding(_ kind: InspectionKind, on day: CalendarDate) -> Framework? {
        func distance(_ framework: Framework) -> Int {
            max(framework.years.lowerBound - day.year, day.year - framework.years.upperBound, 0)
        }
        return all.reversed().filter { $0.kinds.contains(kind) }.min { distance($0) < distance($1) }
    }

    /// What judgements a full inspection that began on a day has; nil where the framework does not say.
    package func judgements(on day: CalendarDate) -> ExpectedJudgements? { expectedJudgements.last { $0.from <= day } }

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
