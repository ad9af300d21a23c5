import Documents
import Inspections
import Linking
@testable import Publishing
import SeededRandom
import Testing

/// What is quoted of a visit leans no other way than all that it says.
@Suite struct ProminenceTests {
    private static let id = DocumentID(authority: "northshire", name: "2022-05-full")

    /// A statement of a mark; its name says which of them it is.
    private static func statement(
        _ mark: Mark, _ name: String, text: String = "Supervision is as it is in a team of some size, said one.",
        isCarried: Bool = false
    ) -> LinkedStatement {
        let asked = mark == .asked ? Asking.request(AreaForImprovement()) : nil
        let statement = Statement(
            id: name, text: text, section: "", paragraph: "p1", page: nil, element: 0, range: 0..<text.utf8.count, line: 1, asking: asked)
        return LinkedStatement(
            id: StatementID(document: id, anchor: name), statement: statement,
            links: [
                Link(topic: "supervision", evidence: [Evidence(reason: isCarried ? .paragraph : .cue("supervis*"), words: "Supervision")])
            ],
            stance: Stance(rawValue: mark.rawValue) ?? .neutral, change: .none)
    }

    private static func statements(_ counts: [(Mark, Int)]) -> [LinkedStatement] {
        counts.flatMap { mark, count in (0..<count).map { statement(mark, "\(mark)\($0)") } }
    }

    private static func prominence() async throws -> Prominence {
        Prominence(index: RecordIndex(try await Fixture.emptyRecord(), skin: try SkinFolder.civic()), topic: "supervision")
    }

    @Test(
        arguments: [
            ([(.strength, 39), (.concern, 10)], [.strength, .concern]), ([(.concern, 2), (.strength, 1)], [.concern, .strength]),
            ([(.strength, 5), (.neutral, 4), (.mixed, 1)], [.strength, .mixed]), ([(.neutral, 9), (.strength, 1)], [.neutral, .strength]),
            ([(.strength, 3)], [.strength]), ([(.strength, 8), (.asked, 1), (.concern, 2)], [.asked]), ([], []),
        ] as [([(Mark, Int)], [Mark])])
    func `a request stands for a visit; without one the mark that most have and the one that most others have`(
        counts: [(Mark, Int)], expected: [Mark]
    ) async throws {
        #expect(try await Self.prominence().standing(for: Self.statements(counts)).map { Mark(of: $0) } == expected)
    }

    @Test func `where requests are quoted elsewhere, findings stand for a visit`() async throws {
        let all = Self.statements([(.asked, 2), (.concern, 1)])
        #expect(try await Self.prominence().standing(for: all, withRequests: false).map(\.id.anchor) == ["concern0"])
    }

    @Test(
        arguments: [
            // What stands above, then what else stands for the visit.
            ([(.strength, 39), (.concern, 10)], ["concern0"], [.strength]),
            ([(.strength, 9), (.concern, 5), (.neutral, 2)], ["neutral1"], [.strength]),
            ([(.strength, 9), (.concern, 5)], ["strength0", "concern0"], []), ([(.concern, 3)], ["concern1"], [.concern]),
            ([(.concern, 6), (.mixed, 1)], ["concern0"], [.concern]),
            ([(.asked, 1), (.concern, 3)], ["asked0"], []), ([(.asked, 1), (.concern, 3)], ["concern0"], [.asked]),
        ] as [([(Mark, Int)], [String], [Mark])])
    func `what stands above takes one of two places, and what it has least of the other`(
        counts: [(Mark, Int)], above: [String], expected: [Mark]
    ) async throws {
        let above = Set(above.map { StatementID(document: Self.id, anchor: $0) })
        #expect(try await Self.prominence().standing(for: Self.statements(counts), above: above).map { Mark(of: $0) } == expected)
    }

    @Test(
        arguments: [
            ([(.strength, 2), (.concern, 5)], [], "concern0"), ([(.strength, 1), (.concern, 4)], ["concern0"], "concern1"),
            // Of two places strengths have 0.5, and are as far from it as concerns are; the report has them first.
            ([(.strength, 1), (.concern, 3)], ["concern0"], "strength0"), ([(.strength, 3), (.concern, 5)], ["concern0"], "strength0"),
            ([(.concern, 1)], ["concern0"], nil), ([(.asked, 2)], [], nil),
        ] as [([(Mark, Int)], [String], String?)])
    func `one finding that stands for a visit is of the mark that what stands above has least of`(
        counts: [(Mark, Int)], above: [String], expected: String?
    ) async throws {
        let above = Set(above.map { StatementID(document: Self.id, anchor: $0) })
        #expect(try await Self.prominence().finding(for: Self.statements(counts), above: above)?.id.anchor == expected)
    }

    @Test func `a briefing keeps what its head quotes before others of its mark`() async throws {
        let all = Self.statements([(.strength, 6), (.concern, 3)])
        let kept = try await Self.prominence().briefing(
            of: all, places: 3,
            above: [StatementID(document: Self.id, anchor: "concern2"), StatementID(document: Self.id, anchor: "strength5")])
        #expect(kept.map(\.id.anchor) == ["strength0", "strength5", "concern2"])
    }

