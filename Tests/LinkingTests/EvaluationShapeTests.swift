import Documents
import England
import Inspections
@testable import Linking
import Testing

/// What is weighed for a stance of the words that evaluate, beside which they are.
@Suite struct `How what evaluates is arranged` {
    /// The names of what is seen in a text of one statement, with their values.
    private static func shape(of text: String) throws -> [String: Float] {
        let content = try SmallSite.content([:])
        let linker = Linker(topics: content.topics, tables: content.cues)
        let draft = linker.drafts(of: Linker.body(of: text), voice: .inspectors, words: nil)[0].drafts[0]
        var found: [String: Float] = [:]
        EvaluationShape.forEach(of: draft) { found[EvaluationShape.names[$0]] = $1 }
        return found.filter { !$0.key.hasSuffix("words") && $0.key != "longer" }
    }

    @Test(
        arguments: [
            ("Supervision is held.", [:]),
            ("Supervision is good.", ["praise": 0.5]),
            ("Supervision is good and clear.", ["praise": 1, "several-praises": 1]),
            ("Supervision is good, clear, regular and effective.", ["praise": 2, "several-praises": 1]),
            ("Supervision is good, clear, regular, effective and supportive.", ["praise": 2, "several-praises": 1]),
            ("Supervision is weak.", ["weakness": 0.5]),
            ("Supervision is weak and poor.", ["weakness": 1, "several-weaknesses": 1]),
            ("Supervision may prevent drift.", [:]),
        ] as [(String, [String: Float])])
    func `praise and weakness are counted, up to four`(text: String, expected: [String: Float]) throws {
        #expect(try Self.shape(of: text) == expected)
    }

    @Test(arguments: [
        ("Supervision is weak and good.", "praise-last", "as-much-praise"),
        ("Supervision is good and weak.", "weakness-last", "as-much-praise"),
        ("Supervision is good, clear and weak.", "weakness-last", "more-praise"),
        ("Supervision is good, poor and weak.", "weakness-last", "less-praise"),
    ])
    func `which is last, and of which there is more`(text: String, last: String, balance: String) throws {
        let shape = try Self.shape(of: text)
        #expect(shape[last] == 1 && shape[balance] == 1)
        let others = ["praise-last", "weakness-last", "as-much-praise", "more-praise", "less-praise"].filter { $0 != last && $0 != balance }
        #expect(others.allSatisfy { shape[$0] == nil })
    }

    @Test(arguments: [
        ("Supervision is not effective.", ["denied", "only-denied concern"]),
        ("Supervision is not effective and is weak.", ["denied"]),
        ("Supervision is weak.", []),
    ])
    func `a praise that is denied, and whether all weaknesses are`(text: String, expected: [String]) throws {
        let shape = try Self.shape(of: text)
        #expect(shape.keys.filter { $0.contains("denied") }.sorted() == expected)
    }

    @Test(arguments: [
        ("Supervision is good, but it is weak.", ["after-turn concern", "before-turn strength"]),
        ("Although supervision is good, records are weak.", ["after-turn strength+concern", "before-turn none"]),
        ("Despite good plans, supervision is weak, but varies.", ["after-turn mixed", "before-turn concern"]),
        ("Supervision is good.", []),
    ])
    func `what stands on either side of a turn`(text: String, expected: [String]) throws {
        let shape = try Self.shape(of: text)
        #expect(shape.keys.filter { $0.contains("turn") }.sorted() == expected)
        #expect(shape.filter { $0.key.contains("turn") }.values.allSatisfy { $0 == 0.7 })
    }

    @Test func `every name is there once`() {
        #expect(Set(EvaluationShape.names).count == EvaluationShape.names.count)
        #expect(EvaluationShape.names.count == 14 + 32 + 6)
    }
}
