import Documents
import England
import Inspections

/// The words of a statement as text, for the few statements that mention an inspection.
struct MentionText {
    /// In lower case.
    private let words: [String]

    init(_ cues: StatementCues) {
        words = (0..<cues.words.count).map { cues.text(of: $0..<$0 + 1).lowercased() }
    }

    /// Whether the sentence speaks of a home or school that Ofsted inspects for itself.
    ///
    /// "Ten were judged to be good or outstanding in their most recent Ofsted inspection" (single inspections, of children's
    /// homes); "the latest inspection judged the home as making satisfactory progress" (looked after children 2013).
    var isOfProvider: Bool {
        for place in words.indices.dropFirst() {
            let pair = (words[place - 1], words[place])
            if ["their", "its"].contains(pair.0), pair.1 == "most", place + 1 < words.count, words[place + 1] == "recent" { return true }
            if Self.providers.contains(where: { $0 == pair }), words.contains(where: { $0 == "judged" || $0 == "rated" }) { return true }
        }
        return false
    }

    private static let providers = [
        ("children", "home"), ("children", "homes"), ("the", "home"), ("the", "homes"), ("residential", "home"), ("referral", "unit"),
    ]

    /// Whether a word is among some.
    func has(_ word: String, in range: Range<Int>) -> Bool { words[range].contains(word) }

    /// Whether it was a visit to many authorities for one theme, which grades none.
    func isThematic(_ name: Range<Int>) -> Bool { words(before: name).contains("thematic") }

    /// Whether "inspection" is only the last word of "joint targeted inspection".
    func isTargeted(_ name: Range<Int>) -> Bool { words(before: name).contains("targeted") }

    /// Whether there was none: "Date of previous inspection: Not previously inspected".
    var saysNone: Bool {
        words.indices.contains { words[$0...].starts(with: ["not", "previously", "inspected"]) }
    }

    /// Whether it is one of children's services by name: "ILACS inspection", "inspection of children’s services".
    func isOfServices(_ name: Range<Int>) -> Bool {
        words(before: name).contains { ["ilacs", "single"].contains($0) }
            || words[name.upperBound...].prefix(Self.servicesBehind).contains("services")
    }

    /// Within how many words behind "inspection": "of local authority children’s services".
    private static let servicesBehind = 6

    /// "inspection of" in "inspection of the local authority’s", which names it as surely as "inspection of Norfolk’s".
    var inspectionOfAuthority: Range<Int>? {
        words.indices.dropLast(3).first { place in
            words[place...].starts(with: ["inspection", "of", "the"]) && ["local", "authority", "council"].contains(words[place + 3])
        }.map { $0..<$0 + 2 }
    }

    /// A statement of so many words may do no more than give a grade: "It was inadequate", "Leadership, management and governance
    /// were judged to be inadequate".
    ///
    /// In 96 reports 36 such statements behind a mention have five to nine words, three have more.
    static let gradeAloneLength = 3...9

    /// The grade of a short sentence that says no more: "The local authority was inadequate."
    var gradeAlone: String? {
        guard Self.gradeAloneLength.contains(words.count), words.contains("was") || words.contains("were") else { return nil }
        return Grades.grade(endingIn: words.joined(separator: " "))
    }

    /// The grade in some words, in lower case.
    func grade(in range: Range<Int>) -> String? { Grades.grade(in: words[range].joined(separator: " ")) }

    /// How many words before "inspection" say of what: "joint targeted (area)", "child protection".
    private static let descriptionLength = 2

    private func words(before name: Range<Int>) -> ArraySlice<String> {
        let noun = words[name].firstIndex(of: "inspection") ?? name.upperBound
        return words[max(0, noun - Self.descriptionLength)..<noun]
    }

    /// How many words after "inspection of" may say of what: "Staffordshire County Council’s arrangements for the protection of
    /// children and of looked after children".
    ///
    /// In 96 reports 54 mentions say it within seven words, one in the eighteenth.
    static let subjectLength = 14

    /// What was inspected: "child protection inspection", or the words after "inspection of" up to a time or a verb.
    func subject(of name: Range<Int>) -> MentionSubject? {
        if let subject = MentionSubject(namedBy: words(before: name)) { return subject }
        guard let noun = words[name].firstIndex(of: "inspection"), noun + 1 < words.count, words[noun + 1] == "of" else { return nil }
        return MentionSubject(
            namedBy: words[(noun + 2)...].prefix(Self.subjectLength).prefix {
                !["was", "were", "judged", "which"].contains($0) && Int($0) == nil
            })
    }

