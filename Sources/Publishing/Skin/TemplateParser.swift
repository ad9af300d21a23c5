import Documents

/// Reads the steps of a template.
struct TemplateParser {
    private var cursor: Cursor

    /// Why a template cannot be read.
    struct Failure: Error {
        let line: Int
        let words: String
    }

    init(_ source: String) { cursor = Cursor(Array(source.utf8)) }

    /// The steps up to the end of a section, or of the template.
    /// - Parameter atLineStart: whether nothing of the line was written yet.
    mutating func template(closing section: String?, atLineStart: Bool) throws(Failure) -> Template {
        var steps: [Template.Step] = []
        var text: [UInt8] = []
        var (space, isLineStart): (ArraySlice<UInt8>, Bool) = ([], atLineStart)
        func flush(_ step: Template.Step? = nil) {
            if !text.isEmpty { steps.append(.text(text)) }
            text = []
            if let step { steps.append(step) }
        }
        func writeSpace() {
            text += space
            space = []
        }
        while !cursor.isAtEnd {
            if isLineStart { space = cursor.take { Self.isBlank($0) } }
            let run = takeRun()
            if !run.isEmpty {
                writeSpace()
                text += run
                isLineStart = false
            }
            if cursor.byte == Self.newline {
                writeSpace()
                text.append(Self.newline)
                cursor.advance()
                isLineStart = true
                continue
            }
            if cursor.isAtEnd { break }
            cursor.advance(by: 2)
            let kind = cursor.byte ?? 0
            if "#^/!{&><$=%".utf8.contains(kind) { cursor.advance() }
            let start = cursor
            /// Whether the tag is alone on its line, which then vanishes.
            var isAlone = false
            switch kind {
            case UInt8(ascii: "#"), UInt8(ascii: "^"):
                let name = try name()
                isAlone = endsLine(if: isLineStart)
                if isAlone { space = [] } else { writeSpace() }
                let inner = try template(closing: name, atLineStart: isAlone)
                flush(kind == UInt8(ascii: "#") ? .section(TemplatePath(name), inner) : .inverted(TemplatePath(name), inner))
            case UInt8(ascii: "/"):
                guard try name() == section else {
                    throw Failure(line: start.line, words: "a section is closed under another name than it was opened")
                }
                if !endsLine(if: isLineStart) { writeSpace() }
                flush()
                return Template(steps: steps)
            case UInt8(ascii: "!"), UInt8(ascii: "="), UInt8(ascii: "%"):
                cursor.take(upTo: "}}")
                if cursor.isAtEnd { throw Failure(line: start.line, words: "a tag has no end or cannot be understood") }
                cursor.advance(by: 2)
                isAlone = endsLine(if: isLineStart)
            case UInt8(ascii: ">"):
                let name = try name()
                let indentation = Array(space)
                writeSpace()
                isAlone = endsLine(if: isLineStart)
                flush(.partial(name, indentation: isAlone ? indentation : [], blocks: [:]))
            case UInt8(ascii: "<"):
                let name = try name()
                let indentation = Array(space)
                writeSpace()
                isAlone = endsLine(if: isLineStart)
                let inner = try template(closing: name, atLineStart: true)
                flush(.partial(name, indentation: indentation, blocks: try Self.blocks(of: inner, line: start.line)))
            case UInt8(ascii: "$"):
                let name = try name()
                writeSpace()
                isAlone = endsLine(if: isLineStart)
                flush(.block(name, try template(closing: name, atLineStart: isAlone)))
            default:
                writeSpace()
                let name = try name()
                if kind == UInt8(ascii: "{") { try end("}") }
                flush(.value(TemplatePath(name)))
            }
            isLineStart = isAlone
        }
        if section != nil { throw Failure(line: cursor.line, words: "a section is never closed") }
        flush()
        return Template(steps: steps)
    }

    /// The text up to a tag or the line's end.
    private mutating func takeRun() -> ArraySlice<UInt8> {
        let start = cursor.position
        while let byte = cursor.byte, byte != Self.newline, !cursor.isAt("{{") { cursor.advance() }
        return cursor.bytes[start..<cursor.position]
    }

    private mutating func name() throws(Failure) -> String {
        cursor.take { Self.isBlank($0) || $0 == Self.newline }
        let name = cursor.take { $0.isLetter || $0.isDigit || ".-_?()*/".utf8.contains($0) }
        cursor.take { Self.isBlank($0) || $0 == Self.newline }
        try end("}}")
        return String(decoding: name, as: UTF8.self)
    }

    private mutating func end(_ sign: StaticString) throws(Failure) {
        guard cursor.isAt(sign) else {
            throw Failure(line: cursor.line, words: "a tag has no end, or a name with a sign that names cannot have")
        }
        cursor.advance(by: sign.utf8CodeUnitCount)
    }

    /// Whether nothing else is on the line of the tag that was read; then the line's end is taken too.
    private mutating func endsLine(if isLineStart: Bool) -> Bool {
        guard isLineStart else { return false }
        if cursor.isAtEnd { return true }
        var rest = cursor
        rest.take { Self.isBlank($0) }
        if rest.isAt("\r\n") { rest.advance() }
        guard rest.byte == Self.newline else { return false }
        rest.advance()
        cursor = rest
        return true
    }

    /// The blocks that fill a template; between them only text may stand, and it is left out.
    private static func blocks(of inner: Template, line: Int) throws(Failure) -> [String: Template] {
        var blocks: [String: Template] = [:]
        for step in inner.steps {
            switch step {
            case .block(let name, let template): blocks[name] = template
            case .text: continue
            default: throw Failure(line: line, words: "a tag has no end or cannot be understood")
            }
        }
        return blocks
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    private static let newline = UInt8(ascii: "\n")
}
