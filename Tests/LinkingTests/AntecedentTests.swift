import Documents
import England
import Inspections
@testable import Linking
import Testing

@Suite struct `What a pronoun carries over` {
    private func topics(_ body: String) async throws -> [[String]] {
        let text = SmallSite.inspection(kind: "focused-visit", from: "2022-05-26", to: "2022-05-27", body: body)
        return try await SmallSite.record(["2022-05-focused-visit": text]).inspections[0].statements.map(\.topics)
    }

    @Test func `is the topic of the statement before`() async throws {
        #expect(try await topics("Supervision is weak. This leads to delay.\n") == [["supervision"], ["supervision"]])
    }

    @Test func `stays within the paragraph`() async throws {
        #expect(try await topics("Supervision is weak.\n\nThis leads to delay.\n") == [["supervision"], []])
    }

    @Test func `leaves an aspect behind that stands beside another topic`() async throws {
        #expect(
            try await topics("Supervision is well recorded. It helps.\n\nRecords are poor. They are late.\n")
                == [["recording", "supervision"], ["supervision"], ["recording"], ["recording"]])
    }

    @Test func `is left out where a statement has a topic of its own and the pronoun could mean several`() async throws {
        #expect(
            try await topics(
                "Supervision is weak. This affects the designated officer.\n\nSupervision of the designated officer is weak. These records are poor.\n"
            )
                == [["supervision"], ["allegations", "supervision"], ["allegations", "supervision"], ["recording"]])
    }

    @Test func `reaches over a statement that says nothing of its own`() async throws {
        #expect(
            try await topics("Supervision is weak. Staff said so. It helps nobody.\n") == [
                ["supervision"], ["supervision"], ["supervision"],
            ])
    }

    @Test func `is nothing where a statement speaks of the service as a whole`() async throws {
        #expect(try await topics("Supervision is weak. The quality of social work practice is weak.\n") == [["supervision"], []])
    }

    @Test func `is a subject, or all that the paragraph is on, where a statement neither points back nor names a theme`() async throws {
        #expect(try await topics("Supervision is weak. Most of it is late.\n") == [["supervision"], ["supervision"]])
        #expect(try await topics("Plans for children are weak. Most are late.\n") == [["planning"], ["planning"]])
        #expect(
            try await topics("Plans for children are in records. Plans for children are weak. Most are late.\n")
                == [["recording", "planning"], ["planning"], ["planning"]])
        #expect(
            try await topics("Records are weak. Plans for children are weak. Most are late.\n") == [["recording"], ["planning"], []])
    }

    @Test func `is a group of young people wherever a statement says they or their`() async throws {
        #expect(
            try await topics("Care leavers do well. Supervision of their advisers is good. Supervision is good.\n")
                == [["care-leavers"], ["care-leavers", "supervision"], ["supervision"]])
        #expect(
            try await topics("Supervision is good. Care leavers do well. Supervision of their advisers is good.\n")
                == [["supervision"], ["care-leavers"], ["supervision"]])
    }

    @Test func `is the group that the heading names where no other is named`() async throws {
        let text = "Supervision of their advisers is good.\n\nChildren in care say that they do well.\n\nSupervision is good.\n"
        #expect(
            try await topics("## The experiences of care leavers: good\n\n" + text)
                == [["care-leavers", "supervision"], ["care-leavers", "children-in-care"], ["supervision"]])
        #expect(
            try await topics("## Supervision of care leavers\n\n" + text) == [["supervision"], ["children-in-care"], ["supervision"]])
    }

    @Test func `is the one matter that a paragraph opens on, until another subject is named`() async throws {
        #expect(
            try await topics("The designated officer is new. Records are poor. Supervision is weak. Records of that are late.\n")
                == [["allegations"], ["allegations", "recording"], ["supervision"], ["allegations", "recording"]])
        let late = "Staff said " + String(repeating: "so ", count: 20) + "of the designated officer. Records are poor.\n"
        #expect(try await topics(late) == [["allegations"], ["recording"]])
        #expect(
            try await topics("The designated officer has supervision. Records are poor.\n") == [
                ["allegations", "supervision"], ["recording"],
            ])
    }

    @Test func `is the children that a paragraph opens on alone, while statements tell what is done for them`() async throws {
        #expect(
            try await topics("Children in care do well. Plans for children are good. Supervision is weak. Records are poor.\n")
                == [["children-in-care"], ["children-in-care", "planning"], ["supervision"], ["recording"]])
        #expect(
            try await topics("Children in care have plans for children. Records are poor.\n")
                == [["children-in-care", "planning"], ["recording"]])
    }

    @Test func `is another subject that a paragraph opens on alone, beside an aspect only`() async throws {
        #expect(
            try await topics("Supervision is weak. Records are poor.\n\nSupervision is weak. Plans for children are good.\n")
                == [["supervision"], ["recording", "supervision"], ["supervision"], ["planning"]])
    }

    @Test func `is said as evidence`() async throws {
        let text = SmallSite.inspection(
            kind: "focused-visit", from: "2022-05-26", to: "2022-05-27", body: "Supervision is weak. This leads to delay.\n")
        let record = try await SmallSite.record(["2022-05-focused-visit": text])
        #expect(
            record.inspections[0].statements[1].links == [
                Link(topic: "supervision", evidence: [Evidence(reason: .antecedent, words: "This")])
            ])
    }

    @Test func `an abbreviation that a report defines is carried through it`() async throws {
        let body = "The LADO is new.\n\nThe local authority designated officer (LADO) is good.\n\nThe Lado is a place. MADO too.\n"
        #expect(try await topics(body) == [["allegations"], ["allegations"], [], []])
    }
}
