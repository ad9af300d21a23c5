import Documents

/// "Focused visit to Staffordshire County Council children's services" and its like.
struct VisitTitle {
    let kind: InspectionKind

    /// Nil for a text that is no title of a visit.
    init?(_ text: String) {
        let words = text.lowercased()
        guard let row = Self.openings.first(where: { words.hasPrefix($0.words) }), !text.hasSuffix(".") else { return nil }
        kind = row.kind
    }

    private static let openings: [(words: String, kind: InspectionKind)] = [
        ("focused visit to", .focusedVisit), ("focused visit of", .focusedVisit), ("ilacs focused visit", .focusedVisit),
        ("monitoring visit to", .monitoringVisit), ("monitoring visit of", .monitoringVisit),
    ]
}

/// Titles of graded reports, a row for each form that is printed, with the framework it belongs to.
enum ReportTitle {
    static func isTitle(_ text: String) -> Bool { framework(of: text) != nil }

    /// How many blocks a title takes: one, or some of one setting where its lines stand apart; 1 where it is none.
    static func length(at index: Int, in blocks: [Block]) -> Int {
        let alike = blocks[index...].prefix(4).prefix {
            $0.isInBody && $0.setting == blocks[index].setting && $0.page == blocks[index].page
        }
        for count in 1...max(1, alike.count) where isTitle(alike.prefix(count).map(\.text).joined(separator: " ")) {
            return count + alike.dropFirst(count).prefix { $0.startsLowerCase }.count
        }
        return 1
    }

    /// The framework and kind whose title this is, or nil.
    static func framework(of text: String) -> (slug: String, kind: InspectionKind)? {
        let words = text.lowercased().replacingCurlyApostrophes
        guard !words.hasSuffix(".") else { return nil }
        return forms.first { form in words.hasPrefix(form.opening) && form.contains.allSatisfy { words.range(of: $0) != nil } }
            .map { ($0.framework, $0.kind) }
    }

    private struct Form {
        let opening: String
        let contains: [String]
        let framework: String
        var kind = InspectionKind.full
    }

    private static let forms = [
        Form(opening: "review of the effectiveness of the local safeguarding children", contains: [], framework: "lscb-review"),
        Form(
            opening: "inspection of local authority arrangements for the protection of children", contains: [],
            framework: "child-protection-2012"),
        Form(opening: "inspection of", contains: ["looked after children"], framework: "looked-after-2013"),
        Form(opening: "inspection of services for children in need of help and protection", contains: [], framework: "single-inspection"),
        Form(opening: "re-inspection of services for children", contains: [], framework: "single-inspection", kind: .reInspection),
        Form(opening: "re-inspection of", contains: ["children"], framework: "single-inspection", kind: .reInspection),
        Form(opening: "reinspection of services for children", contains: [], framework: "single-inspection", kind: .reInspection),
        Form(opening: "inspection of", contains: ["children's social care services"], framework: "ilacs"),
        Form(opening: "inspection of", contains: ["local authority children's services"], framework: "ilacs"),
        Form(opening: "inspection of", contains: ["children's services"], framework: "ilacs"),
    ]
}

/// How a council's paper to its members opens.
enum CouncilPaper {
    /// A committee and the day it meets, with a report soon after and no letter between.
    static func opens(at index: Int, in blocks: [Block]) -> Bool {
        guard meeting(in: blocks[index].text) != nil else { return false }
        for block in blocks[(index + 1)...].prefix(30) {
            if block.text.hasPrefix("Dear ") { return false }
            let words = block.text.lowercased()
            if words.hasPrefix("report of") || words.hasPrefix("report summary") || words.hasPrefix("recommendation") { return true }
        }
        return false
    }

    /// "Cabinet Meeting on Wednesday 17 January 2024" gives the committee and the day.
    static func meeting(in text: String) -> (committee: String, date: CalendarDate)? {
        guard text.split(separator: " ").count <= 14, let visit = DatePhrase.visits(in: text)?.first,
            let committee = committees.first(where: { text.lowercased().hasPrefix($0) })
        else { return nil }
        let end = text.range(of: " Meeting")?.lowerBound ?? text.range(of: " -")?.lowerBound ?? text.range(of: " –")?.lowerBound
        return (end.map { String(text[..<$0]) } ?? String(text.prefix(committee.count)), visit.from)
    }

    private static let committees = [
        "cabinet", "executive", "council", "county council", "children", "overview and scrutiny", "scrutiny", "safeguarding",
        "corporate parenting", "committee",
    ]
}

extension String {
    /// With straight apostrophes only, for comparing.
    var replacingCurlyApostrophes: String {
        contains("\u{2019}") ? String(map { $0 == "\u{2019}" ? "'" : $0 }) : self
    }
}
