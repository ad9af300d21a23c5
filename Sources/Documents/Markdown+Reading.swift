import CMarkGFM

extension Markdown {
    /// Parses CommonMark with GFM tables and footnotes.
    ///
    /// Only the table extension is attached: the inline ones share tables between parsers and
    /// are not safe with two threads. Block start lines of libcmark are right; its inline columns
    /// are not, so none is kept.
    /// - Parameters:
    ///   - source: the text without front matter.
    ///   - firstLine: the line of the file on which `source` starts, 1-based.
    package init(reading source: String, firstLine: Int = 1) {
        _ = Self.extensionsRegistered
        var reader = MarkdownReader(source: source, firstLine: firstLine)
        if let (what, line) = MarkdownBounds.problem(in: reader.lines) {
            let problem = Dropped(what: "a text with \(what)", remedy: "split it, or write it more simply", line: line + firstLine)
            self.init(blocks: [], dropped: [problem])
            return
        }
        guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8) else {
            self.init(blocks: [], dropped: [])
            return
        }
        defer { cmark_parser_free(parser) }
        if let table = cmark_find_syntax_extension("table") { cmark_parser_attach_syntax_extension(parser, table) }
        var text = source
        text.withUTF8 { buffer in
            buffer.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        }
        guard let document = cmark_parser_finish(parser) else {
            self.init(blocks: [], dropped: [])
            return
        }
        defer { cmark_node_free(document) }
        reader.readFootnoteLabels(of: document)
        let blocks = reader.blocks(in: document)
        self.init(blocks: blocks, dropped: reader.dropped + reader.missing)
    }

    /// Registration is an unguarded flag in libcmark, so it happens once, here.
    private static let extensionsRegistered: Bool = {
        cmark_gfm_core_extensions_ensure_registered()
        return true
    }()
}

/// Walks libcmark's tree and copies it into values.
private struct MarkdownReader {
    let firstLine: Int
    let lines: [ArraySlice<UInt8>]
    private(set) var dropped: [Markdown.Dropped] = []
    /// Every word that came out of the text, in whatever place.
    private var words = WordCount()
    private var footnoteLabels: [String] = []
    /// How many blocks and marks the walk stands in; no person writes more, and the stack has an end.
    private var depth = 0
    private static let deepest = 100

    init(source: String, firstLine: Int) {
        self.firstLine = firstLine
        lines = Lines.unified(Array(source.utf8)).split(separator: 0x0A, omittingEmptySubsequences: false)
    }

    /// A node of libcmark's own tree, valid while the document is.
    typealias Node = OpaquePointer

    mutating func blocks(in parent: Node) -> [Markdown.Block] {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else {
            drop("text inside more than \(Self.deepest) blocks", "take it out of some of them", at: fileLine(of: parent))
            return []
        }
        var blocks: [Markdown.Block] = []
        for node in Self.children(of: parent) {
            if let block = block(node) { blocks.append(block) }
        }
        return blocks
    }

    private mutating func block(_ node: Node) -> Markdown.Block? {
        let line = fileLine(of: node)
        switch cmark_node_get_type(node) {
        case CMARK_NODE_HEADING:
            return .heading(level: Int(cmark_node_get_heading_level(node)), text(of: node, line: line), line: line)
        case CMARK_NODE_PARAGRAPH:
            return .paragraph(text(of: node, line: line), line: line)
        case CMARK_NODE_LIST:
            return .list(list(node, line: line))
        case CMARK_NODE_BLOCK_QUOTE:
            return .quote(blocks(in: node), line: line)
        case CMARK_NODE_CODE_BLOCK:
            return code(node, line: line)
        case CMARK_NODE_THEMATIC_BREAK:
            return .rule(line: line)
        case CMARK_NODE_FOOTNOTE_DEFINITION:
            let label = footnoteLabel(onLine: line)
            words.add(label)
            return .footnote(label: label, blocks(in: node), line: line)
        case CMARK_NODE_HTML_BLOCK:
            dropHTML(node, at: line, isBlock: true)
            return nil
        default:
            if Self.string(cmark_node_get_type_string(node)) == "table" { return .table(table(node, line: line)) }
            drop("a \(Self.string(cmark_node_get_type_string(node)))", "write it as plain Markdown", at: line)
            return nil
        }
    }

