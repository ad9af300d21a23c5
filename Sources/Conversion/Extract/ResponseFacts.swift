package import Documents
import England
import Inspections

/// What front matter says of a council's paper.
package struct ResponseFacts: Sendable {
    package var title: String
    package var committee: String
    package var date: CalendarDate
    package var author: String?
    /// The day on which the paper says that the inspectors' report was published, with the line that does.
    package var reportPublished: (day: CalendarDate, line: Int)?

    package var name: String { "\(date)-\(Slug.slug(of: committee))" }

    static func extracted(from part: DocumentPart, source: SourceDocument) throws(Diagnostic) -> Extracted<ResponseFacts> {
        var blocks = part.blocks
        guard let meeting = CouncilPaper.meeting(in: blocks[part.title].text) else {
            throw Diagnostic(
                at: source.location(ofLine: blocks[part.title].lines[0]), "no committee and day of its meeting were found in this paper")
        }
        blocks[part.title].place = .frontMatter(.date)
        var facts = ResponseFacts(title: meeting.committee + " report", committee: meeting.committee, date: meeting.date)
        if let index = blocks.indices.first(where: { $0 > part.title && blocks[$0].isInBody }), blocks[index].isHeading {
            facts.title = blocks[index].text
            blocks[index].place = .frontMatter(.title)
        }
        for index in blocks.indices where blocks[index].isInBody {
            takeRepeats(of: facts, &blocks[index])
            if let author = author(in: blocks[index]) {
                facts.author = author
                blocks[index].place = .frontMatter(.author)
            }
            let line = blocks[index].lines[0]
            facts.reportPublished = facts.reportPublished ?? published(in: blocks[index].text).map { ($0, line) }
        }
        ContactBlock.taken(from: &blocks)
        return Extracted(facts: facts, blocks: blocks)
    }

    /// A cover sheet and the paper behind it both print the meeting and the title.
    private static func takeRepeats(of facts: ResponseFacts, _ block: inout Block) {
        if block.text == facts.title && block.isHeading || CouncilPaper.meeting(in: block.text)?.date == facts.date {
            block.place = .furniture(.repeatedTitle)
        }
    }

    /// "Report of the Director for Children and Families".
    private static func author(in block: Block) -> String? {
        let words = Form.folded(block.text)
        guard block.wordCount <= authorWords, let label = Forms.form(.authorLabel, ofFolded: words)?.opening(of: words) else { return nil }
        return String(block.text.dropFirst(label.count))
    }

    /// "The final report was published on the 12th of January 2024."
    private static func published(in text: String) -> CalendarDate? {
        guard Forms.has(.publishedSentence, text), let words = text.range(of: "published on") else { return nil }
        let rest = text[words.upperBound...].prefix(dateCharacters)
        return DatePhrase.day(in: String(rest.prefix { $0 != "." }))
    }

    /// The most words of the line that names the author.
    static let authorWords = 14
    /// The most signs of a day in print: "Wednesday the 12th of September 2024" has 36.
    static let dateCharacters = 40
}
