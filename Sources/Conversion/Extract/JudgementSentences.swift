import Documents
import England
import Inspections

/// Reads a judgement that is printed as a sentence in a box: "Children's services in X require improvement to be good".
enum JudgementSentences {
    /// The judgement of the whole service or of the safeguarding board that a text is, and nothing else; nil for other texts.
    static func judgement(in text: String) -> (judgement: Judgement, isBoard: Bool)? {
        guard text.utf8.count <= 220 else { return nil }
        let label = withoutMarks(text)
        let words = label.lowercased().replacingCurlyApostrophes
        guard
            let form = forms.first(where: { words.hasPrefix($0.opening) && (words.range(of: $0.contains) != nil || $0.contains.isEmpty) }),
            let grade = grade(endingIn: words)
        else { return nil }
        return (Judgement(label: label, grade: String(label.suffix(grade.count))), form.isBoard)
    }

    /// Without the mark of a footnote, a full stop and space at the end.
    private static func withoutMarks(_ text: String) -> String {
        var view = text[...]
        while let last = view.last, last == "." || last.isWhitespace || Superscript.digit(last) != nil { view.removeLast() }
        return String(view)
    }

    /// The grade that a sentence ends in, as far as it is printed: "requires improvement" of "is requires improvement".
    private static func grade(endingIn words: String) -> String? {
        for grade in verbGrades where words.hasSuffix(" " + grade) { return grade }
        for grade in ["outstanding", "good", "adequate", "inadequate"] {
            for verb in [" is ", " are ", " judged ", " judged to be ", " judged as ", " remain ", " remains ", " is: ", " are: ", ": "]
            where words.hasSuffix(verb + grade) { return grade }
        }
        return nil
    }

    private static let verbGrades = [
        "requires improvement to be good", "require improvement to be good", "requires improvement", "require improvement",
    ]

    private struct Form {
        let opening: String
        var contains = ""
        var isBoard = false
    }

    /// Sources: single inspections and re-inspections of 2013 to 2018, judgement boxes of the first page and of section 2.
    private static let forms = [
        Form(opening: "the overall judgement"),
        Form(opening: "overall judgement"),
        Form(opening: "children's services "),
        Form(opening: "the local authority's services", contains: "children"),
        Form(opening: "services for children"),
        Form(opening: "the judgement", contains: "safeguarding children", isBoard: true),
        Form(opening: "the judgement", contains: "lscb", isBoard: true),
        Form(opening: "the effectiveness of", contains: "safeguarding children", isBoard: true),
        Form(opening: "the effectiveness of", contains: "lscb", isBoard: true),
        Form(opening: "the local safeguarding children", isBoard: true),
        Form(opening: "the lscb", isBoard: true),
        Form(opening: "the ", contains: "safeguarding children board", isBoard: true),
        Form(opening: "local safeguarding children", isBoard: true),
    ]
}