    private mutating func code(_ node: Node, line: Int) -> Markdown.Block {
        let (code, info) = (Self.string(cmark_node_get_literal(node)), Self.string(cmark_node_get_fence_info(node)))
        words.add(code)
        words.add(info)
        if !info.isEmpty { drop("what stands behind the fence of the code, \(shown(info)),", "take it out", at: line) }
        return .code(code, line: line)
    }

    private mutating func list(_ node: Node, line: Int) -> Markdown.List {
        let ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        var items: [Markdown.Item] = []
        for item in Self.children(of: node) {
            let itemLine = fileLine(of: item)
            let number = ordered ? items.isEmpty ? Int(cmark_node_get_list_start(node)) : printedNumber(onLine: itemLine) : nil
            if let number { words.add(String(number)) }
            items.append(Markdown.Item(number: number, blocks: blocks(in: item), line: itemLine))
        }
        return Markdown.List(isOrdered: ordered, items: items, line: line)
    }

    private mutating func table(_ node: Node, line: Int) -> Markdown.Table {
        var rows: [[Markdown.Text]] = []
        for row in Self.children(of: node) {
            let line = fileLine(of: row)
            rows.append(Self.children(of: row).map { text(of: $0, line: line) })
        }
        return Markdown.Table(header: rows.first ?? [], rows: Array(rows.dropFirst()), line: line)
    }

    /// The digits that start the line of a list item, behind its indent and any quote marks.
    ///
    /// The first item of a list may stand behind other markers; its number is known to libcmark.
    private func printedNumber(onLine line: Int) -> Int? {
        let index = line - firstLine
        guard lines.indices.contains(index) else { return nil }
        let digits = lines[index].drop { $0 == 0x20 || $0 == 0x3E || $0 == 0x09 }.prefix(while: \.isDigit)
        return Int(String(decoding: digits, as: UTF8.self))
    }

    /// libcmark puts the footnotes that something refers to at the end, in the order of the first references.
    mutating func readFootnoteLabels(of document: Node) {
        footnoteLabels = Self.children(of: document).filter { cmark_node_get_type($0) == CMARK_NODE_FOOTNOTE_DEFINITION }
            .map { footnoteLabel(onLine: fileLine(of: $0)) }
    }

    /// libcmark tells of a reference only which footnote it is, from 1.
    private func label(ofReference place: String) -> String {
        guard let place = Int(place), footnoteLabels.indices.contains(place - 1) else { return place }
        return footnoteLabels[place - 1]
    }

    /// What stands in `[^…]:` on the line of a footnote; libcmark does not tell.
    private func footnoteLabel(onLine line: Int) -> String {
        let index = line - firstLine
        guard lines.indices.contains(index) else { return "" }
        let label = lines[index].drop { $0 != UInt8(ascii: "^") }.dropFirst().prefix { $0 != UInt8(ascii: "]") }
        return String(decoding: label, as: UTF8.self)
    }

    /// - Parameter line: where the text begins; libcmark does not tell where its parts do.
    private mutating func text(of node: Node, line: Int) -> Markdown.Text {
        var inline = InlineText(line: line)
        appendInlines(of: node, to: &inline)
        return inline.finished
    }

    private mutating func appendInlines(of parent: Node, to inline: inout InlineText) {
        depth += 1
        defer { depth -= 1 }
        guard depth <= 2 * Self.deepest else {
            drop("text inside more than \(Self.deepest) marks", "take it out of some of them", at: inline.line)
            return
        }
        for node in Self.children(of: parent) {
            let literal = Self.string(cmark_node_get_literal(node))
            switch cmark_node_get_type(node) {
            case CMARK_NODE_TEXT: appendWords(literal, to: &inline)
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: inline.appendBreak()
            case CMARK_NODE_CODE: inline.mark(.code) { appendWords(literal, to: &$0) }
            case CMARK_NODE_EMPH: inline.mark(.emphasis) { appendInlines(of: node, to: &$0) }
            case CMARK_NODE_STRONG: inline.mark(.strong) { appendInlines(of: node, to: &$0) }
            case CMARK_NODE_LINK:
                inline.mark(.link(destination: destination(of: node, at: inline.line))) { appendInlines(of: node, to: &$0) }
            case CMARK_NODE_IMAGE:
                let address = destination(of: node, at: inline.line)
                drop("the picture \(shown(address))", "the site shows words only; take it out", at: inline.line)
                appendInlines(of: node, to: &inline)
            case CMARK_NODE_FOOTNOTE_REFERENCE:
                let label = label(ofReference: literal)
                words.add(label)
                inline.mark(.footnote(label: label)) { _ in }
            default: dropHTML(node, at: inline.line)
            }
        }
    }

