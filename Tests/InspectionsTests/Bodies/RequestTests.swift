import Documents
@testable import Inspections
import Testing

/// What a body asks of the authority.
private func asked(_ markdown: String) -> [String] {
    Body(reading: Markdown(reading: markdown), voice: .inspectors).statements.filter { $0.request != nil }.map(\.text)
}

@Suite struct `Requests of a report` {
    /// Single inspections 2014: the board's judgement stands in a box of the title page and was read as the heading of all that follows.
    @Test func `are the authority's though a box about the safeguarding board stands before its own headings`() {
        let report = """
            ## The effectiveness of the Local Safeguarding Children Board requires improvement

            ## Executive summary

            1. The area is well led.

            ## Recommendations

            2. Read the records.

            3. Answer the calls.

            ## The experiences and progress of children: good

            4. Children are heard.

            ## The Local Safeguarding Children Board is good

            ## Executive summary

            5. It meets.

            ## Recommendations

            6. The board should meet more often.

            7. The board should write to all.
            """
        #expect(asked(report) == ["Read the records.", "Answer the calls."])
    }

    @Test func `of the board in a summary are the board's up to the next heading`() {
        let report = """
            ## Recommendations

            - Read the records.

            ## Recommendations for the Local Safeguarding Children Board

            - The board should meet.

            ## Leadership, management and governance: good

            ### Recommendations

            - Answer the calls.
            """
        #expect(asked(report) == ["Read the records.", "Answer the calls."])
    }

    /// ILACS 2022: "What needs to improve?" is printed larger than the judgements behind it.
    @Test(arguments: [
        "The experiences of children in care: inadequate", "The impact of leaders on practice", "Overall, services are inadequate",
        "Help for families requires improvement",
    ])
    func `end at a judgement, though its heading is smaller`(heading: String) {
        #expect(asked("## What needs to improve?\n\n- The records.\n\n### \(heading)\n\n- Staff know the plan.") == ["The records."])
    }

    @Test func `go on below a heading that only tells them apart`() {
        #expect(asked("## What needs to improve?\n\n### Help and protection\n\n- The records.") == ["The records."])
    }

    /// Single inspections 2014.
    @Test func `are no headings among them`() {
        #expect(asked("## Recommendations\n\n- Priority and immediate action\n- Read the records\n- Answer the calls").count == 2)
        #expect(asked("## Recommendations\n\n- Quality of practice\n- Read the records.\n- Answer the calls.\n- Write.").count == 3)
        #expect(asked("## Recommendations\n\n8. The authority should:\n\n9. Read the records.\n\n10. Answer the calls.").count == 2)
    }

    @Test func `are short ones too where none has a stop, and the last`() {
        #expect(asked("## Recommendations\n\n- Quality of practice\n- Reading of the records\n- Calls").count == 3)
        #expect(asked("## Recommendations\n\n- Read the records.\n- Answer the calls.\n- Write to all").count == 3)
    }

    @Test(arguments: [("Records of all children in care", 1), ("Records of all the children in care", 2)])
    func `have headings of six words at most`(label: String, count: Int) {
        #expect(asked("## Recommendations\n\n- \(label)\n- Read the records.\n- Answer the calls.").count == count + 1)
    }
}
