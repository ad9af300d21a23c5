import Documents
import England
import Inspections
import Linking

/// Writes Markdown values as HTML.
struct MarkdownMarkup {
    let links: Links
    /// Where a footnote's mark leads, by label; nil where the document has no such note.
    var footnoteAddress: @Sendable (String) -> String? = { _ in nil }
    /// The level that the document's first heading gets on the page.
    var headingLevel = 2

    func blocks(_ blocks: [Markdown.Block]) -> Markup {
        blocks.map(block).joined(separator: "\n")
    }

    private func block(_ block: Markdown.Block) -> Markup {
        switch block {
        case .heading(let level, let text, _):
            let tag = Markup(trusted: "h\(min(6, max(2, level - 1 + headingLevel - 1)))")
            return "<\(tag) id=\"\(Slug.slug(of: text.text))\">\(inline(text))</\(tag)>"
        case .paragraph(let text, _): return "<p>\(inline(text))</p>"
        case .list(let list):
            let tag = Markup(trusted: list.isOrdered ? "ol" : "ul")
            let first = list.items.first?.number.flatMap { $0 == 1 ? nil : " start=\"\($0)\"" } ?? ""
            return "<\(tag)\(Markup(trusted: first))>\(list.items.map { "<li>\(tight($0.blocks))</li>" as Markup })</\(tag)>"
        case .table(let table): return self.table(table)
        case .quote(let inner, _): return "<blockquote>\(blocks(inner))</blockquote>"
        case .code(let code, _): return "<pre><code>\(code)</code></pre>"
        case .rule: return "<hr>"
        case .footnote(let label, let inner, _): return "<div class=\"footnote\" id=\"note-\(Slug.slug(of: label))\">\(blocks(inner))</div>"
        }
    }

    /// An item of one paragraph is set without its paragraph.
    private func tight(_ inner: [Markdown.Block]) -> Markup {
        guard case .paragraph(let text, _)? = inner.first else { return blocks(inner) }
        return inline(text) + blocks(Array(inner.dropFirst()))
    }

    private func table(_ table: Markdown.Table) -> Markup {
        let head = table.header.map { "<th scope=\"col\">\(inline($0))</th>" as Markup }
        let rows = table.rows.map { "<tr>\($0.map { "<td>\(inline($0))</td>" as Markup })</tr>" as Markup }
        return
            "<div class=\"scroll\" role=\"region\" aria-label=\"Table\" tabindex=\"0\"><table><thead><tr>\(head)</tr></thead><tbody>\(rows)</tbody></table></div>"
    }

    func inline(_ text: Markdown.Text, abbreviations: [AbbreviationUse] = []) -> Markup {
        inline(text, Array(text.text.utf8), 0..<text.text.utf8.count, isLast: true, abbreviations: abbreviations)
    }

    /// The HTML of one part of a text. A mark that goes on beyond the part is closed at its end.
    /// - Parameters:
    ///   - isLast: whether marks without length at the very end belong to this part.
    ///   - abbreviations: sorted and apart; one that a mark of the text would cut is left plain.
    func inline(_ text: Markdown.Text, _ bytes: [UInt8], _ part: Range<Int>, isLast: Bool, abbreviations: [AbbreviationUse] = []) -> Markup
    {
        var html = ""
        var position = part.lowerBound
        var open: [(end: Int, tag: String)] = []
        func write(to end: Int) {
            while let innermost = open.last, innermost.end <= end {
                html += HTML.text(String(decoding: bytes[position..<innermost.end], as: UTF8.self)) + innermost.tag
                position = innermost.end
                open.removeLast()
            }
            if end > position { html += HTML.text(String(decoding: bytes[position..<end], as: UTF8.self)) }
            position = max(position, end)
        }
        var uses = abbreviations.drop { $0.range.lowerBound < part.lowerBound }.prefix { $0.range.upperBound <= part.upperBound }
        // The abbreviations that stand before a mark begins; one that crosses a mark's border stays plain.
        func writeUses(before end: Int) {
            while let use = uses.first, use.range.lowerBound < end {
                uses.removeFirst()
                while let innermost = open.last, innermost.end <= use.range.lowerBound { write(to: innermost.end) }
                guard use.range.upperBound <= min(end, open.last?.end ?? end), !open.contains(where: { $0.tag == "</a>" }) else { continue }
                write(to: use.range.lowerBound)
                html += use.markup(String(decoding: bytes[use.range], as: UTF8.self), links).html
                position = use.range.upperBound
            }
        }
        for span in text.spans {
            let start = max(span.range.lowerBound, part.lowerBound)
            let end = min(span.range.upperBound, part.upperBound)
            writeUses(before: min(start, part.upperBound))
            if case .footnote(let label) = span.kind {
                guard part.contains(span.range.lowerBound) || (isLast && span.range.lowerBound == part.upperBound) else { continue }
                write(to: start)
                html += footnote(label)
            } else if start < end {
                write(to: start)
                let (opening, closing) = tags(span.kind)
                html += opening
                open.append((end, closing))
            }
        }
        writeUses(before: part.upperBound)
        write(to: part.upperBound)
        return Markup(trusted: html)
    }

    private func tags(_ kind: Markdown.Span.Kind) -> (String, String) {
        switch kind {
        case .emphasis: return ("<em>", "</em>")
        case .strong: return ("<strong>", "</strong>")
        case .code: return ("<code>", "</code>")
        case .link(let destination):
            guard let address = address(of: destination) else { return ("", "") }
            return ("<a href=\"\(HTML.attribute(address))\">", "</a>")
        case .footnote: return ("", "")
        }
    }

    /// Web addresses and links into the site; a destination with a leading slash is below the site's root.
    private func address(of destination: String) -> String? {
        if destination.hasPrefix("https://") || destination.hasPrefix("http://") || destination.hasPrefix("#") { return destination }
        if destination.hasPrefix("/") {
            let path = String(destination.dropFirst())
            return links.to(path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path)
        }
        return destination.utf8.contains(UInt8(ascii: ":")) ? nil : destination
    }

    private func footnote(_ label: String) -> String {
        guard let address = footnoteAddress(label) else { return "" }
        return
            "<sup class=\"noteref\"><a href=\"\(HTML.attribute(address))\"><span class=\"vh\">Footnote </span>\(HTML.text(label))</a></sup>"
    }
}
