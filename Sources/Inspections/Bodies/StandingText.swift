import Documents

/// What a publisher prints in report after report: it says how inspections work and finds nothing of this one.
///
/// Its words stay in the body; they are no statements.
enum StandingText {
    /// Whether a heading opens such a section.
    static func opens(_ heading: String) -> Bool {
        let words = heading.lowercased()
        return openings.contains { words.hasPrefix($0) }
    }

    /// Whether a section below such a heading is of the report all the same: one with numbered paragraphs, whatever the size
    /// of the letters that its heading is printed in.
    static func ends(at section: SectionDraft) -> Bool { section.paragraphs.contains { $0.number != nil } }

    /// Whether a sentence is only a mark or a lead-in.
    ///
    /// "(Recommendation 7)" stands behind the sentence that it belongs to (single inspections 2014–2018); "Of this number:"
    /// and "In the last 12 months:" stand above figures (there, under "Information about this local authority area").
    static func isMark(_ sentence: ArraySlice<UInt8>) -> Bool {
        guard sentence.count < 60, let last = sentence.last else { return false }
        if sentence.first == UInt8(ascii: "(") {
            return opens(sentence.dropFirst(), with: "recommendation") && sentence.dropFirst(15).allSatisfy(numbering.contains)
        }
        return last == UInt8(ascii: ":") && leadIns.contains { opens(sentence, with: $0) }
    }

    private static func opens(_ sentence: ArraySlice<UInt8>, with words: String) -> Bool {
        sentence.count >= words.utf8.count && zip(sentence, words.utf8).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
    }

    /// What may follow "(Recommendation" in a mark: "s 2, 3 and 4.)".
    private static let numbering = Set("0123456789 ,.&)sand".utf8)

    /// Sources: arrangements for the protection of children 2012, looked after children 2013 ("About this inspection",
    /// "The inspection judgements and what they mean"), single inspections 2013–2018 (the others).
    private static let openings = [
        "about this inspection", "information about this inspection", "the inspection judgements and what they mean",
        "what the inspection judgements mean", "what the inspection judgments mean", "inspection judgements and what they mean",
        "the inspection team", "inspection team",
    ]

    private static let leadIns = [
        "of this number", "of these", "of those", "in the last ", "in the past ", "since ", "as at ",
        "these include", "the proportion of children entitled",
    ]
}
