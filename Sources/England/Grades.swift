/// The words of grades, in every framework's scale and as reports print them besides.
package enum Grades {
    /// Whether a cell opens with a grade.
    package static func opens(_ text: String) -> Bool {
        let words = Form.folded(text)
        return openings.contains { words.hasPrefix($0) }
    }

    /// Whether a cell is a grade and nothing else: "Requires improvement to be good", "Inadequate Grade 4", "Not judged".
    package static func isGrade(_ text: String) -> Bool {
        var words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        if words.count >= 2, words[words.count - 2] == "grade", Int(words[words.count - 1]) != nil { words.removeLast(2) }
        return all.contains(words.joined(separator: " "))
    }

    /// Whether a cell says that no grade was given: "Not judged".
    package static func isNone(_ text: String) -> Bool { Forms.form(.gradeWord, of: text)?["none"] != nil }

    /// The grade that some words hold, as a scale has it, the longest where one holds another; nil where there is none.
    package static func grade(in words: String) -> String? { ofScales.first { words.contains($0) } }

    /// The grade that some words end in, behind a space.
    package static func grade(endingIn words: String) -> String? { ofScales.first { words.hasSuffix(" " + $0) } }

    /// The words of all scales in lower case, the longest first.
    package static let ofScales: [String] = Set(Framework.all.flatMap(\.scale).map { $0.lowercased() })
        .sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }

    /// With those that reports print besides.
    private static let all = Set(ofScales + England.standard.forms[.gradeWord].flatMap(\.whole))

    /// Of a verb its form with a space or its third person: "requires", "require ".
    private static let openings = Set(
        all.map { words in
            guard let space = words.firstIndex(of: " "), words.hasPrefix("require") else { return words }
            return words.hasPrefix("requires") ? String(words[..<space]) : String(words[...space])
        })
}
