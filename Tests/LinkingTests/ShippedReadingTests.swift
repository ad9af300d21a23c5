import Documents
import England
import Inspections
import Linking
import Testing

/// Sentences of our own making, as the shipped themes, cues and weights read them.
@Suite struct `The shipped cues and weights` {
    private static let folder = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Content"

    private static let shipped = Result { () throws -> (topics: [Topic], tables: CueTables, weights: Weights) in
        let tree = try FileTree(reading: folder, skipping: { ["sources", "responses", "inspections"].contains($0) })
        let (topics, tables) = try Content.topicsAndCues(reading: tree, folder: folder)
        return (topics, tables, try Weights(reading: try #require(tree[Weights.file]), path: Weights.file))
    }

    private static func reading(_ text: String, weighed: Bool) throws -> Explanation {
        let shipped = try shipped.get()
        return try Explanation(of: text, topics: shipped.topics, cues: shipped.tables, weights: weighed ? shipped.weights : nil)
    }

    @Test(
        arguments: [
            ("They also considered performance data of the three teams.", Stance.neutral),
            ("This is despite the long shadow of the pandemic.", .neutral),
            ("Supervision is weak, and this has been so for years.", .concern),
            ("Supervision is thorough and regular.", .strength),
            ("Supervision is regular, but records of it are poor.", .mixed),
            ("Supervision is an area for further improvement.", .concern),
        ], [true, false])
    func `read what a sentence says of the service, with weights and without`(sentence: (text: String, stance: Stance), weighed: Bool)
        throws
    {
        #expect(try Self.reading(sentence.text, weighed: weighed).stance == sentence.stance)
    }

    @Test(arguments: [
        ("The safeguarding board meets every two months.", Stance.neutral),
        ("The safeguarding board meets every two months and challenges partners well.", .strength),
        ("The board receives reports on training twice a year.", .neutral),
    ])
    func `read a sentence that only describes as neutral, by weights`(text: String, stance: Stance) throws {
        #expect(try Self.reading(text, weighed: true).stance == stance)
    }

    @Test(arguments: [
        ("His health has improved since he came into care.", Change.none),
        ("Behaviour has improved at home.", .none),
        ("Parents make positive changes with help from the team.", .none),
        ("The timeliness of assessments has rapidly improved.", .improved),
        ("The use of this placement is low but rising.", .improved),
        ("Capacity in the service has been increased.", .improved),
        ("Despite capacity in the service being increased, not all cases have a meeting.", .none),
        ("The gap in attainment has not closed.", .persisting),
        ("The gap in attainment has closed.", .none),
        ("Family relationships improve and parenting skills are enhanced.", .none),
        ("Relationships with partners have improved.", .improved),
        ("Their parenting has improved.", .none),
        ("Corporate parenting has been strengthened.", .improved),
        ("Parents say that their lives are improving.", .none),
        ("Social workers say that practice is improving.", .improved),
        ("The number of social workers has increased.", .improved),
        ("The cost of homes has increased.", .none),
        ("An increasing number of children are placed with relatives.", .improved),
        ("An increasing number of referrals come from schools.", .none),
        ("Audits have led to more timely plans.", .improved),
        ("Audits have led to timely plans.", .none),
        ("Plans have been enhanced.", .improved),
        ("Enhanced checks are in place.", .none),
        ("There are many improvements.", .improved),
        ("It is too early to see these improvements.", .none),
        ("Leaders are now ensuring that audits are read.", .improved),
        ("Leaders are now working on audits.", .none),
        ("Staff have a better understanding of thresholds.", .improved),
        ("Maps support a better understanding of the area.", .none),
        ("Until recently, audits were rare.", .improved),
        ("Gaps in data continue to hinder planning.", .persisting),
        ("Staff know the challenges that remain.", .none),
        ("Some progress has been made to reduce caseloads, but they remain too high.", .persisting),
    ])
    func `read movement of the service, and not of a child's life`(text: String, change: Change) throws {
        #expect(try Self.reading(text, weighed: false).change == change)
    }

    @Test(arguments: [
        ("School nurses refer pupils to a sleep clinic.", "front-door", false),
        ("Workers refer families to the food bank when money is short.", "front-door", false),
        ("Attainment is above the national threshold.", "front-door", false),
        ("Partners refer their concerns to children's social care at once.", "front-door", true),
        ("Ensure that children with complex health needs see a dentist.", "disabled-children", false),
        ("Ensure that disabled children see a dentist.", "disabled-children", true),
    ])
    func `link a theme by words that name its subject`(text: String, topic: String, isLinked: Bool) throws {
        #expect(try Self.reading(text, weighed: false).links.contains { $0.topic == topic } == isLinked)
    }
}
