/// The inspection frameworks of England's children's services that reports name.
///
/// Sources: the reports themselves (dates of visits, grades as printed, how many judgements each has).
package enum Frameworks {
    package static let all: [Framework] = [
        Framework(
            slug: "child-protection-2012",
            name: "Inspection of local authority arrangements for the protection of children",
            inspectionName: "Inspection of child protection",
            years: 2012...2013,
            scale: ["Outstanding", "Good", "Adequate", "Inadequate"],
            expectedJudgements: [.init(from: "2012-01-01", count: 4...4)],
            usualDays: [5...12],
            lookedAt: [
                "abuse-and-neglect", "allegations", "assessment", "caseloads", "child-protection", "disabled-children", "diversity",
                "early-help", "exploitation-and-missing", "families", "front-door", "information-systems", "leadership",
                "management-oversight", "out-of-hours", "partnership", "performance-data", "planning", "pre-proceedings",
                "quality-assurance", "recording", "supervision", "training", "visits-and-relationships", "voice-of-the-child", "workforce",
            ]),
        Framework(
            slug: "looked-after-2013",
            name: "Inspection of services for looked after children",
            inspectionName: "Inspection of looked after children’s services",
            years: 2013...2013,
            scale: ["Outstanding", "Good", "Adequate", "Inadequate"],
            expectedJudgements: [.init(from: "2013-01-01", count: 4...5)],
            usualDays: [5...12]),
        Framework(
            slug: "single-inspection",
            name: "Inspection of services for children in need of help and protection, children looked after and care leavers",
            inspectionName: "Single inspection of children’s services",
            years: 2013...2018,
            scale: ["Outstanding", "Good", "Requires improvement", "Inadequate"],
            expectedJudgements: [.init(from: "2013-11-01", count: 6...7)],
            usualDays: [15...32]),
        Framework(
            slug: "lscb-review",
            name: "Review of the effectiveness of the Local Safeguarding Children Board",
            inspectionName: "Review of the safeguarding children board",
            years: 2013...2018,
            scale: ["Outstanding", "Good", "Requires improvement", "Inadequate"],
            expectedJudgements: [.init(from: "2013-11-01", count: 1...1)]),
        Framework(
            slug: "ilacs",
            name: "Inspection of local authority children’s services (ILACS)",
            inspectionName: "Inspection of children’s services",
            years: 2018...2099,
            scale: ["Outstanding", "Good", "Requires improvement to be good", "Inadequate"],
            expectedJudgements: [.init(from: "2018-01-01", count: 4...4), .init(from: "2023-01-01", count: 5...5)],
            usualDays: [5...5, 12...12]),
    ]

    /// The framework that front matter names, or nil.
    package static func named(_ slug: String) -> Framework? { all.first { $0.slug == slug } }
}
