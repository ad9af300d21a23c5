import Documents
import England
import Inspections

/// The frame of a letter: letterhead, date, addressee, salutation and sign-off stand around its words.
enum LetterFrame {
    /// The blocks with the frame taken off, and the day the letter bears.
    static func removed(from blocks: [Block]) -> (blocks: [Block], date: CalendarDate?) {
        guard let salutation = blocks.prefix(60).firstIndex(where: { $0.text.hasPrefix("Dear ") && $0.isInBody }) else {
            return (blocks, nil)
        }
        var result = blocks
        let dateIndex = blocks[..<salutation].firstIndex { $0.wordCount <= 5 && DatePhrase.day(in: $0.text) != nil }
        for index in 0..<salutation where result[index].isInBody {
            result[index].place = place(of: index, in: blocks, date: dateIndex)
        }
        result[salutation].place = .furniture(rule: "salutation")
        signOff(&result, after: salutation)
        return (result, dateIndex.flatMap { DatePhrase.day(in: blocks[$0].text) })
    }

    private static func place(of index: Int, in blocks: [Block], date: Int?) -> Place {
        guard let date, index >= date else { return .furniture(rule: "letterhead") }
        if index == date { return .frontMatter(key: "published") }
        return index == date + 1 || isOffice(blocks[index].text) ? .furniture(rule: "addressee") : .withheld(what: "postal address")
    }

    /// A line of the addressee's office or council; every other line below the name is the postal address.
    private static func isOffice(_ text: String) -> Bool {
        let words = text.lowercased()
        return ["director", "chief executive", "officer", "head of", "council", "interim"].contains { words.range(of: $0) != nil }
    }

    private static func signOff(_ blocks: inout [Block], after salutation: Int) {
        guard
            let start = blocks.indices.first(where: { index in
                index > salutation && blocks[index].isInBody
                    && ["yours sincerely", "yours faithfully"].contains { blocks[index].text.lowercased().hasPrefix($0) }
            })
        else { return }
        for index in start..<blocks.count where blocks[index].isInBody && blocks[index].wordCount <= 12 {
            blocks[index].place = .furniture(rule: "sign-off")
        }
    }
}
