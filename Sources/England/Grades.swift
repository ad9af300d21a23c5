import Documents
/// The words of grades, in every framework's scale and as reports print them besides.
package enum Grades {
    /// Whether a cell opens with a grade.
    package static func opens(_ text: String) -> Bool {
        let words = Form.folded(text)
        return openings.contains(where: words.opens)
    }

    /// Whether a cell is a grade and nothing else: "Requires improvement to be good", "Inadequate Grade 4", "Not judged".
    package static func isGrade(_ text: String) -> Bool {
        all.contains(withoutNumber(text).lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " "))
    }

    /// A grade without the number that reports of 2013 print behind it: "Inadequate" of "Inadequate Grade 4" and "Inadequate (Grade 4)".
    package static func withoutNumber(_ grade: String) -> String {
        let words = grade.split(separator: " ")
        guard words.count > 2, words[words.count - 2].lowercased().drop(while: { !$0.isLetter }) == "grade",
            Int(words[words.count - 1].filter(\.isNumber)) != nil
        else { return grade }
        return words.dropLast(2).joined(separator: " ")
    }

    /// Whether some words are a grade or its first words: "Requires" of "Requires improvement".
    package static func begins(with words: String) -> Bool {
        beginnings.contains(Form.folded(words))
    }

    /// Whether a grade begins with a capital: "O" of "Outstanding".
    package static func mayBegin(with capital: UInt8) -> Bool { capital.isCapital && initials.contains(capital.lowercased) }

    private static let initials = Set(all.compactMap(\.utf8.first))

    /// Whether a cell says that no grade was given: "Not judged".
    package static func isNone(_ text: String) -> Bool { Forms.form(.gradeWord, of: text)?["none"] != nil }

    /// The grade that some words hold, as a scale has it, the longest where one holds another; nil where there is none.
    package static func grade(in words: String) -> String? { ofScales.first { words.range(of: $0) != nil } }

    /// The grade that some words end in, behind a space.
    package static func grade(endingIn words: String) -> String? { ofScales.first { words.ends(in: " " + $0) } }

    /// The grade that a sentence in lower case ends in, as far as it is printed: "require improvement" of "services require
    /// improvement", "good" of "the board is good". Nil for "is not yet good": a grade that is no verb follows one directly.
    package static func printed(endingIn sentence: String) -> String? {
        if let grade = verbs.first(where: { sentence.ends(in: " " + $0) }) { return grade }
        return ofScales.first { grade in
            sentence.ends(in: " " + grade) && Forms.form(.gradeVerb, ofFolded: String(sentence.dropLast(grade.count + 1))) != nil
        }
    }

    /// Grades that are a verb themselves, the longest first.
    private static let verbs = all.filter { $0.hasPrefix("require") }.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }

    /// The words of all scales in lower case, the longest first.
    package static let ofScales: [String] = Set(Framework.all.flatMap(\.scale).map { $0.lowercased() })
        .sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }

    /// With those that reports print besides.
    private static let all = Set(ofScales + England.standard.forms[.gradeWord].flatMap(\.whole))

    /// The first words of each, and all of them: "requires", "requires improvement".
    private static let beginnings = Set(
        all.flatMap { grade in [grade] + grade.indices.filter { grade[$0] == " " }.map { String(grade[..<$0]) } })

    /// Of a verb its form with a space or its third person: "requires", "require ".
    private static let openings = Set(
        all.map { words in
            guard let space = words.firstIndex(of: " "), words.hasPrefix("require") else { return words }
            return words.hasPrefix("requires") ? String(words[..<space]) : String(words[...space])
        })
}

extension Framework {
    /// Whether a grade as printed is on the scale, or says that none was given: "require improvement" is "requires improvement".
    package func knows(_ grade: String) -> Bool {
        let words = Form.folded(grade)
        return rank(ofGrade: words) != nil || words.hasPrefix("require ") && rank(ofGrade: "requires " + words.dropFirst(8)) != nil
            || Grades.isNone(words)
    }
}
