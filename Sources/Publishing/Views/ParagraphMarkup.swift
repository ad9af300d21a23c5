import Documents
import England
import Inspections
import Linking

/// Writes the words of a paragraph as HTML: statements in marks of their own, lists, tables, footnote marks, abbreviations.
///
/// Here HTML stays in Swift: these tags nest within the words, byte by byte, and a report has thousands of them.
struct ParagraphMarkup: Sendable {
    let links: Links
    /// The labels of the document's footnotes.
    let footnotes: Set<String>
    let abbreviations: AbbreviationFinder
    /// How statements are marked, by their anchors; a council's have no mark.
    let marks: [String: Mark]
    let fragments: Fragments

    static func anchor(ofFootnote label: String) -> String { "note-\(Slug.slug(of: label))" }

    /// A heading or a footnote.
    func inline(_ words: Markdown.Text) -> Markup { text.inline(words) }

    private var text: MarkdownMarkup {
        MarkdownMarkup(links: links, footnoteAddress: { footnotes.contains($0) ? "#" + Self.anchor(ofFootnote: $0) : nil })
    }

    private static let tableOpening: Markup = "<div class=\"scroll\" role=\"region\" aria-label=\"Table\" tabindex=\"0\"><table><tbody>"
    private static let tableClosing: Markup = "</tbody></table></div>"

    /// - Parameter seen: the abbreviations and terms that the section has explained already.
    func paragraph(_ paragraph: Paragraph, seen: inout Set<String>) -> Markup {
        let byElement = Dictionary(grouping: paragraph.statements, by: \.element)
        var html: Markup = ""
        var depth = 0
        var inTable = false
        for (place, element) in paragraph.elements.enumerated() {
            let statements = byElement[place] ?? []
            if case .item(let itemDepth, _) = element {
                html += listTags(from: depth, to: itemDepth + 1, isLettered: Self.isLettered(element))
                depth = itemDepth + 1
            } else {
                html += listTags(from: depth, to: 0, isLettered: false)
                depth = 0
            }
            if case .row = element {
                if !inTable { html += Self.tableOpening }
                inTable = true
            } else {
                if inTable { html += Self.tableClosing }
                inTable = false
            }
            html += self.element(element, statements, seen: &seen)
        }
        return html + listTags(from: depth, to: 0, isLettered: false) + (inTable ? Self.tableClosing : "")
    }

    /// Closes the item before and opens or closes lists, so that an item of the wanted depth can follow.
    private func listTags(from depth: Int, to wanted: Int, isLettered: Bool) -> Markup {
        let list = isLettered ? "<ul class=\"lettered\"><li>" : "<ul><li>"
        if wanted > depth { return Markup(trusted: String(repeating: list, count: wanted - depth)) }
        let closing = String(repeating: "</li></ul>", count: depth - wanted)
        return Markup(trusted: closing + (wanted > 0 ? "</li><li>" : ""))
    }

    /// Whether an item brings its own sign: "a. …", "3) …".
    private static func isLettered(_ element: Paragraph.Element) -> Bool {
        let head = element.plainText.utf8.prefix(4)
        guard let sign = head.firstIndex(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ")") }), sign > head.startIndex else {
            return false
        }
        let next = head.index(after: sign)
        return next < head.endIndex && head[next] == UInt8(ascii: " ")
    }

    private func element(_ element: Paragraph.Element, _ statements: [Statement], seen: inout Set<String>) -> Markup {
        switch element {
        case .text(let words): return "<p>\(marked(words, statements, seen: &seen))</p>"
        case .item(_, let words): return marked(words, statements, seen: &seen)
        case .row(let cells, let isHeader): return row(cells, isHeader: isHeader, statements, seen: &seen)
        }
    }

    private func row(_ cells: [Markdown.Text], isHeader: Bool, _ statements: [Statement], seen: inout Set<String>) -> Markup {
        if isHeader { return "<tr>\(cells.map { "<th scope=\"col\">\(text.inline($0))</th>" as Markup })</tr>" }
        var opened = cells.enumerated().map { column, cell -> Markup in
            let words = text.inline(cell, abbreviations: abbreviations.uses(in: cell.text, seen: &seen))
            return column == 0 ? "<th scope=\"row\">\(rowAnchors(statements))\(words)</th>" as Markup : "<td>\(words)</td>"
        }
        if opened.isEmpty { opened = ["<td></td>"] }
        return "<tr>\(opened)</tr>"
    }

    /// A row is one statement: its anchor and mark stand before the words of its first cell.
    private func rowAnchors(_ statements: [Statement]) -> [Markup] {
        statements.map { statement in
            "<span class=\"s\" id=\"\(statement.id)\">\(marks[statement.id].flatMap(glyph))</span>"
        }
    }

    /// The words of an element with each statement in a mark of its own; what is between them stays plain.
    private func marked(_ words: Markdown.Text, _ statements: [Statement], seen: inout Set<String>) -> Markup {
        let bytes = Array(words.text.utf8)
        let uses = abbreviations.uses(in: bytes, seen: &seen)
        var html: Markup = ""
        var position = 0
        for statement in statements where statement.range.lowerBound >= position && statement.range.upperBound <= bytes.count {
            html += text.inline(words, bytes, position..<statement.range.lowerBound, isLast: false, abbreviations: uses)
            html += mark(statement, text.inline(words, bytes, statement.range, isLast: false, abbreviations: uses))
            position = statement.range.upperBound
        }
        return html + text.inline(words, bytes, position..<bytes.count, isLast: true, abbreviations: uses)
    }

    private func mark(_ statement: Statement, _ words: Markup) -> Markup {
        guard let mark = marks[statement.id], let glyph = glyph(mark) else {
            return "<span class=\"s\" id=\"\(statement.id)\">\(words)</span>"
        }
        return "<mark class=\"s s--\(mark.rawValue)\" id=\"\(statement.id)\">\(glyph)\(words)</mark>"
    }

    /// The sign of a mark, and its word for those who hear the text; a description has none in running text.
    private func glyph(_ mark: Mark) -> Markup? {
        mark == .neutral ? nil : "\(fragments.glyph(mark))<span class=\"vh\">\(mark.word): </span>"
    }
}
