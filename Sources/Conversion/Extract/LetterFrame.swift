import Documents
import England

/// Takes the frame of a letter off its words: letterhead, date, addressee, salutation and sign-off.
enum LetterFrame {
    /// The blocks with the frame taken off, and the day the letter bears, with its line.
    static func removed(from blocks: [Block]) -> (blocks: [Block], date: (day: CalendarDate, line: Int)?) {
        guard let salutation = blocks.prefix(longestHead).firstIndex(where: { $0.text.opensSalutation && $0.isInBody }) else {
            return (blocks, nil)
        }
        var result = blocks
        let dateIndex = blocks[..<salutation].firstIndex { $0.wordCount <= dateWords && DatePhrase.day(in: $0.text) != nil }
        let isToPartnership = Forms.has(.partnershipSalutation, blocks[salutation].text)
        for index in 0..<salutation where result[index].isInBody {
            result[index].place = place(of: index, in: blocks, date: dateIndex, isToPartnership: isToPartnership)
        }
        result[salutation].place = .furniture(.salutation)
        takeSignOff(from: &result, after: salutation)
        return (result, dateIndex.flatMap { index in DatePhrase.day(in: blocks[index].text).map { ($0, blocks[index].lines[0]) } })
    }

    /// The most blocks above a salutation.
    static let longestHead = 60
    /// The most words of the line that bears the date: "Wednesday 17th January 2024" has four.
    static let dateWords = 5
    /// The most words of a line below "Yours sincerely": a name, an office.
    static let signOffWords = 12

    /// The line below the date is a person's name; below it, what is no office and no council is the postal address. A letter to
    /// a partnership lists offices alone.
    private static func place(of index: Int, in blocks: [Block], date: Int?, isToPartnership: Bool) -> Place {
        guard let date, index >= date else { return .furniture(.letterhead) }
        if index == date { return .frontMatter(.published) }
        return index == date + 1 || isToPartnership || Forms.has(.addressee, blocks[index].text)
            ? .furniture(.addressee) : .withheld(.postalAddress)
    }

    /// A name and an office: in few words, in bold or in a table.
    private static func isSignOff(_ block: Block) -> Bool {
        block.wordCount <= signOffWords || block.isRow || block.isHeading && !block.endsStop
    }

    private static func takeSignOff(from blocks: inout [Block], after salutation: Int) {
        let start = blocks.indices.first { $0 > salutation && blocks[$0].isInBody && Forms.has(.signOff, blocks[$0].text) }
        guard let start else { return }
        for index in start..<blocks.count where blocks[index].isInBody && !blocks[index].isFootnote && isSignOff(blocks[index]) {
            blocks[index].place = .furniture(.signOff)
        }
    }
}
