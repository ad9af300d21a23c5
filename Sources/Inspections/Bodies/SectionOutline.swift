package import Documents

/// A section before its paragraphs have ids and statements.
package struct SectionDraft: Sendable {
    package var heading: Markdown.Text?
    package var level = 1
    package var slug = ""
    package var line = 1
    package var paragraphs: [ParagraphDraft] = []
}

/// A paragraph before it has an id and statements.
package struct ParagraphDraft: Sendable {
    package var id = ""
    package var number: Int?
    package var line: Int
    package var elements: [Paragraph.Element]
    /// The file's line of each element.
    package var elementLines: [Int]
}

/// Cuts the blocks of a body into sections of paragraphs.
package enum SectionOutline {
    /// The sections in order; the first has no heading and is left out where it is empty.
    package static func sections(of markdown: Markdown) -> [SectionDraft] {
        var sections = [SectionDraft()]
        for block in markdown.blocks {
            if case .heading(let level, let text, let line) = block {
                sections.append(SectionDraft(heading: text, level: max(2, level), line: line))
            } else {
                sections[sections.count - 1].paragraphs += paragraphs(of: block)
            }
        }
        if sections[0].paragraphs.isEmpty { sections.removeFirst() }
        name(&sections)
        return sections
    }

    package static func footnotes(of markdown: Markdown) -> [Footnote] {
        markdown.blocks.compactMap { block in
            guard case .footnote(let label, let blocks, _) = block else { return nil }
            let texts = elements(of: blocks).map(\.element.plainText)
            guard case .text(let text)? = elements(of: blocks).first?.element, texts.count == 1 else {
                return Footnote(label: label, text: Markdown.Text(texts.joined(separator: " ")))
            }
            return Footnote(label: label, text: text)
        }
    }

    /// A numbered list is one paragraph an item; every other block is one paragraph.
    private static func paragraphs(of block: Markdown.Block) -> [ParagraphDraft] {
        if case .footnote = block { return [] }
        if case .list(let list) = block, list.isOrdered {
            return list.items.map { draft(of: elements(of: $0.blocks), number: $0.number, line: $0.line) }
        }
        let located = elements(of: [block])
        return located.isEmpty ? [] : [draft(of: located, number: nil, line: located[0].line)]
    }

    private typealias LocatedElement = (element: Paragraph.Element, line: Int)

    private static func draft(of elements: [LocatedElement], number: Int?, line: Int) -> ParagraphDraft {
        ParagraphDraft(number: number, line: line, elements: elements.map(\.element), elementLines: elements.map(\.line))
    }

    private static func elements(of blocks: [Markdown.Block], depth: Int = 0) -> [LocatedElement] {
        blocks.flatMap { block -> [LocatedElement] in
            switch block {
            case .paragraph(let text, let line), .heading(_, let text, let line): [(.text(text), line)]
            case .code(let text, let line): [(.text(Markdown.Text(text)), line)]
            case .quote(let inner, _): elements(of: inner, depth: depth)
            case .list(let list): list.items.flatMap { items(of: $0, isOrdered: list.isOrdered, depth: depth) }
            case .table(let table): rows(of: table)
            case .rule, .footnote: []
            }
        }
    }

    /// The first text of an item is the item; lists inside it are one deeper.
    private static func items(of item: Markdown.Item, isOrdered: Bool, depth: Int) -> [LocatedElement] {
        elements(of: item.blocks, depth: depth + 1).enumerated().map { index, located in
            guard case .text(var text) = located.element else { return located }
            if index == 0, isOrdered, let number = item.number { text.prepend("\(number). ") }
            return (.item(depth: depth, text), located.line)
        }
    }

    private static func rows(of table: Markdown.Table) -> [LocatedElement] {
        let header: [LocatedElement] = table.header.allSatisfy(\.text.isEmpty) ? [] : [(.row(table.header, isHeader: true), table.line)]
        return header + table.rows.enumerated().map { (.row($1, isHeader: false), table.line + 2 + $0) }
    }

    /// Gives each heading a slug that is unique in the document.
    ///
    /// A heading that says nothing alone has that of the heading above in front, as far as there is one: single inspections
    /// print "Summary" and "Inspection findings" under each judgement, looked after children 2013 "Grade 4 (Inadequate)".
    private static func name(_ sections: inout [SectionDraft]) {
        let slugs = sections.map { section in section.heading.map { Slug.slug(of: $0.text) } ?? "" }
        let repeated = Dictionary(grouping: slugs) { $0 }.filter { $0.value.count > 1 }
        var seen: [String: Int] = [:]
        var above: [(level: Int, slug: String)] = []
        for (index, slug) in slugs.enumerated() where sections[index].heading != nil {
            above.removeAll { $0.level >= sections[index].level }
            var base = slug.isEmpty ? "section" : slug
            if repeated[slug] != nil || isGrade(slug), let parent = above.last { base = "\(parent.slug)-\(base)" }
            above.append((sections[index].level, base))
            seen[base, default: 0] += 1
            sections[index].slug = seen[base] == 1 ? base : "\(base)-\(seen[base] ?? 1)"
        }
    }
}

extension SectionOutline {
    /// "grade-4-inadequate": what was graded stands in the heading above.
    private static func isGrade(_ slug: String) -> Bool {
        let words = slug.split(separator: "-")
        return words.count == 3 && words[0] == "grade" && Int(words[1]) != nil
    }
}

extension Markdown.Text {
    /// Puts words before the text and moves its marks along.
    mutating func prepend(_ words: String) {
        let shift = words.utf8.count
        text = words + text
        spans = spans.map { .init(kind: $0.kind, range: ($0.range.lowerBound + shift)..<($0.range.upperBound + shift)) }
        breaks = breaks.map { $0 + shift }
    }
}