    @Test func `of one mark what names the topic, stands alone and says enough is quoted, the shorter of two`() async throws {
        let long = "Supervision is as it is in a team of some size, and it is long."
        let all = [
            Self.statement(.strength, "carried", isCarried: true),
            Self.statement(.strength, "leans", text: "This supervision is as it is in a team of some size."),
            Self.statement(.strength, "brief", text: "Supervision is good."), Self.statement(.strength, "long", text: long + " Very long."),
            Self.statement(.strength, "short", text: long),
        ]
        for count in (1...5).reversed() {
            let best = try await Self.prominence().standing(for: Array(all.prefix(count))).map(\.id.anchor)
            #expect(best == [["carried", "leans", "brief", "long", "short"][count - 1]])
        }
    }

    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func `places are shared in the proportion of the marks, within one, and a mark with a third of all has one`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let counts = MarkCounts(Self.statements(Mark.allCases.map { ($0, Int.random(in: 0...12, using: &random)) }))
        let places = Int.random(in: 3...5, using: &random)
        let shared = counts.shared(among: places)
        #expect(shared.values.reduce(0, +) == min(places, counts.total))
        for mark in Mark.allCases where counts.total > 0 {
            let exact = Double(counts[mark] * min(places, counts.total)) / Double(counts.total)
            #expect(abs(exact - Double(shared[mark] ?? 0)) < 1)
            if counts[mark] * 3 >= counts.total { #expect((shared[mark] ?? 0) > 0) }
        }
    }

    @Test func `a briefing has every request and findings in proportion, in the order of the report`() async throws {
        let all = Self.statements([(.strength, 6), (.asked, 2), (.concern, 3)])
        let kept = try await Self.prominence().briefing(of: all, places: 3)
        #expect(kept.map { Mark(of: $0) } == [.strength, .strength, .asked, .asked, .concern])
    }

    @Test func `on the site of this repository what is quoted and printed agrees with each visit's proportions within one`() async throws {
        let index = try await RealSite.index()
        try PassageTests.expectWhole(index)
        for thread in index.record.authorities.flatMap({ index.record.threads.all(in: $0.slug) }) {
            let prominence = Prominence(index: index, topic: thread.topic)
            for visit in thread.visits where !visit.statements.isEmpty {
                let findings = visit.statements.filter(\.statement.isFinding)
                for chosen in [
                    prominence.standing(for: visit.statements, withRequests: false),
                    prominence.briefing(of: visit.statements, places: 3).filter(\.statement.isFinding),
                ] { Self.expectShare(of: chosen, in: findings, "\(thread.topic) in \(visit.inspection)") }
            }
        }
    }

    @Test func `on the site of this repository two visits of a theme are compared by quotations in their proportions`() async throws {
        let index = try await RealSite.index()
        for authority in index.record.authorities {
            var quoted: Set<StatementID> = []
            for topic in index.record.topics {
                for visit in index.thread(of: topic.slug, in: authority.slug).visits where !visit.statements.isEmpty {
                    let chosen = Prominence(index: index, topic: topic.slug)
                        .standing(for: visit.statements, withRequests: false, besides: quoted)
                    quoted.formUnion(chosen.map(\.id))
                    // What another theme quotes already leaves its place empty, and gives it to no other mark.
                    let free = visit.statements.filter { $0.statement.isFinding && !quoted.subtracting(chosen.map(\.id)).contains($0.id) }
                    if chosen.count > 1 || free.count == visit.statements.count {
                        Self.expectShare(
                            of: chosen, in: visit.statements.filter(\.statement.isFinding), "\(topic.slug) in \(visit.inspection)")
                    }
                }
            }
        }
    }

    @Test func `on the site of this repository no quotation of an overview opens with a word that leans on nothing`() async throws {
        let index = try await RealSite.index()
        let source = PageSource(index: index, links: Links(page: "index.html", style: .files))
        var count = 0
        for thread in index.record.authorities.flatMap({ index.record.threads.all(in: $0.slug) }) {
            for visit in thread.visits {
                for statement in Prominence(index: index, topic: thread.topic).standing(for: visit.statements) {
                    let quotation = ShortQuotation(source: source, statement: statement, topic: thread.topic)
                    let shown = [quotation.before, statement.statement.shortQuotation].compactMap { $0 }.joined(separator: " ")
                    #expect(!LeaningOpening.leansOnSentenceBefore(shown), "\(thread.topic) in \(visit.inspection): \(shown.prefix(80))")
                    count += 1
                }
            }
        }
        #expect(count > 100)
    }

    private static func expectShare(of chosen: [LinkedStatement], in all: [LinkedStatement], _ place: String) {
        let (some, whole) = (MarkCounts(chosen), MarkCounts(all))
        #expect(chosen.isEmpty == all.isEmpty, "\(place)")
        for mark in Mark.allCases where whole.total > 0 {
            let exact = Double(whole[mark] * some.total) / Double(whole.total)
            #expect(abs(exact - Double(some[mark])) <= 1, "\(place): \(mark)")
            if some.total >= 3, whole[mark] * 3 >= whole.total { #expect(some[mark] > 0, "\(place): \(mark)") }
        }
    }
}
