import Documents
import England
import Inspections
import Linking

/// The site's own words for numbers, dates and the values of the codebook.
enum Wording {
    /// "3 concerns", "1 concern".
    static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
        "\(number) \(number == 1 ? one : many ?? one + "s")"
    }

    private static let numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]

    /// "three" up to nine, then digits, for running text.
    static func number(_ number: Int) -> String {
        numbers.indices.contains(number) ? numbers[number] : String(number)
    }

    /// "Focused visit" for "focused visit": at the beginning of a sentence.
    static func capitalised(_ text: String) -> String {
        guard let first = text.utf8.first, first < 0x80 else { return text.prefix(1).uppercased() + text.dropFirst() }
        return first.isSmallLetter ? opened(text, with: first - 0x20) : text
    }

    /// "care leavers" for "Care leavers": a title inside a sentence.
    static func lowered(_ text: String) -> String {
        guard let first = text.utf8.first, first < 0x80 else { return text.prefix(1).lowercased() + text.dropFirst() }
        return first.isCapital ? opened(text, with: first + 0x20) : text
    }

    /// A text with another first letter, both of ASCII.
    private static func opened(_ text: String, with letter: UInt8) -> String {
        var bytes = Array(text.utf8)
        bytes[0] = letter
        return String(decoding: bytes, as: UTF8.self)
    }

    /// "2012, 2022 and 2025".
    static func list(_ items: [String]) -> String { list(items, before: "and") }

    /// "looking back, in similar words or on the same theme".
    static func choice(_ items: [String]) -> String { list(items, before: "or") }

    private static func list(_ items: [String], before word: String) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " \(word) " + last
    }

    /// "26 and 27 May 2022", "6 to 10 November 2023", "27 May to 3 June 2022".
    static func days(_ visit: Visit) -> String {
        let (from, to) = (visit.from, visit.to)
        if from == to { return from.long }
        let joint = to.ordinal - from.ordinal == 1 ? "and" : "to"
        if from.year != to.year { return "\(from.long) \(joint) \(to.long)" }
        if from.month != to.month { return "\(from.day) \(from.monthName) \(joint) \(to.long)" }
        return "\(from.day) \(joint) \(to.long)"
    }

    static func days(_ visits: [Visit]) -> String { list(visits.map(days)) }

    /// "2012 to 2025", "2012".
    static func years(_ years: [Int]) -> String {
        guard let first = years.min(), let last = years.max() else { return "" }
        return first == last ? String(first) : "\(first) to \(last)"
    }

    /// "July 2011" for `2011-07`, "2019" for `2019`, "26 May 2022" for a day.
    static func when(_ when: RoughDate) -> String {
        when.month.map { "\(CalendarDate.monthNames[$0 - 1]) \(when.year)" } ?? "\(when.year)"
    }

    /// "in three of the four reports we hold".
    static func share(_ part: Int, of whole: Int) -> String {
        switch (part, whole) {
        case (1, 1): "in the one report we hold"
        case (2, 2): "in both reports we hold"
        case (whole, _): "in all \(number(whole)) reports we hold"
        default: "in \(number(part)) of the \(number(whole)) reports we hold"
        }
    }

    /// What a statement says of movement, as what inspectors said and never as our verdict.
    static func movement(_ kind: TopicMovement.Kind) -> String {
        switch kind {
        case .improved: "Inspectors said: better than before"
        case .notEnough: "Inspectors said: better, but not yet enough"
        case .worsened: "Inspectors said: worse than before"
        case .persisting: "Inspectors said: this continues"
        }
    }
}

extension Inspection {
    /// "Inspection of children's services", "Focused visit".
    var heading: String { kind == .full ? framework.inspectionName : Wording.capitalised(kind.name) }

    /// "November 2023".
    var month: String { "\(start.monthName) \(start.year)" }

    /// "Focused visit, May 2022".
    var datedHeading: String { "\(heading), \(month)" }

    /// "Ofsted has given no overall grade since April 2026", for an inspection without one; nil for others.
    var noOverallWords: String? {
        withoutOverallSince.map { "Ofsted has given no overall grade since \($0.monthName) \($0.year)" }
    }

    /// What it looked at, in the report's words, or everything where it was a full inspection.
    var scopeWords: String? { scope.map(Wording.capitalised) }
}

extension Paragraph {
    /// The number that we gave to a paragraph which has none: 7 for `u7`.
    var ordinal: Substring { Substring(id.utf8.drop { !$0.isDigit }) }

    /// "paragraph 41"; "unnumbered paragraph 7" where the report prints no number.
    var words: String { number.map { "paragraph \($0)" } ?? "unnumbered paragraph \(ordinal)" }

    /// "paragraphs 41 to 42", from this one to a later one; "paragraph 41 and unnumbered paragraph 7" where only one has a number.
    func words(to last: Paragraph) -> String {
        switch (number, last.number) {
        case (let first?, let last?): "paragraphs \(first) to \(last)"
        case (nil, nil): "unnumbered paragraphs \(ordinal) to \(last.ordinal)"
        default: "\(words) and \(last.words)"
        }
    }
}
