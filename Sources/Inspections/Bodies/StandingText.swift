import Documents
import England

/// What a publisher prints in report after report: it says how inspections work and finds nothing of this one.
///
/// Its words stay in the body; they are no statements.
enum StandingText {
    /// Whether a section below such a heading is of the report all the same: one with numbered paragraphs, whatever the size
    /// of the letters that its heading is printed in.
    static func ends(at section: SectionDraft) -> Bool { section.paragraphs.contains { $0.number != nil } }

    /// Whether a sentence is only a mark or a lead-in.
    ///
    /// "(Recommendation 7)" stands behind the sentence that it belongs to (single inspections 2014–2018); "Of this number:"
    /// and "In the last 12 months:" stand above figures (there, under "Information about this local authority area").
    static func isMark(_ sentence: ArraySlice<UInt8>) -> Bool {
        guard sentence.count <= longestMark, let last = sentence.last else { return false }
        if sentence.first == UInt8(ascii: "(") {
            return opens(sentence.dropFirst(), with: "recommendation") && sentence.dropFirst(15).allSatisfy(numbering.contains)
        }
        return last == UInt8(ascii: ":") && Forms.has(.leadIn, String(decoding: sentence, as: UTF8.self))
    }

    /// The longest mark of single inspections 2014–2018 has some thirty bytes ("(Recommendations 2, 3 and 4.)"), the longest lead-in fifty.
    private static let longestMark = 59

    private static func opens(_ sentence: ArraySlice<UInt8>, with words: String) -> Bool {
        sentence.count >= words.utf8.count && zip(sentence, words.utf8).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
    }

    /// What may follow "(Recommendation" in a mark: "s 2, 3 and 4.)".
    private static let numbering = Set("0123456789 ,.&)sand".utf8)
}
