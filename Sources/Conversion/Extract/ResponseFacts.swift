package import Documents
package import England
package import Inspections

/// What front matter says of a council's paper.
package struct ResponseFacts: Sendable {
    package var title: String
    package var committee: String
    package var date: CalendarDate
    package var author: String?
    /// The day on which the paper says that the inspectors' report was published.
    package var reportPublished: CalendarDate?

    package var name: String { "\(date)-\(Slug.slug(of: committee))" }

    static func extracted(from part: DocumentPart, source: SourceDocument) throws(Diagnostic) -> Extracted<ResponseFacts> {
        var blocks = part.blocks
        guard let meeting = CouncilPaper.meeting(in: blocks[part.title].text) else {
            throw Diagnostic(
                at: source.location(ofLine: blocks[part.title].lines[0]), "no committee and day of its meeting were found in this paper")
        }
        blocks[part.title].place = .frontMatter(key: "date")
        var facts = ResponseFacts(title: meeting.committee + " report", committee: meeting.committee, date: meeting.date)
        if let index = blocks.indices.first(where: { $0 > part.title && blocks[$0].isInBody }), blocks[index].isHeading {
            facts.title = blocks[index].text
            blocks[index].place = .frontMatter(key: "title")
        }
        for index in blocks.indices where blocks[index].isInBody {
            takeRepeats(of: facts, &blocks[index])
            if let author = author(in: blocks[index]) {
                facts.author = author
                blocks[index].place = .frontMatter(key: "author")
            }
            facts.reportPublished = facts.reportPublished ?? published(in: blocks[index].text)
        }
        ContactDetails.taken(from: &blocks)
        return Extracted(facts: facts, blocks: blocks)
    }

    /// A cover sheet and the paper behind it both print the meeting and the title.
    private static func takeRepeats(of facts: ResponseFacts, _ block: inout Block) {
        if block.text == facts.title && block.isHeading || CouncilPaper.meeting(in: block.text)?.date == facts.date {
            block.place = .furniture(rule: "repeated title")
        }
    }

    /// "Report of the Director for Children and Families".
    private static func author(in block: Block) -> String? {
        for opening in ["Report of the ", "Report of "] where block.text.hasPrefix(opening) && block.wordCount <= 14 {
            return String(block.text.dropFirst(opening.count))
        }
        return nil
    }

    /// "The final report was published on the 12th of January 2024."
    private static func published(in text: String) -> CalendarDate? {
        guard text.lowercased().range(of: "report was published on") != nil, let words = text.range(of: "published on") else { return nil }
        let rest = text[words.upperBound...].prefix(40)
        return DatePhrase.day(in: String(rest.prefix { $0 != "." }))
    }
}

/// The block at the end of a council's paper that says whom to ask.
enum ContactDetails {
    /// From the heading on, lines with a number or an address are withheld and the rest is furniture.
    static func taken(from blocks: inout [Block]) {
        guard
            let start = blocks.indices.first(where: { index in
                blocks[index].isInBody
                    && ["contact details", "contact officer", "contact:"].contains { blocks[index].text.lowercased().hasPrefix($0) }
            })
        else { return }
        for index in start..<blocks.count where blocks[index].isInBody {
            blocks[index].place =
                Withholding.givesContact(blocks[index].text)
                ? .withheld(what: "contact details of a person") : .furniture(rule: "contact block")
        }
    }
}
