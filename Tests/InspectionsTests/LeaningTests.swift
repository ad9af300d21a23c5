import Inspections
import Testing

/// Which openings point back, so that a quotation needs the sentence before.
@Suite struct LeaningTests {
    @Test(arguments: [
        "This has improved.", "These records are poor.", "However, few are kept.", "They meet weekly.", "Its plan is clear.",
        "As a result, visits are late.", "For example, one child waited.", "While these are seen promptly, others wait.",
        "To address these issues, plans are in place.", "Some of these are late.", "In a large number of these cases work is late.",
        "Most is recorded well.", "Some, but not all, are kept.", "Overall, however, leaders know.", "His needs were met.",
        "Despite this, inspectors saw delay.", "Other teams wait longer.", "“This is late,” a child said.",
    ])
    func `leans on the sentence before`(text: String) { #expect(LeaningOpening.leansOnSentenceBefore(text)) }

    @Test(arguments: [
        "Supervision is held.", "This inspection found delay.", "Since this visit, plans have changed.", "Her Majesty’s Inspectors came.",
        "Most supervision is held.", "Some social workers wait.", "Although caseloads are high, children are seen.", "Thistles grow.",
        "As caseloads fall, visits rise.", "The quality of the work of this inspection team is good.", "Social workers know their cases.",
        "ensure that records are kept", "", "…", "In most cases, plans are clear.", "Despite being asked, managers have not acted.",
    ])
    func `stands alone`(text: String) { #expect(!LeaningOpening.leansOnSentenceBefore(text)) }

    @Test func `only the first words decide, however long a text is`() {
        #expect(!LeaningOpening.leansOnSentenceBefore(String(repeating: "w", count: 100_000) + " of this"))
        #expect(!LeaningOpening.leansOnSentenceBefore("One two three four five six seven eight of these"))
        #expect(LeaningOpening.leansOnSentenceBefore("One two three four five six of these"))
    }
}
