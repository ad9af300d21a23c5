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
        let blocks = reader.document(document)
        self.init(blocks: blocks, dropped: reader.dropped)
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
    var dropped: [Markdown.Dropped] = []
    /// How many blocks and marks the walk stands in; no person writes more, and the stack has an end.
    private var depth = 0
    private static let deepest = 100
    /// The labels of notes in the order in which the text first refers to them: so libcmark numbers references.
    private var noteLabels: [String] = []

    init(source: String, firstLine: Int) {
        self.firstLine = firstLine
        lines = Lines.unified(Array(source.utf8)).split(separator: 0x0A, omittingEmptySubsequences: false)
    }

    /// A node of libcmark's own tree, valid while the document is.
    typealias Node = OpaquePointer

    mutating func document(_ document: Node) -> [Markdown.Block] {
        noteLabels = Self.children(of: document).filter { cmark_node_get_type($0) == CMARK_NODE_FOOTNOTE_DEFINITION }.map { node in
            footnoteLabel(onLine: fileLine(of: node))
        }
        return blocks(in: document)
    }

    private mutating func blocks(in parent: Node) -> [Markdown.Block] {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else {
            dropped.append(.init(what: "text inside more than \(Self.deepest) blocks", line: fileLine(of: parent)))
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
            return .heading(level: Int(cmark_node_get_heading_level(node)), text(of: node), line: line)
        case CMARK_NODE_PARAGRAPH:
            return .paragraph(text(of: node), line: line)
        case CMARK_NODE_LIST:
            return .list(list(node, line: line))
        case CMARK_NODE_BLOCK_QUOTE:
            return .quote(blocks(in: node), line: line)
        case CMARK_NODE_CODE_BLOCK:
            return .code(Self.string(cmark_node_get_literal(node)), line: line)
        case CMARK_NODE_THEMATIC_BREAK:
            return .rule(line: line)
        case CMARK_NODE_FOOTNOTE_DEFINITION:
            return .footnote(label: footnoteLabel(onLine: line), blocks(in: node), line: line)
        case CMARK_NODE_HTML_BLOCK:
            dropped.append(.init(what: "raw HTML", line: line, html: Self.string(cmark_node_get_literal(node))))
            return nil
        default:
            if Self.string(cmark_node_get_type_string(node)) == "table" { return .table(table(node, line: line)) }
            dropped.append(.init(what: Self.string(cmark_node_get_type_string(node)), line: line))
            return nil
        }
    }

    private mutating func list(_ node: Node, line: Int) -> Markdown.List {
        let ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        var items: [Markdown.Item] = []
        for item in Self.children(of: node) {
            let itemLine = fileLine(of: item)
            let number = ordered ? items.isEmpty ? Int(cmark_node_get_list_start(node)) : printedNumber(onLine: itemLine) : nil
            items.append(Markdown.Item(number: number, blocks: blocks(in: item), line: itemLine))
        }
        return Markdown.List(isOrdered: ordered, items: items, line: line)
    }

    private mutating func table(_ node: Node, line: Int) -> Markdown.Table {
        var rows: [[Markdown.Text]] = []
        for row in Self.children(of: node) {
            rows.append(Self.children(of: row).map { text(of: $0) })
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

    /// What stands in `[^…]:` on the line of a footnote; libcmark does not tell.
    private func footnoteLabel(onLine line: Int) -> String {
        let index = line - firstLine
        guard lines.indices.contains(index) else { return "" }
        let label = lines[index].drop { $0 != UInt8(ascii: "^") }.dropFirst().prefix { $0 != UInt8(ascii: "]") }
        return String(decoding: label, as: UTF8.self)
    }

    private mutating func text(of node: Node) -> Markdown.Text {
        var inline = InlineText()
        appendInlines(of: node, to: &inline)
        return inline.finished
    }

    private mutating func appendInlines(of parent: Node, to inline: inout InlineText) {
        depth += 1
        defer { depth -= 1 }
        guard depth <= 2 * Self.deepest else {
            dropped.append(.init(what: "text inside more than \(Self.deepest) marks", line: fileLine(of: parent)))
            return
        }
        for node in Self.children(of: parent) {
            let literal = Self.string(cmark_node_get_literal(node))
            switch cmark_node_get_type(node) {
            case CMARK_NODE_TEXT: inline.bytes += literal.utf8
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: inline.appendBreak()
            case CMARK_NODE_CODE: inline.mark(.code) { $0.bytes += literal.utf8 }
            case CMARK_NODE_EMPH: inline.mark(.emphasis) { appendInlines(of: node, to: &$0) }
            case CMARK_NODE_STRONG: inline.mark(.strong) { appendInlines(of: node, to: &$0) }
            case CMARK_NODE_LINK:
                let destination = Self.string(cmark_node_get_url(node))
                inline.mark(.link(destination: destination)) { appendInlines(of: node, to: &$0) }
            case CMARK_NODE_IMAGE: appendInlines(of: node, to: &inline)
            case CMARK_NODE_FOOTNOTE_REFERENCE:
                let label = Int(literal).flatMap { noteLabels.indices.contains($0 - 1) ? noteLabels[$0 - 1] : nil }
                inline.mark(.footnote(label: label ?? literal)) { _ in }
            default: dropped.append(.init(what: "raw HTML", line: fileLine(of: node)))
            }
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
    var bytes: [UInt8] = []
    var spans: [Markdown.Span] = []
    var breaks: [Int] = []

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
