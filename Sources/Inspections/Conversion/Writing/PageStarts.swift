import Documents

/// Tells what opens each page of the source.
enum PageStarts {
    /// For each page the id of the first paragraph that starts on it, or of the first statement where that stands in a paragraph
    /// from the page before; a page on which neither starts has that of the next.
    ///
    /// Pages behind the last paragraph have "-", which no paragraph is called.
    static func openings(of body: MarkdownWriter.Written, blocks: [Block], voice: Body.Voice, pageCount: Int) -> [String] {
        guard pageCount > 0 else { return [] }
        let located = zip(body.lines, blocks.filter(\.isInBody)).map { (line: $0, block: $1) }
        func block(at line: Int) -> Block? { located.last { $0.line <= line }?.block }
        var openings: [(page: Int, id: String)] = []
        for paragraph in Body(reading: Markdown(reading: body.text), voice: voice).paragraphs {
            openings.append((block(at: paragraph.line)?.page ?? 0, paragraph.id))
            for statement in paragraph.statements {
                let words = paragraph.elements[statement.element].plainText.utf8.prefix(statement.range.lowerBound)
                guard let block = block(at: statement.line),
                    let page = block.page(after: Words.list(in: String(decoding: Array(words), as: UTF8.self)).count)
                else { continue }
                openings.append((page, statement.id))
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

extension Block {
    /// The page on which the words behind a number of its words stand.
    fileprivate func page(after words: Int) -> Int? {
        var marker = 0
        if case .item(_, let sign?) = kind { marker = Words.list(in: sign).count }
        return pageBreaks.last { $0.words + marker <= words }?.page ?? page
    }
}
