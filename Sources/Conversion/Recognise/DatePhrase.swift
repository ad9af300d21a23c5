package import Documents
import England
package import Inspections

/// Reads the days of visits as reports print them.
package enum DatePhrase {
    /// The visits that a phrase names, in order: "6 to 10 November 2023", "26 and 27 May 2022",
    /// "5 November to 14 November 2012", "11 – 22 July 2022", "13/11/2017 to 24/11/2017". Nil where it names no whole day.
    /// "14 to 3 March 2025" is given as it stands, with its last day before its first.
    package static func visits(in text: String) -> [Visit]? {
        var visits: [Visit] = []
        var open: CalendarDate?
        for day in days(in: tokens(of: text)) {
            if let from = open, day.link == .range || day.link == .and && from <= day.date {
                visits.append(Visit(from: from, to: day.date))
                open = nil
            } else {
                if let single = open { visits.append(Visit(from: single, to: single)) }
                open = day.date
            }
        }
        if let open { visits.append(Visit(from: open, to: open)) }
        return visits.isEmpty ? nil : visits
    }

    /// The visits of a phrase that leaves the year out, in the last such year before a letter: "Between 20 and 24 June, Ofsted …".
    static func visits(in text: String, before letter: CalendarDate?) -> [Visit]? {
        guard let letter, let phrase = text.split(separator: ",").first else { return nil }
        return [letter.year, letter.year - 1].lazy.compactMap { visits(in: "\(phrase) \($0)") }.first { $0[$0.count - 1].to <= letter }
    }

    /// A day that a phrase names and no calendar has, as it is read: "32 March 2025"; nil where there is none.
    static func impossibleDay(in text: String) -> String? {
        for part in partialDays(in: tokens(of: text)) {
            guard let month = part.month, let year = part.year, CalendarDate(year: year, month: month, day: part.day) == nil else {
                continue
            }
            return "\(part.day) \((1...12).contains(month) ? CalendarDate.monthNames[month - 1] : "\(month)") \(year)"
        }
        return nil
    }

    /// The first whole day that a phrase names.
    package static func day(in text: String) -> CalendarDate? { visits(in: text)?.first?.from }

    /// The phrase behind "Inspection dates:" in the first of some lines that has one.
    static func opensInspectionDates(_ lines: [String]) -> String? {
        for line in lines {
            let words = Form.folded(line)
            guard let label = Forms.form(.datesLabel, ofFolded: words)?.opening(of: words) else { continue }
            return String(line.dropFirst(label.count).drop { $0 == ":" || $0.isSpace }).trimmingSpaces
        }
        return nil
    }

    /// What stands between a day and the one before it.
    enum Link: Equatable {
        case nothing
        /// "26 and 27 May 2022" is one stretch; "27 and 26" are two days.
        case and
        /// "to", "until", "through" or a dash.
        case range
    }

    enum Token: Equatable {
        case number(Int)
        case month(Int)
        case slash
        /// A word or sign between two days that makes them one stretch.
        case link(Link)
        /// A word inside a date that says nothing: "the", "of", the day of the week.
        case filler
        case other
    }

    /// A day as far as it has been read: its month and year may be printed behind a later day only, as in "26 and 27 May 2022".
    private struct PartialDay {
        let day: Int
        var month: Int?
        var year: Int?
        let link: Link
    }

    private static func days(in tokens: [Token]) -> [(date: CalendarDate, link: Link)] {
        partialDays(in: tokens).compactMap { part in
            guard let month = part.month, let year = part.year else { return nil }
            return CalendarDate(year: year, month: month, day: part.day).map { ($0, part.link) }
        }
    }

    private static func partialDays(in tokens: [Token]) -> [PartialDay] {
        var days: [PartialDay] = []
        /// All days before these places have a year, and a month.
        var (yearless, monthless) = (0, 0)
        var link = Link.nothing
        for (index, token) in tokens.enumerated() {
            switch token {
            case .number(let year) where year >= 1900:
                for open in yearless..<days.count { days[open].year = year }
                yearless = days.count
            case .number(let month) where index > 0 && tokens[index - 1] == .slash && days.last?.month == nil && !days.isEmpty:
                days[days.count - 1].month = month
            case .number(let day):
                days.append(PartialDay(day: day, link: link))
                link = .nothing
            case .month(let month):
                for open in monthless..<days.count where days[open].month == nil { days[open].month = month }
                monthless = days.count
            case .link(let next): link = days.isEmpty ? .nothing : next
            case .slash, .filler: break
            case .other:
                days.removeSubrange(yearless...)
                monthless = min(monthless, yearless)
                link = .nothing
            }
        }
        return days
    }

    private static func tokens(of text: String) -> [Token] {
        var tokens: [Token] = []
        var word = ""
        func close() {
            if !word.isEmpty { tokens.append(token(for: word)) }
            word = ""
        }
        for character in text {
            if character.isAlphabetic || character.isNumber {
                if let last = word.last, last.isNumber != character.isNumber, !last.isNumber { close() }
                word.append(character)
            } else {
                close()
                if "-–—─−".contains(character) { tokens.append(.link(.range)) }
                if character == "/" { tokens.append(.slash) }
            }
        }
        close()
        return tokens
    }

    private static func token(for word: String) -> Token {
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        if let number = Int(digits) {
            return ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) ? .number(number) : .other
        }
        if word.count >= 3, let month = CalendarDate.month(named: word) { return .month(month) }
        switch word.lowercased() {
        case "to", "until", "through": return .link(.range)
        case "and": return .link(.and)
        case "the", "of", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday": return .filler
        default: return .other
        }
    }
}
