import Documents
import Testing

@testable import England

@Suite struct EnglandTests {
    @Test func `every kind that a rule asks for is in the table`() {
        for kind in [InspectionKind.full, .focusedVisit, .monitoringVisit, .reInspection, .jointTargetedArea] {
            #expect(InspectionKind(rawValue: kind.rawValue) != nil, "\(kind.rawValue)")
        }
    }

    @Test(arguments: [
        ("monitoring-visit", "2017-03-08", "single-inspection"), ("monitoring-visit", "2018-02-01", "ilacs"),
        ("monitoring-visit", "2012-05-01", "single-inspection"), ("focused-visit", "2017-03-08", "ilacs"),
        ("focused-visit", "2031-03-08", "ilacs"),
    ])
    func `a visit belongs to the newest framework of its day, or to the nearest`(kind: String, day: String, framework: String) throws {
        let found = Framework.holding(try #require(InspectionKind(rawValue: kind)), on: try #require(CalendarDate(day)))
        #expect(found?.slug == framework)
    }

    @Test func `a table with mistakes names each with its line`() {
        let yaml = """
            kinds:
              - {kind: full, nmae: inspection, name: inspection}
            frameworks:
              - {framework: new, name: New, inspection_name: New, years: 2030-2029, kinds: [full], scale: [Good]}
              - {framework: newer, name: New, inspection_name: New, years: 2030-, kinds: [ful], scale: [Good]}
            """
        #expect(
            throws: Diagnostics([
                Diagnostic(at: SourceLocation("f", line: 2), "unknown key \"nmae\"; did you mean \"name\"?"),
                Diagnostic(at: SourceLocation("f", line: 4), "\"2030-2029\" is no number and no range such as 4-5"),
                Diagnostic(at: SourceLocation("f", line: 5), "no kind \"ful\"; did you mean \"full\"?"),
            ])
        ) { try FrameworkTable(reading: Array(yaml.utf8), path: "f") }
    }
}

@Suite struct `Councils that were reorganised` {
    @Test(arguments: [
        ("cumberland", ["cumbria"]), ("westmorland-and-furness", ["cumbria"]), ("north-northamptonshire", ["northamptonshire"]),
        ("west-northamptonshire", ["northamptonshire"]), ("bournemouth-christchurch-and-poole", ["bournemouth", "poole"]), ("kent", []),
    ])
    func `are named by those that took over their work`(slug: String, predecessors: [String]) {
        #expect(EnglishAuthority.withSlug(slug)?.predecessors == predecessors)
    }

    @Test func `are on the list themselves, and no two councils have one name`() {
        #expect(EnglishAuthority.all.flatMap(\.predecessors).allSatisfy { EnglishAuthority.withSlug($0) != nil })
        let names = EnglishAuthority.all.flatMap { [$0.name] + $0.otherNames }.map { $0.lowercased() }
        #expect(Set(names).count == names.count)
    }
}

@Suite struct ExpectedJudgementTests {
    @Test(arguments: [
        ("2022-12-31", 4, true), ("2023-01-01", 5, true), ("2026-03-31", 5, true), ("2026-04-01", 4, false),
    ])
    func `a framework says how many judgements a visit of a day has, and whether one is overall`(day: String, count: Int, hasOverall: Bool)
        throws
    {
        let expected = Framework.named("ilacs")?.judgements(on: try #require(CalendarDate(day)))
        #expect(expected?.count == count...count)
        #expect(expected?.hasOverall == hasOverall)
    }
}
