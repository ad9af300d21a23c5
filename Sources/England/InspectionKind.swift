import Documents

/// What sort of visit an inspection is: a row of `kinds` in `frameworks.yml`.
package struct InspectionKind: RawRepresentable, Hashable, Sendable, CaseIterable {
    /// As front matter names it: `focused-visit`.
    package let rawValue: String

    /// Nil for a kind that the table does not have.
    package init?(rawValue: String) {
        guard Self.row(rawValue) != nil else { return nil }
        self.rawValue = rawValue
    }

    /// A kind whose row has been seen, or is about to be.
    init(known: String) { rawValue = known }

    /// What the table says of a kind.
    package struct Row: Sendable, Equatable {
        package let kind: String
        /// For running text: "focused visit".
        package let name: String
        /// True where the whole service is looked at and graded.
        package let isGraded: Bool
    }

    private static func row(_ kind: String) -> Row? { England.standard.kinds.first { $0.kind == kind } }

    /// In the order of the table.
    package static var allCases: [InspectionKind] { England.standard.kinds.map { InspectionKind(known: $0.kind) } }

    /// "focused visit", for running text.
    package var name: String { Self.row(rawValue)?.name ?? rawValue }

    /// True where the whole service is looked at and graded.
    package var isGraded: Bool { Self.row(rawValue)?.isGraded ?? false }
}

// The kinds that a rule asks for; a test holds them against the table.
extension InspectionKind {
    /// A graded inspection of the whole of what its framework covers.
    package static let full = InspectionKind(known: "full")
    /// A visit to one part of the service; gives no grade.
    package static let focusedVisit = InspectionKind(known: "focused-visit")
    /// A visit to an authority judged inadequate; gives no grade.
    package static let monitoringVisit = InspectionKind(known: "monitoring-visit")
    package static let reInspection = InspectionKind(known: "re-inspection")
    /// An inspection of a joint targeted area, with partner agencies.
    package static let jointTargetedArea = InspectionKind(known: "joint-targeted-area")
    /// An inspection of an area's services for children with special educational needs and/or disabilities; gives an outcome.
    package static let areaSEND = InspectionKind(known: "area-send")
}
