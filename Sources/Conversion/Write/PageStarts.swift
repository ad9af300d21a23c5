import Documents
import England
import Inspections

/// Tells what opens each page of the source.
enum PageStarts {
    /// For each page the id of the first paragraph that starts on it, or of the first statement where that stands in a paragraph
    /// from the page before; a page on which neither starts has that of the next.
    ///
    /// Pages behind the last paragraph have "-", which no paragraph is called.
    static func openings(of body: MarkdownWriter.Written, blocks: [Block], voice: Voice, pageCount: Int) -> [String] {
        guard pageCount > 0 else { return [] }
        let located = zip(body.lines, blocks.filter(\.isInBody)).map { (line: $0, block: $1) }
        var openings: [(page: Int, id: String)] = []
        for paragraph in Body(reading: Markdown(reading: body.text), voice: voice).paragraphs {
            openings.append((located.block(at: paragraph.line)?.page ?? 0, paragraph.id))
            for statement in paragraph.statements {
                guard let block = located.block(at: statement.line) else { continue }
                let words = paragraph.elements[statement.element].plainText.utf8.prefix(statement.range.lowerBound)
                if let page = block.page(behind: words) { openings.append((page, statement.id)) }
            }
        }
        var starts = Array(repeating: "-", count: pageCount)
        for opening in openings.reversed() where opening.page > 0 {
            let page = min(opening.page, pageCount), old = starts[page - 1]
            for index in 0..<page where index == page - 1 || starts[index] == "-" || starts[index] == old { starts[index] = opening.id }
        }
        return starts
    }
}

extension [(line: Int, block: Block)] {
    /// The last block that begins at a line or above it; they are in the order of lines.
    fileprivate func block(at line: Int) -> Block? {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].line <= line { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : self[low - 1].block
    }
}

extension Block {
    /// The page on which what follows some of its words stands; they are counted only where a page ends inside the block.
    fileprivate func page(behind text: Substring.UTF8View) -> Int? {
        guard !pageBreaks.isEmpty else { return page }
        var marker = 0
        if case .item(_, let sign?) = kind { marker = Words.list(in: sign).count }
        let words = Words.list(in: String(decoding: Array(text), as: UTF8.self)).count
        return pageBreaks.last { $0.words + marker <= words }?.page ?? page
    }
}
