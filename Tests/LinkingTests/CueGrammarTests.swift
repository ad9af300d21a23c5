import Documents
import England
@testable import Inspections
@testable import Linking
import Testing

@Suite struct `The cue grammar` {
    /// The words that a cue matches in a text.
    private func words(of cue: String, in text: String, excluding exclusions: [String] = []) throws -> [String] {
        let place = SourceLocation("themes/a.md", line: 7)
        let matcher = CueMatcher(compiling: [
            CueSet(
                cues: [try Cue(reading: cue, location: place)], exclusions: try exclusions.map { try Cue(reading: $0, location: place) })
        ])
        let cues = StatementCues(text, matcher: matcher, topicCount: 1)
        return cues.matches.map { cues.text(of: $0.words) }
    }

    @Test(arguments: [
        ("case records", "All CASE records are kept.", ["CASE records"]),
        ("supervis*", "Supervision is regular and supervisors know it.", ["Supervision", "supervisors"]),
        ("child voice", "The child's voice, the child’s voice.", ["child's voice", "child’s voice"]),
        ("child in need", "A child-in-need plan.", ["child-in-need"]),
        ("workers", "Social workers' views.", ["workers"]),
        ("(audit|moderation) process", "The moderation process.", ["moderation process"]),
        ("(the|) board", "The board met; board papers.", ["The board", "board", "board"]),
        ("contact referral and assessment", "Contact, referral and assessment.", ["Contact, referral and assessment"]),
        ("plans ~3 drift", "Drift in most plans.", ["Drift in most plans"]),
        ("plans ~3 drift ~2 delay", "Plans drift or delay.", ["Plans drift or delay"]),
        ("^ this", "This leads to this.", ["This"]),
        ("adequate $", "Adequate, it is adequate.", ["adequate"]),
        ("section 47", "Section 47 enquiries.", ["Section 47"]),
    ])
    func `finds`(cue: String, text: String, found: [String]) throws {
        #expect(try words(of: cue, in: text) == found)
    }

    @Test(arguments: [
        ("case records", "The case. Records are kept."),
        ("record", "Records are kept."),
        ("plans ~3 drift", "Plans are late; drift follows."),
        ("plans ~1 drift", "Plans are made to drift."),
        ("plans >3 drift", "Drift in plans."),
        ("^ this", "Then this."),
        ("adequate $", "Adequate records."),
        ("supervis*", "Unsupervised."),
    ])
    func `does not find`(cue: String, text: String) throws {
        #expect(try words(of: cue, in: text) == [])
    }

    @Test func `leaves out what an exclusion touches`() throws {
        let found = try words(of: "supervis*", in: "Supervised contact, then supervision.", excluding: ["supervised contact"])
        #expect(found == ["supervision"])
    }

    @Test(arguments: [
        ("", "nothing"),
        ("(audit", "a \"(\" without its \")\""),
        ("audit)", "a \")\" without its \"(\""),
        ("(a|(b))", "a \"(\" inside brackets"),
        ("aud*it", "\"aud*it\"; a * stands at the end of a word"),
        ("plans ~x drift", "\"~x\", where a number of words from 0 to 30 belongs after the sign"),
        ("plans ~3", "a part without words"),
        ("& plans", "\"&\", which has no letters"),
        ("(a|b)c", "\"(a|b)c\"; put a space before and after the brackets"),
    ])
    func `names the place of a malformed cue`(cue: String, problem: String) throws {
        let location = SourceLocation("themes/a.md", line: 7)
        let error = #expect(throws: Diagnostic.self) { try Cue(reading: cue, location: location) }
        #expect(error?.description == "themes/a.md:7: error: the cue \"\(cue)\" has \(problem)")
    }

    private func isRead(_ cue: String) -> Bool {
        do throws(Diagnostic) {
            _ = try Cue(reading: cue, location: SourceLocation("themes/a.md"))
            return true
        } catch {
            return false
        }
    }

    @Test(arguments: [(20, 20, true), (20, 21, false)])
    func `one part unfolds into 400 phrases at most`(first: Int, second: Int, isRead: Bool) {
        func choices(_ count: Int) -> String { "(" + (0..<count).map { "w\($0)" }.joined(separator: "|") + ")" }
        #expect(self.isRead(choices(first) + " " + choices(second)) == isRead)
    }

    @Test(arguments: [(30, true), (31, false), (0, true), (-1, false)])
    func `two parts are 0 to 30 words apart`(gap: Int, isRead: Bool) {
        #expect(self.isRead("plans ~\(gap) drift") == isRead)
    }

    @Test(arguments: [(0, 0), (1, 1), (24, 24)])
    func `parts are found up to as many words apart as the cue says`(gap: Int, between: Int) throws {
        let far = "plans " + String(repeating: "so ", count: between)
        #expect(try words(of: "plans >\(gap) drift", in: far + "drift") == [far + "drift"])
        #expect(try words(of: "plans >\(gap) drift", in: far + "so drift") == [])
        #expect(try words(of: "drift ~\(gap) plans", in: far + "drift") == [far + "drift"])
        #expect(try words(of: "drift ~\(gap) plans", in: far + "so drift") == [])
    }
}
