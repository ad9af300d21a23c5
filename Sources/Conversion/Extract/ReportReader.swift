import Documents
import England
import Inspections

/// Reads a graded report block by block; each fact that it takes leaves the body for front matter.
///
/// Most facts are printed in the head: the title page and the page behind it.
struct ReportReader {
    var blocks: [Block]
    let title: Int
    /// The blocks of the head.
    let head: Range<Int>
    /// The line of the inspection's days, for diagnostics.
    private(set) var datesLine: Int?
    /// The words that say which days.
    private(set) var datesPhrase = ""

    /// How many blocks of a text without pages the head has, from the title on.
    ///
    /// The title page of the one text report at hand (Staffordshire, November 2012) has five.
    static let headOfText = 12

    init(_ part: DocumentPart) {
        blocks = part.blocks
        title = part.title
        head = 0..<Self.endOfHead(part)
    }

    /// The head ends at the contents, with the report's second page or, in a text, after so many blocks.
    private static func endOfHead(_ part: DocumentPart) -> Int {
        let page = part.blocks[part.title].page
        let end = part.blocks.indices.first { index in
            guard index > part.title else { return false }
            if part.blocks[index].place == .furniture(.contents) { return true }
            guard let page else { return index >= part.title + headOfText }
            return (part.blocks[index].page ?? page) > page + 1
        }
        return end ?? part.blocks.count
    }

    /// The whole title, which may go on below an "and" of its own.
    mutating func takeTitle() -> String {
        let end = title + ReportTitle.length(at: title, in: blocks)
        var words = blocks[title..<end].map(\.text.withoutNoteMarks).reduce("") { $0.isEmpty ? $1 : $0.joinedInPrint(to: $1) }
        let printed = blocks[title].text
        for index in title..<end { blocks[index].place = .frontMatter(.title) }
        for index in head where index >= end && index <= end + Self.titleGoesOnWithin && isOnTitlePage(index) {
            guard Forms.has(.titleContinuation, blocks[index].text) else { break }
            words += " " + blocks[index].text.withoutNoteMarks
            blocks[index].place = .frontMatter(.title)
        }
        for index in blocks.indices where index > title && blocks[index].isInBody && !blocks[index].isRow && blocks[index].text == printed {
            blocks[index].place = .furniture(.repeatedTitle)
        }
        return words
    }

    /// How many blocks below a title its second half may follow: "and", the half itself and a line that it runs on.
    static let titleGoesOnWithin = 2

    private func isOnTitlePage(_ index: Int) -> Bool { blocks[index].isInBody && blocks[index].page == blocks[title].page }

    /// The days behind "Inspection dates:" in the head.
    mutating func takeVisits() -> [Visit]? {
        for index in head where blocks[index].isInBody {
            guard let phrase = DatePhrase.opensInspectionDates([blocks[index].text]), let visits = DatePhrase.visits(in: phrase) else {
                continue
            }
            blocks[index].place = .frontMatter(.dates)
            (datesLine, datesPhrase) = (blocks[index].lines[0], phrase)
            return visits
        }
        return nil
    }

    /// What a title page prints and no reader asks for.
    mutating func takeRest() {
        for index in head where blocks[index].isInBody && Forms.has(.titlePage, blocks[index].text) {
            blocks[index].place = .furniture(.titlePage)
        }
    }

    /// Makes a paragraph of each row of the head that is a label and what it says: "Date of previous inspection: | 14 to 18 June 2021".
    mutating func unboxFields() {
        for index in head where blocks[index].isInBody && blocks[index].isRow && Forms.has(.fieldLabel, blocks[index].cells[0]) {
            blocks[index].text = blocks[index].cells.joined(separator: " ").trimmingSpaces
            blocks[index].kind = .paragraph
        }
    }

    /// "Report published: 19 October 2015", with its line.
    mutating func takePublished() -> (day: CalendarDate, line: Int)? {
        for index in head where blocks[index].isInBody && blocks[index].wordCount <= Self.publishedWords {
            let text = blocks[index].text
            guard Forms.has(.publishedLabel, text), let day = DatePhrase.day(in: text.behindColon) else { continue }
            blocks[index].place = .frontMatter(.published)
            return (day, blocks[index].lines[0])
        }
        return nil
    }

    /// The most words of a line that gives the day of publication.
    static let publishedWords = 9

    /// A re-inspection whose title does not say so says it in its summary; a review of the safeguarding board tells of others.
    var saysReinspection: Bool {
        let title = blocks.filter { $0.place == .frontMatter(.title) }.map { $0.text.lowercased() }.joined(separator: " ")
        guard title.range(of: "safeguarding") == nil else { return false }
        return blocks.prefix(head.upperBound + Self.summaryBlocks).contains { Forms.has(.reinspectionWord, $0.text) }
    }

    /// How many blocks behind the head a report's summary reaches.
    static let summaryBlocks = 40

    /// The authority on a line of its own above or below the title, by the part of addresses that names it.
    mutating func takeAuthority(among authorities: AuthorityNames) -> String? {
        for index in head where isOnTitlePage(index) && !blocks[index].isRow && blocks[index].wordCount <= Self.authorityWords {
            let text = blocks[index].text
            guard !Forms.has(.fieldLabel, text), JudgementSentences.judgement(in: text) == nil, !text.hasSuffix("."),
                case .one(let authority) = authorities.naming(in: text)
            else { continue }
            blocks[index].place = .frontMatter(.authority)
            return authority
        }
        return nil
    }

    /// The most words of a line that names the authority and nothing else.
    static let authorityWords = 12
}

extension String {
    /// What follows the first colon; all of it where there is none.
    fileprivate var behindColon: String { firstIndex(of: ":").map { String(self[index(after: $0)...]) } ?? self }
}
