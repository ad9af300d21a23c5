import Documents

/// Reads `frameworks.yml`: the kinds of visit, then the frameworks.
struct FrameworkTable {
    let kinds: [InspectionKind.Row]
    let frameworks: [Framework]

    private static let kindKeys = ["kind", "name", "grades"]
    private static let keys = [
        "framework", "name", "inspection_name", "years", "kinds", "subject", "scale", "outcomes", "inspectorates", "judgements",
        "usual_days", "looked_at",
    ]
    /// Stands for the last year of a framework that goes on.
    private static let openEnd = 2099

    /// - Throws: unknown and missing keys, kinds that are not listed, years and counts that are no numbers; together.
    init(reading bytes: [UInt8], path: String) throws(Diagnostics) {
        var problems = Diagnostics()
        let matter = problems.collect { () throws(Diagnostic) in
            try FrontMatter(reading: String(decoding: bytes, as: UTF8.self), path: path)
        }
        guard let matter else { throw problems }
        problems.append(Diagnostics(matter.unknownKeys(besides: ["kinds", "frameworks"])))
        var kinds: [InspectionKind.Row] = []
        for entry in problems.collect({ () throws(Diagnostic) in try matter.mappings("kinds") }) ?? [] {
            problems.append(Diagnostics(entry.unknownKeys(besides: Self.kindKeys)))
            if let row = problems.collect({ () throws(Diagnostic) in try Self.kind(entry) }) { kinds.append(row) }
        }
        var frameworks: [Framework] = []
        for entry in problems.collect({ () throws(Diagnostic) in try matter.mappings("frameworks") }) ?? [] {
            problems.append(Diagnostics(entry.unknownKeys(besides: Self.keys)))
            if let row = problems.collect({ () throws(Diagnostic) in try Self.framework(entry, kinds: kinds) }) { frameworks.append(row) }
        }
        try problems.throwIfErrors()
        (self.kinds, self.frameworks) = (kinds, frameworks)
    }

    private static func kind(_ entry: FrontMatter) throws(Diagnostic) -> InspectionKind.Row {
        InspectionKind.Row(
            kind: try entry.requiredString("kind"), name: try entry.requiredString("name"), isGraded: try entry.string("grades") == "yes")
    }

    private static func framework(_ entry: FrontMatter, kinds: [InspectionKind.Row]) throws(Diagnostic) -> Framework {
        var expected: [Framework.ExpectedJudgements] = []
        for era in try entry.mappings("judgements") {
            guard let from = try era.date("from") else { throw Diagnostic(at: era.location(), "\"from\" is missing") }
            let count = try range(era.requiredString("count"), at: era.location(of: "count"))
            expected.append(.init(from: from, count: count, hasOverall: try era.string("overall") != "no"))
        }
        var usualDays: [ClosedRange<Int>] = []
        for (text, location) in try entry.locatedStrings("usual_days") { usualDays.append(try range(text, at: location)) }
        let lookedAt = try entry.strings("looked_at")
        return Framework(
            slug: try entry.requiredString("framework"), name: try entry.requiredString("name"),
            inspectionName: try entry.requiredString("inspection_name"),
            years: try range(entry.requiredString("years"), at: entry.location(of: "years"), openEnd: openEnd),
            kinds: try self.kinds(of: entry, among: kinds), subject: try entry.string("subject"), scale: try entry.strings("scale"),
            outcomes: try entry.strings("outcomes"),
            inspectorates: try entry.string("inspectorates") ?? "Ofsted",
            expectedJudgements: expected, usualDays: usualDays, lookedAt: lookedAt.isEmpty ? nil : lookedAt)
    }

    private static func kinds(of entry: FrontMatter, among known: [InspectionKind.Row]) throws(Diagnostic) -> [InspectionKind] {
        var kinds: [InspectionKind] = []
        for (name, location) in try entry.locatedStrings("kinds") {
            guard known.contains(where: { $0.kind == name }) else {
                throw Diagnostic(at: location, "no kind \"\(name)\"" + Suggestion.clause(for: name, in: known.map(\.kind)))
            }
            kinds.append(InspectionKind(known: name))
        }
        return kinds
    }

    /// "5", "4-5" or, with an open end, "2018-".
    private static func range(_ text: String, at location: SourceLocation, openEnd: Int? = nil) throws(Diagnostic) -> ClosedRange<Int> {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let ends = parts.map { $0.isEmpty ? openEnd : Int($0) }
        guard parts.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil, first <= last else {
            throw Diagnostic(at: location, "\"\(text)\" is no number and no range such as 4-5")
        }
        return first...last
    }
}