    private mutating func appendWords(_ text: String, to inline: inout InlineText) {
        words.add(text)
        if let control = ControlCharacter.first(in: text.utf8) {
            drop("the control character \(control.name)", "take it out", at: inline.line)
        }
        inline.bytes += text.utf8
    }

    /// Where a link or a picture leads; a title is no part of it.
    private mutating func destination(of node: Node, at line: Int) -> String {
        let (address, title) = (Self.string(cmark_node_get_url(node)), Self.string(cmark_node_get_title(node)))
        words.add(address)
        words.add(title)
        if !WebAddress.isLink(address) { drop("the link to \(shown(address))", WebAddress.linkRemedy, at: line) }
        if !title.isEmpty { drop("the title of a link, \(shown(title)),", "write it in the text", at: line) }
        return address
    }

    private mutating func dropHTML(_ node: Node, at line: Int, isBlock: Bool = false) {
        let literal = Self.string(cmark_node_get_literal(node))
        words.add(literal)
        drop("\(shown(literal)) is read as HTML and", "write it as Markdown, or put a backslash before the <", at: line)
        if isBlock { dropped[dropped.count - 1].html = literal }
    }

    private mutating func drop(_ what: String, _ remedy: String, at line: Int) {
        dropped.append(Markdown.Dropped(what: what, remedy: remedy, line: line))
    }

    /// The first words of a text in quotation marks, on one line.
    private func shown(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return "\"\(words.prefix(Self.shownSigns))\(words.count > Self.shownSigns ? " …" : "")\""
    }

    private static let shownSigns = 60

    /// Words of the text that are in no block: Markdown has taken them for something that it does not show.
    var missing: [Markdown.Dropped] {
        words.missing(from: lines).map { index, words in
            let line = lines[index].drop { $0.isSpace }
            let (what, remedy) =
                if line.starts(with: "[^".utf8) {
                    ("a footnote that nothing refers to,", "refer to it, or write it as a paragraph")
                } else if line.first == UInt8(ascii: "[") {
                    ("a line that is read as the address of a link,", "write \\[ for a bracket, or [words](address) for a link")
                } else if line.contains(UInt8(ascii: "|")) {
                    ("a cell for which the table's head has no column,", "give the head as many cells")
                } else {
                    ("a part that Markdown takes for a mark,", "write it as plain text")
                }
            return Markdown.Dropped(what: "\(what) \(shown(words.joined(separator: " "))),", remedy: remedy, line: index + firstLine)
        }
    }

    private func fileLine(of node: Node) -> Int { max(1, Int(cmark_node_get_start_line(node))) + firstLine - 1 }

    private static func children(of node: Node) -> [Node] {
        var children: [Node] = []
        var next = cmark_node_first_child(node)
        while let child = next {
            children.append(child)
            next = cmark_node_next(child)
        }
        return children
    }

    private static func string(_ pointer: UnsafePointer<CChar>?) -> String { pointer.map { String(cString: $0) } ?? "" }
}

/// Text of a block as it is gathered from its inline nodes.
private struct InlineText {
    /// The line of the file on which it begins.
    let firstLine: Int
    var bytes: [UInt8] = []
    var spans: [Markdown.Span] = []
    var breaks: [Int] = []

    init(line: Int) { firstLine = line }

    /// The line of the file that has been reached.
    var line: Int { firstLine + breaks.count }

    mutating func appendBreak() {
        breaks.append(bytes.count)
        bytes.append(0x20)
    }

    mutating func mark(_ kind: Markdown.Span.Kind, _ content: (inout InlineText) -> Void) {
        let start = bytes.count
        let place = spans.count
        content(&self)
        spans.insert(Markdown.Span(kind: kind, range: start..<bytes.count), at: place)
    }

    var finished: Markdown.Text {
        Markdown.Text(String(decoding: bytes, as: UTF8.self), spans: spans, breaks: breaks)
    }
}
