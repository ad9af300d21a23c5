import Documents
import Testing

@testable import England

@Suite struct `The forms of documents` {
    @Test(arguments: FormGroup.allCases)
    func `have rows in every group, each with a report that shows it`(group: FormGroup) {
        #expect(!England.standard.forms[group].isEmpty)
        #expect(England.standard.forms[group].allSatisfy { !$0.family.isEmpty && $0.shownBy.contains(", ") })
    }

    @Test func `are written in lower case with straight apostrophes, as they are compared`() {
        for form in FormGroup.allCases.flatMap({ England.standard.forms[$0] }) {
            for words in form.openings + form.whole + form.endings + form.parts { #expect(words == Form.folded(words)) }
        }
    }

    /// What is wrong with a table that has only this group right.
    private func problems(of rows: String) -> [String] {
        let others = FormGroup.allCases.filter { $0 != .office }.map { "\($0.rawValue): [{is: [x], family: f, shown_by: s}]\n" }.joined()
        do throws(Diagnostics) {
            _ = try Forms(reading: Array((rows + others).utf8), path: "forms.yml")
            return []
        } catch {
            return error.sorted.map(\.description)
        }
    }

    @Test(arguments: [
        ("office: [{is: [hmi], family: f, shown_by: s}]\n", []),
        ("office: []\n", ["forms.yml:1: error: no forms of \"office\""]),
        (
            "office: [{family: f, shown_by: s}]\n",
            ["forms.yml:1: error: this form has no words; give it \"opens\", \"is\", \"ends\" or \"holds\""]
        ),
        ("office:\n  - {is: [hmi], shown_by: s}\n", ["forms.yml:2: error: \"family\" is missing; add a line \"family: …\""]),
        ("office:\n  - {is: [hmi], family: f}\n", ["forms.yml:2: error: \"shown_by\" is missing; add a line \"shown_by: …\""]),
        ("office:\n  - {iz: [hmi], is: [hmi], family: f, shown_by: s}\n", ["forms.yml:2: error: unknown key \"iz\"; did you mean \"is\"?"]),
    ])
    func `are refused with the line of what is wrong`(rows: String, expected: [String]) {
        #expect(problems(of: rows) == expected)
    }

    @Test(arguments: [
        ("opens: [lead inspector]", "Lead Inspector: Ann Lee", true), ("opens: [lead inspector]", "The lead inspector", false),
        ("is: [contents]", "Contents", true), ("is: [contents]", "Contents page", false),
        ("ends: [grade]", "Judgement grade", true), ("ends: [grade]", "Grade 4", false),
        ("opens: [inspection of], holds: [children\u{2019}s services]", "Inspection of Kent children\u{2019}s services", false),
        ("opens: [inspection of], holds: [children's services]", "Inspection of Kent children\u{2019}s services", true),
        ("opens: [inspection of], holds: [children's services]", "Inspection of Kent", false),
        ("opens: [inspection of], holds: [children's services]", "Children's services: an inspection of Kent", false),
    ])
    func `fit by their openings, wholes, endings and parts`(row: String, text: String, fits: Bool) throws {
        let others = FormGroup.allCases.filter { $0 != .office }.map { "\($0.rawValue): [{is: [x], family: f, shown_by: s}]\n" }.joined()
        let forms = try Forms(reading: Array("office: [{\(row), family: f, shown_by: s}]\n\(others)".utf8), path: "f")
        #expect(forms[.office].contains { $0.fits(Form.folded(text)) } == fits)
    }
}

@Suite struct `Words of grades` {
    @Test(arguments: [
        "Good", "Requires improvement to be good", "Require improvement", "Inadequate Grade 4", "Adequate (Grade 3)", "Not judged",
        "Outstanding",
        "Satisfactory", "Not applicable",
    ])
    func `fill a cell`(cell: String) {
        #expect(Grades.isGrade(cell))
        #expect(Grades.opens(cell))
    }

    @Test(arguments: ["Good practice", "A service that is good", "Grade", "Grade 4", "", "Inadequate four", "Improvement"])
    func `are not all that another cell holds`(cell: String) {
        #expect(!Grades.isGrade(cell))
    }

    @Test(arguments: [
        ("Poor Grade 5", "Poor"), ("Very good (Grade 2)", "Very good"), ("Good", "Good"), ("Grade 4", "Grade 4"),
        ("First grade", "First grade"),
        ("Good grade four", "Good grade four"),
    ])
    func `are told without a number behind them`(printed: String, grade: String) {
        #expect(Grades.withoutNumber(printed) == grade)
    }

    @Test(arguments: [("Required improvement", false), ("Requires", true), ("Require ", true), ("The good", false), ("", false)])
    func `open a cell that goes on below`(cell: String, opens: Bool) {
        #expect(Grades.opens(cell) == opens)
    }

    @Test(arguments: [("Not judged", true), ("not applicable", true), ("Good", false), ("Judged", false)])
    func `say that none was given`(cell: String, isNone: Bool) {
        #expect(Grades.isNone(cell) == isNone)
    }

    @Test(
        arguments: [
            ("services require improvement to be good", "require improvement to be good"),
            ("the judgement is requires improvement", "requires improvement"),
            ("the board is good", "good"), ("services were judged to be inadequate", "inadequate"), ("overall: adequate", "adequate"),
            ("services are not yet good", nil), ("good", nil), ("it isgood", nil), ("services have become outstanding", nil), ("", nil),
        ] as [(String, String?)])
    func `end a sentence behind a verb, or are one`(sentence: String, grade: String?) {
        #expect(Grades.printed(endingIn: sentence) == grade)
    }

    @Test(arguments: [
        ("ilacs", "Requires improvement", true), ("ilacs", "require improvement to be good", true), ("ilacs", "Not judged", true),
        ("ilacs", "Adequate", false), ("ilacs", "Require more", false), ("child-protection-2012", "adequate", true),
        ("child-protection-2012", "Requires improvement", false), ("single-inspection", "require improvement", true),
    ])
    func `are known by the framework whose scale has them`(framework: String, grade: String, knows: Bool) throws {
        #expect(try #require(Framework.named(framework)).knows(grade) == knows)
    }
}
