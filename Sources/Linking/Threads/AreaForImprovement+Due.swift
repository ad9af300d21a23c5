import Documents
import Inspections

extension AreaForImprovement {
    /// The day that the words set, counted from publication; nil where either is missing or the words give no number.
    func due(published: CalendarDate?) -> CalendarDate? {
        guard let published, let deadline else { return nil }
        let words = FoldedWords.words(of: deadline).map { String(decoding: $0, as: UTF8.self) }
        guard let within = words.firstIndex(of: "within"), within + 2 < words.count else { return nil }
        let number = Int(words[within + 1]) ?? Self.numbers.firstIndex(of: words[within + 1]).map { $0 + 1 }
        guard let number, (1...Self.longestDeadline).contains(number) else { return nil }
        switch words[within + 2] {
        case "day", "days": return published.adding(days: number)
        case "week", "weeks": return published.adding(days: number * 7)
        case "month", "months": return published.adding(months: number)
        case "year", "years": return published.adding(months: number * 12)
        default: return nil
        }
    }

    /// "Within 60 days" is a deadline; a larger number is a year or a misprint.
    ///
    /// Reports say "within three months" and "within six months" alone; the limit is a guess.
    static let longestDeadline = 60

    private static let numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
}
