import Documents
import England
import Inspections

/// Reads a judgement that is printed as a sentence in a box: "Children's services in X require improvement to be good".
enum JudgementSentences {
    /// The judgement of the whole service or of the safeguarding board that a text is, and nothing else; nil for other texts.
    static func judgement(in text: String) -> (judgement: Judgement, isBoard: Bool)? {
        guard text.utf8.count <= mostBytes else { return nil }
        let label = withoutMarks(text)
        let words = Form.folded(label)
        guard let form = Forms.form(.judgementSentence, ofFolded: words), let grade = Grades.printed(endingIn: words) else { return nil }
        return (Judgement(label: label, grade: String(label.suffix(grade.count))), form["of"] == "board")
    }

    /// UTF-8 bytes of the longest sentence in a box, which names an authority and the board in full.
    /// 212 to 228 give the same 60 reports of 2013 to 2024 in the test collection.
    static let mostBytes = 220

    /// Without the mark of a footnote, a full stop and space at the end.
    private static func withoutMarks(_ text: String) -> String {
        var view = text[...]
        while let last = view.last, last == "." || last.isSpace || Superscript.digit(last) != nil { view.removeLast() }
        return String(view)
    }
}
