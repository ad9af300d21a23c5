import Documents
import Inspections
import Linking
@testable import Publishing
import Testing

/// One sentence a step: what each purpose shows first.
@Suite struct ProminenceTests {
    private static let id = DocumentID(authority: "northshire", name: "2022-05-full")
    private static let orders: [(Prominence.Purpose, [String])] = [
        (.briefing, ["refers back", "asked", "improved", "concern", "strength", "neutral"]),
        (.overview(topic: "supervision"), ["persisting", "asked", "strength", "neutral"]),
        (.overview(topic: "supervision"), ["worsened", "concern", "strength", "improved"]),
        (.comparison, ["asked", "strength", "neutral"]),
        (.followThrough, ["asked", "improved", "mixed", "neutral"]),
        (.lookBack, ["persisting", "concern", "improved", "asked"]),
    ]

    /// A statement whose words say what is true of it; all are as long as one another.
    private static func statement(_ name: String, length: Int = 20, isCarried: Bool = false) -> LinkedStatement {
        let asked = name == "asked" ? Asking.request(AreaForImprovement()) : nil
        let text = name + String(repeating: ".", count: length - name.utf8.count)
        let statement = Statement(
            id: name, text: text, section: "", paragraph: "p1", page: nil, element: 0, range: 0..<text.utf8.count, line: 1, asking: asked)
        return LinkedStatement(
            id: StatementID(document: id, anchor: name), statement: statement,
            links: [
                Link(topic: "supervision", evidence: [Evidence(reason: isCarried ? .antecedent : .cue("supervis*"), words: "supervision")])
            ],
            stance: Stance(rawValue: name) ?? .neutral, change: Change(rawValue: name) ?? .none)
    }

    private static func prominence(_ statement: LinkedStatement, day: Int = 0, _ purpose: Prominence.Purpose) -> Prominence {
        var traits = Prominence.traits(of: statement)
        if statement.id.anchor == "refers back" { traits.insert(.refersBack) }
        return Prominence(of: statement, traits: traits, day: day, for: purpose)
    }

    @Test func `a statement that leans on the one before is quoted last where nothing stands before it`() {
        let leaning = Self.statement("This asked", length: 20)
        for purpose in [Prominence.Purpose.overview(topic: "supervision"), .comparison, .recurrence] {
            #expect(Self.prominence(Self.statement("neutral", length: 90), purpose) < Self.prominence(leaning, purpose))
        }
        #expect(!(Self.prominence(Self.statement("neutral", length: 90), .briefing) < Self.prominence(leaning, .briefing)))
    }

    @Test(arguments: orders.indices) func `each step comes before the next, whatever the length`(place: Int) {
        let (purpose, names) = Self.orders[place]
        for (first, second) in zip(names, names.dropFirst()) {
            #expect(
                Self.prominence(Self.statement(first, length: 90), purpose) < Self.prominence(Self.statement(second), purpose),
                "\(purpose): \(first) before \(second)")
        }
    }

    @Test(
        arguments: [
            (.overview(topic: "supervision"), "asked", "mixed"), (.comparison, "concern", "strength"), (.briefing, "worsened", "improved"),
            (.lookBack, "improved", "worsened"), (.comparison, "neutral", "improved"), (.recurrence, "asked", "neutral"),
        ] as [(Prominence.Purpose, String, String)])
    func `what is on one step is alike`(purpose: Prominence.Purpose, left: String, right: String) {
        #expect(Self.prominence(Self.statement(left), purpose) == Self.prominence(Self.statement(right), purpose))
    }

    @Test(
        arguments: [
            (.briefing, true), (.overview(topic: "supervision"), true), (.comparison, true), (.recurrence, true), (.followThrough, false),
            (.lookBack, false),
        ] as [(Prominence.Purpose, Bool)])
    func `of two alike the shorter is first where a place is small, else they keep their order`(purpose: Prominence.Purpose, prefers: Bool)
    {
        let short = Self.prominence(Self.statement("asked", length: 20), purpose)
        let long = Self.prominence(Self.statement("asked", length: 21), purpose)
        #expect((short < long) == prefers && (short == long) == !prefers)
    }

    @Test(arguments: [(.lookBack, true), (.briefing, false)] as [(Prominence.Purpose, Bool)])
    func `of two alike the newer is first only among statements that look back`(purpose: Prominence.Purpose, prefers: Bool) {
        let (new, old) = (
            Self.prominence(Self.statement("asked"), day: 2, purpose), Self.prominence(Self.statement("asked"), day: 1, purpose)
        )
        #expect((new < old) == prefers && (new == old) == !prefers)
    }

    @Test func `in the overview of a topic what names it comes before what only carries on`() {
        let carried = Self.statement("persisting", isCarried: true)
        let named = Self.statement("neutral")
        #expect(Self.prominence(named, .overview(topic: "supervision")) < Self.prominence(carried, .overview(topic: "supervision")))
        #expect(Self.prominence(named, .briefing) > Self.prominence(carried, .briefing))
    }

    @Test func `a list is ranked with what names no statement last, and alike ones in their order`() async throws {
        let index = try RecordIndex(try await Fixture.emptyRecord(), skin: SkinFolder.civic())
        let items: [(Int, LinkedStatement?)] = [
            (1, nil), (2, Self.statement("neutral")), (3, Self.statement("asked")), (4, nil), (5, Self.statement("asked")),
        ]
        #expect(Prominence.ranked(items, for: .followThrough, in: index) { $0.1 }.map(\.0) == [3, 5, 2, 1, 4])
    }
}