    /// 6 of "sixth monitoring visit".
    func ordinal(in name: Range<Int>) -> Int? {
        name.lazy.compactMap { Self.ordinals.firstIndex(of: words[$0]) }.first.map { $0 + 1 }
    }

    private static let ordinals = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    ]
}

extension MentionText {
    /// A time, and the place past its last word.
    typealias TimeFound = (time: RoughDate, end: Int)

    /// How many words behind a mention are looked at for its time: "the inspection of services for looked after children in May 2013".
    ///
    /// In 96 reports 169 mentions have a year so near; farther ones are seldom theirs.
    static let timeBehind = 9
    /// How many words before a mention are looked at for its time: "in its 2019 full ILACS inspection".
    ///
    /// In 96 reports six mentions have a year so near before them; four that are farther are not theirs.
    static let timeBefore = 4
    /// How many words behind a mention are looked at for a time that "was in" gives it: "The last inspection of … was in August 2011".
    ///
    /// In 96 reports the farthest has 18 words between.
    static let timeFarBehind = 25
    /// No report speaks of an inspection of children's services before the Children Act 1989; a smaller number is no year.
    static let firstYear = 1990

    /// The year (and month) nearest to a mention, with those that are listed behind it ("in 2011, 2013 and 2015"): close behind
    /// it, else close before it, else where "was in" gives it.
    /// - Parameters:
    ///   - name: the words that name the inspection.
    ///   - free: the words up to the mentions on either side, whose times are their own.
    ///   - visited: the day of the report's own visit, which "last year" counts from.
    func times(near name: Range<Int>, within free: Range<Int>, visited: CalendarDate) -> [TimeFound] {
        let end = max(name.upperBound, min(free.upperBound, words.count))
        let close = name.lowerBound..<min(name.upperBound + Self.timeBehind, end)
        if let times = times(closeBehind: close, visited: visited) { return times }
        let start = max(name.lowerBound - Self.timeBefore, free.lowerBound)
        if let time = time(closeBefore: min(start, name.lowerBound)..<name.lowerBound, visited: visited) {
            return [(time, name.upperBound)]
        }
        return times(givenIn: close.upperBound..<max(close.upperBound, min(name.upperBound + Self.timeFarBehind, end)), visited: visited)
    }

    private func times(closeBehind range: Range<Int>, visited: CalendarDate) -> [TimeFound]? {
        for place in range {
            if let time = time(at: place, visited: visited) { return [(time, place + 1)] + listed(behind: place, visited: visited) }
            if words[place] == "year", place > 0, ["last", "previous"].contains(words[place - 1]) {
                return [(RoughDate(year: visited.year - 1), place + 1)]
            }
        }
        return nil
    }

    /// "Areas identified in April 2016 following the visit" dates what came of it, and so is no time of the visit.
    private func time(closeBefore range: Range<Int>, visited: CalendarDate) -> RoughDate? {
        for place in range.reversed() {
            if ["following", "after", "since", "despite"].contains(words[place]) { return nil }
            if let time = time(at: place, visited: visited) { return time }
        }
        return nil
    }

    /// The first time of some words, if "was in" is before it.
    private func times(givenIn range: Range<Int>, visited: CalendarDate) -> [TimeFound] {
        for place in range {
            guard let time = time(at: place, visited: visited) else { continue }
            let verb = place - (time.month == nil ? 2 : 3)
            return words[verb] == "was" && words[verb + 1] == "in" ? [(time, place + 1)] : []
        }
        return []
    }

    private func time(at place: Int, visited: CalendarDate) -> RoughDate? {
        guard words[place].utf8.count == 4, let year = Int(words[place]), year >= Self.firstYear, year <= visited.year else {
            return nil
        }
        return RoughDate(year: year, month: place > 0 ? CalendarDate.month(named: words[place - 1]) : nil)
    }

    /// The years that follow one, with or without an "and".
    private func listed(behind place: Int, visited: CalendarDate) -> [TimeFound] {
        var next = place + 1
        if next < words.count, words[next] == "and" { next += 1 }
        guard next < words.count, let time = time(at: next, visited: visited) else { return [] }
        return [(time, next + 1)] + listed(behind: next, visited: visited)
    }
}
