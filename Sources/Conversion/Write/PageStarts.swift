import Algorithms
import Documents
import Inspections

/// Tells what opens each page of the source, for the key `pages`.
enum PageStarts {
    /// One entry a page: the id of the first paragraph that starts on it, or of the first statement where the page opens inside
    /// a paragraph: `[p1, p2-aa1b]`.
    ///
    /// A page on which neither starts has the entry of the next page; pages behind the last paragraph have "-", which is no id.
    /// - Parameters:
    ///   - markdown: the written body, read again.
    ///   - written: the same body with the line on which each block starts.
    static func openings(
        of markdown: Markdown, _ written: MarkdownWriter.Written, blocks: [Block], voice: Voice, pageCount: Int
    ) -> [String] {
        guard pageCount > 0 else { return [] }
        let located = zip(written.lines, blocks.filter(\.isInBody)).map { (line: $0, block: $1) }
        var openings: [(page: Int, id: String)] = []
        for paragraph in Body(reading: markdown, voice: voice).paragraphs {
            openings.append((located.block(at: paragraph.line)?.page ?? 0, paragraph.id))
            for statement in paragraph.statements {
                guard let block = located.block(at: statement.line) else { continue }
                let words = paragraph.elements[statement.element].plainText.utf8.prefix(statement.range.lowerBound)
                if let page = block.page(behind: words) { openings.append((page, statement.id)) }
            }
        }
        return starts(openings, pageCount: pageCount)
    }

    /// From the last opening to the first, each takes its page and the pages before it that have none of their own.
    private static func starts(_ openings: [(page: Int, id: String)], pageCount: Int) -> [String] {
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
        let behind = partitioningIndex { $0.line > line }
        return behind == 0 ? nil : self[behind - 1].block
    }
}

extension Block {
    /// The page reached after the given words of this block; words are counted only where a page ends inside it.
    fileprivate func page(behind text: Substring.UTF8View) -> Int? {
        guard !pageBreaks.isEmpty else { return page }
        var marker = 0
        if case .item(_, let sign?) = kind { marker = Words.list(in: sign).count }
        let words = Words.list(in: String(decoding: Array(text), as: UTF8.self)).count
        return pageBreaks.last { $0.words + marker <= words }?.page ?? page
    }
}
