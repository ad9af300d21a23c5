import Documents

/// Joins paragraphs that a page break or a line end cut in two.
enum Joining {
    /// The blocks with halves joined: a paragraph with no end and the next that goes on with it. Furniture between them keeps its place.
    /// - Parameter isWrapped: whether lines without a gap between could be halves; nil asks their lengths.
    static func joined(_ blocks: [Block], isWrapped: Bool? = nil) -> [Block] {
        let isWrapped = isWrapped ?? isHardWrapped(blocks)
        var result: [Block] = []
        for block in blocks {
            guard block.isInBody, let index = result.lastIndex(where: { $0.isInBody && !$0.isFootnote }),
                runsOn(result[index], into: block, isWrapped: isWrapped)
            else {
                result.append(block)
                continue
            }
            result[index].notes += block.notes
            if block.followsGap || block.isItem {
                result[index].notes.append(
                    Note(
                        .joined, line: block.lines[0], before: block.isItem ? "false bullet" : "paragraph",
                        after: String(block.text.prefix(Note.shownCharacters))))
            }
            if let page = block.page, page != result[index].lastPage {
                result[index].pageBreaks.append((page, Words.list(in: result[index].text).count))
                result[index].lastPage = block.lastPage
            }
            result[index].text += " " + block.text
            result[index].lines += block.lines
        }
        return result
    }

    /// UTF-8 bytes of the longest line that print has room for; a text with a longer one has a paragraph a line.
    static let longestPrintedLine = 120
    /// UTF-8 bytes of the shortest line that was broken because it was full.
    static let shortestFullLine = 50
    /// The most words of a line that leads in to a list with no stop or colon; a longer one was cut in two.
    static let wordsOfLabel = 8

    /// A document whose lines were broken at a column: none is longer than a line of print.
    private static func isHardWrapped(_ blocks: [Block]) -> Bool {
        blocks.allSatisfy { $0.text.utf8.count <= longestPrintedLine || $0.isRow }
    }

    private static func runsOn(_ block: Block, into next: Block, isWrapped: Bool) -> Bool {
        guard !block.isHeading || !next.followsGap, !block.isRow, !block.endsComplete else { return false }
        switch next.kind {
        case .paragraph:
            if next.startsLowerCase { return true }
            return isWrapped && !next.followsGap && block.text.utf8.count >= shortestFullLine && !block.isHeading
        case .item(_, nil):
            return next.startsLowerCase && !block.isItem && !block.isHeading && block.wordCount > wordsOfLabel
        default:
            return false
        }
    }
}
