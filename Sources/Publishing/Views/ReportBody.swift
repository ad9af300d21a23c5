import Documents
import England
import Inspections
import Linking

/// The text of a document in full: paragraphs with their anchors, statements marked, topics in the margin.
///
/// Linear in the bytes of the text.
struct ReportBody {
    let index: RecordIndex
    let links: Links
    let document: DocumentID
    let body: Body
    /// By the statement's anchor.
    let statements: [String: LinkedStatement]
    /// Inspectors' statements carry marks for stance; a council's do not.
    let isMarked: Bool
    private let abbreviations: AbbreviationFinder
    /// What stands beside a paragraph; nil for its topics.
    var beside: (@Sendable (Paragraph) -> Markup?)?

    init(
        index: RecordIndex, links: Links, document: DocumentID, body: Body, statements: [LinkedStatement], isMarked: Bool = true,
        beside: (@Sendable (Paragraph) -> Markup?)? = nil
    ) {
        self.index = index
        self.links = links
        self.document = document
        self.body = body
        self.statements = Dictionary(statements.map { ($0.id.anchor, $0) }) { first, _ in first }
        self.isMarked = isMarked
        self.beside = beside
        abbreviations = index.abbreviations(of: document)
    }

    /// The anchor of a section's heading.
    static func anchor(ofSection slug: String) -> String { "s-\(slug)" }

    var markup: Markup { body.sections.map(section).joined() + footnotes }

    private func section(_ section: Section) -> Markup {
        var html: Markup = ""
        if let heading = section.heading {
            let tag = Markup(trusted: "h\(min(6, max(3, section.level + 1)))")
            html += "<\(tag) id=\"\(Self.anchor(ofSection: section.slug))\">\(text.inline(heading))</\(tag)>\n"
        }
        for paragraph in section.paragraphs { html += self.paragraph(paragraph) }
        return html
    }

    private func paragraph(_ paragraph: Paragraph) -> Markup {
        let number = paragraph.number.map { "\($0)" } ?? "¶\(paragraph.ordinal)"
        let name = paragraph.number == nil ? "unnumbered paragraph" : "paragraph"
        let side = beside.map { $0(paragraph) } ?? topics(paragraph)
        return """
            <div class="para" id="\(paragraph.id)"><a class="num" href="#\(paragraph.id)"><span class="vh">Link to \(name) </span>\(number)</a><div class="text">\(elements(paragraph))</div>\(side)</div>

            """
    }

    private func elements(_ paragraph: Paragraph) -> Markup {
        let byElement = Dictionary(grouping: paragraph.statements, by: \.element)
        var html: Markup = ""
        var depth = 0
        var inTable = false
        var seen: Set<String> = []
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
                if !inTable { html += "<div class=\"scroll\" role=\"region\" aria-label=\"Table\" tabindex=\"0\"><table><tbody>" }
                inTable = true
            } else {
                if inTable { html += "</tbody></table></div>" }
                inTable = false
            }
            html += self.element(element, statements, seen: &seen)
        }
        return html + listTags(from: depth, to: 0, isLettered: false) + (inTable ? "</tbody></table></div>" : "")
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
            let mark = isMarked ? self.statements[statement.id].map { Mark(of: $0) } : nil
            let glyph = mark == nil || mark == .neutral ? nil : mark?.glyph
            return "<span class=\"s\" id=\"\(statement.id)\">\(glyph)</span>"
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
        guard isMarked, let linked = statements[statement.id], case let mark = Mark(of: linked), mark != .neutral else {
            return "<span class=\"s\" id=\"\(statement.id)\">\(words)</span>"
        }
        return "<mark class=\"s s--\(mark.rawValue)\" id=\"\(statement.id)\">\(mark.glyph)\(words)</mark>"
    }

    /// The topics of a paragraph's statements, each with how they are marked there and a link to the first of them in its thread.
    private func topics(_ paragraph: Paragraph) -> Markup? {
        let linked = paragraph.statements.compactMap { statements[$0.id] }
        let slugs = Set(linked.flatMap(\.topics)).sorted { (index.topicTitle($0), $0) < (index.topicTitle($1), $1) }
        guard !slugs.isEmpty else { return nil }
        let items = slugs.map { slug -> Markup in
            let own = linked.filter { $0.topics.contains(slug) }
            let address = Addresses.thread(topic: slug, authority: document.authority, focus: index.site.focus)
            let anchor = own.first.map { "#" + FindingCard.anchor(of: $0.id) } ?? ""
            return "<li><a href=\"\(links.to(address + anchor))\">\(index.topicTitle(slug))</a> \(MarkCounts(own).markup)</li>"
        }
        return "<div class=\"side\"><p class=\"vh\">Themes in this paragraph</p><ul>\(items)</ul></div>"
    }

    private var footnotes: Markup {
        guard !body.footnotes.isEmpty else { return "" }
        let notes = body.footnotes.map { note in
            "<div class=\"footnote\" id=\"\(Self.anchor(ofFootnote: note.label))\"><dt>\(note.label)</dt><dd>\(text.inline(note.text))</dd></div>"
                as Markup
        }
        return "<h3 id=\"footnotes\">Footnotes in the document</h3><dl class=\"footnotes\">\(notes)</dl>"
    }

    private static func anchor(ofFootnote label: String) -> String { "note-\(Slug.slug(of: label))" }

    private var text: MarkdownMarkup {
        let labels = Set(body.footnotes.map(\.label))
        return MarkdownMarkup(links: links, footnoteAddress: { labels.contains($0) ? "#" + Self.anchor(ofFootnote: $0) : nil })
    }
}
