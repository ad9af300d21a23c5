import Documents
import England
import Inspections
@testable import Linking
import Testing

@Suite struct `Abbreviations that reports define` {
    @Test(arguments: [
        ("by the local authority designated officer (LADO) service", "LADO", "local authority designated officer"),
        ("one of 18 local support teams (LSTs) or", "LST", "local support team"),
        ("the multi-agency safeguarding hub (MASH) and", "MASH", "multi-agency safeguarding hub"),
        ("to multi-agency risk assessment conferences (MARAC) when", "MARAC", "multi-agency risk assessment conferences"),
        ("the Director of Children's Services (DCS) of", "DCS", "Director of Children's Services"),
        ("a director of children’s services (DCS)", "DCS", "director of children’s services"),
        (
            "with the inspection of local authority children's services (ILACS) framework", "ILACS",
            "inspection of local authority children's services"
        ),
        ("of the Medium-Term Financial Strategy (MTFS).", "MTFS", "Medium-Term Financial Strategy"),
        ("young people not in education, employment or training (NEET)", "NEET", "not in education, employment or training"),
        (
            "the Children and Family Court Advisory and Support Service (Cafcass)", "Cafcass",
            "Children and Family Court Advisory and Support Service"
        ),
        ("special educational needs and/or disabilities (SEND)", "SEND", "special educational needs and/or disabilities"),
        ("the special educational needs co-ordinator (SENCO)", "SENCO", "special educational needs co-ordinator"),
        ("the health and well-being board (HWB)", "HWB", "health and well-being board"),
        ("the Department for Education (DfE)", "DfE", "Department for Education"),
        ("at accident and emergency (A&E)", "A&E", "accident and emergency"),
        ("the ‘integrated front door (IFD)’ opened", "IFD", "integrated front door"),
        ("with other local authorities (LAs)", "LA", "local authority"),
        ("education, health and care (EHC) plans", "EHC", "education, health and care"),
    ])
    func `takes the long form from the words before the bracket`(text: String, short: String, long: String) throws {
        let found = AbbreviationDefinition.all(in: text)
        let only = try #require(found.first)
        #expect(found.count == 1)
        #expect(only.short == short)
        #expect(only.long == long)
        let bytes = Array(text.utf8)
        #expect(String(decoding: bytes[only.range], as: UTF8.self).hasPrefix(only.words + " ("))
    }

    @Test(arguments: [
        "Strengthen oversight (enabler 2, national framework)", "the plan (2022)", "all of them (No)", "the officer (LADO)", "(FRT)",
        "first response team(FRT)",
        "a local team. Response (LTR)", "the service (Ofsted)", "first response team (FRT", "and family court (AFC)",
        "a multi-agency hub (AH)",
        "services that are helping very local people (SHP)", "",
    ])
    func `finds nothing in a bracket that does not fit`(text: String) {
        #expect(AbbreviationDefinition.all(in: text) == [])
    }

    @Test func `names each abbreviation of a document once, with the statement that defines it`() async throws {
        let body =
            "The first response team (FRT) is good. A First Response Team (FRT) helps. Two local support teams (LSTs) and a single improvement plan (SIP) help.\n"
        let record = try await SmallSite.record([
            "2023-01-full": SmallSite.inspection(kind: "full", from: "2023-01-02", to: "2023-01-03", body: body),
            "2022-01-full": SmallSite.inspection(
                kind: "full", from: "2022-01-02", to: "2022-01-03", body: "The single improvement plan (SIP) is clear.\n"),
        ])
        #expect(
            record.abbreviations.map { "\($0.short) \($0.definedIn.document.name) \($0.long)" } == [
                "FRT 2023-01-full first response team", "LST 2023-01-full local support team", "SIP 2022-01-full single improvement plan",
                "SIP 2023-01-full single improvement plan",
            ])
        let statements = try #require(record.inspections.first { $0.document.id.name == "2023-01-full" }).statements
        #expect(record.abbreviations.first?.definedIn == statements.first?.id)
    }
}

@Suite struct `The lengths of abbreviations` {
    private static func phrase(_ letters: String) -> String { letters.map { "\($0.lowercased())ord" }.joined(separator: " ") }

    @Test(arguments: [("ABCDEFGHI", 1), ("ABCDEFGHIJ", 0), ("AB", 1), ("A", 0), ("Abcd", 1), ("Abc", 0)])
    func `a short form has two to nine letters, one like a name four at least`(short: String, count: Int) {
        #expect(AbbreviationDefinition.all(in: "\(Self.phrase(short)) (\(short))").count == count)
    }

    @Test(arguments: [("first of the response team", 1), ("first of and the response team", 0)])
    func `two small words in a row may give no letter`(words: String, count: Int) {
        #expect(AbbreviationDefinition.all(in: "\(words) (FRT)").count == count)
    }

    @Test(arguments: [(39, 1), (40, 1), (41, 0)])
    func `no word is longer than forty letters`(length: Int, count: Int) {
        let word = "f" + String(repeating: "i", count: length - 1)
        #expect(AbbreviationDefinition.all(in: "the \(word) response team (FRT)").count == count)
    }
}
