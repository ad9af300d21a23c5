import Algorithms
import Documents

/// Writes templates as bytes: values are made when a template asks for them, each once for the place it is asked for.
struct TemplateRendering {
    private let program: TemplateProgram
    private(set) var bytes: [UInt8] = []
    /// What names are looked for in, the innermost last.
    private var frames: [Frame] = []
    /// The names of the frames' values, frame after frame.
    private var names: [TemplateName] = []
    /// What is behind each of these names, where it was asked for; nil where it was not.
    private var known: [TemplateValue?] = []
    /// What the lines of the partials around here begin with.
    private var indentation: [UInt8] = []
    /// What fills blocks, the furthest out first.
    private var fillings: [TemplateProgram.Filling] = []

    /// A value, and where its parts are kept.
    private struct Frame {
        let value: TemplateValue
        let firstKnown: Int
    }

    init(of template: String, _ value: TemplateValue, in program: TemplateProgram) {
        self.program = program
        bytes.reserveCapacity(Self.usualSize)
        guard let number = program.number(of: template) else { return }
        program.steps.withUnsafeBufferPointer { steps in
            program.text.withUnsafeBufferPointer { text in
                let memory = Memory(steps: steps, text: text)
                push(value)
                render(program.templates[number], of: memory)
            }
        }
    }

    /// Bytes for which room is made at once; half of all pages of a record of 430 reports are smaller.
    private static let usualSize = 32_768

    /// The program as it lies in memory.
    private struct Memory {
        let steps: UnsafeBufferPointer<TemplateProgram.Step>
        let text: UnsafeBufferPointer<UInt8>
    }

    private mutating func render(_ range: Range<Int>, of memory: Memory) {
        var place = range.lowerBound
        while place < range.upperBound {
            let step = memory.steps[place]
            place += 1
            switch step {
            case .text(let range): write(lines: UnsafeBufferPointer(rebasing: memory.text[range]))
            case .value(let path): write(value(at: path))
            case .section(let path, let end):
                let inner = place..<end
                place = end
                switch value(at: path) {
                case .list(let items): for item in items { render(inner, of: memory, inside: item) }
                case .some(let value) where value.isShown: render(inner, of: memory, inside: value)
                default: continue
                }
            case .inverted(let path, let end):
                if !path.names.isEmpty || path.isHere, value(at: path)?.isShown != true { continue }
                place = end
            case .partial(let number, let range, let fillings):
                render(number, of: memory, indentedBy: memory.text[range], filling: fillings)
            case .block(let number, let end):
                render(fillings.first { $0.block == number }?.steps ?? place..<end, of: memory)
                place = end
            }
        }
    }

    private mutating func render(_ range: Range<Int>, of memory: Memory, inside value: TemplateValue) {
        push(value)
        render(range, of: memory)
        guard let frame = frames.popLast() else { return }
        known.removeLast(known.count - frame.firstKnown)
        names.removeLast(names.count - frame.firstKnown)
    }

    private mutating func push(_ value: TemplateValue) {
        frames.append(Frame(value: value, firstKnown: known.count))
        guard case .record(let record) = value else { return }
        names += record.names
        known.append(contentsOf: repeatElement(nil, count: record.names.count))
    }

    private mutating func render(_ number: Int, of memory: Memory, indentedBy more: Slice<UnsafeBufferPointer<UInt8>>, filling: Range<Int>)
    {
        let (indented, filled) = (indentation.count, fillings.count)
        indentation += more
        // What was filled further out stays, as it is found first.
        fillings += program.fillings[filling]
        render(program.templates[number], of: memory)
        indentation.removeLast(indentation.count - indented)
        fillings.removeLast(fillings.count - filled)
    }

    /// From the innermost value outwards; nil where no name is such.
    private mutating func value(at path: TemplateProgram.Path) -> TemplateValue? {
        guard !path.names.isEmpty else { return path.isHere ? frames.last?.value : nil }
        let innermost = path.isHere ? frames.last?.firstKnown ?? 0 : 0
        guard let found = part(program.names[path.names.lowerBound], from: innermost) else { return nil }
        return path.names.count == 1 ? found : program.names[path.names].dropFirst().reduce(found) { $0?.part($1) }
    }

    /// What is behind the innermost of the names that is this one, of those from a place on.
    private mutating func part(_ name: TemplateName, from first: Int) -> TemplateValue? {
        var slot = names.count - 1
        while slot >= first, names[slot] != name { slot -= 1 }
        guard slot >= first else { return nil }
        if let known = known[slot] { return known }
        guard let frame = frames.last(where: { $0.firstKnown <= slot }), case .record(let record) = frame.value else { return nil }
        let value = record.value(slot - frame.firstKnown)
        known[slot] = value
        return value
    }

    /// Words escaped, HTML as it is.
    private mutating func write(_ value: TemplateValue?) {
        switch value {
        case .text(let text) where !text.isEmpty:
            indentIfLineStart()
            HTML.appendAttribute(text, to: &bytes)
        case .html(let markup) where !markup.isEmpty:
            indentIfLineStart()
            bytes += markup.html.utf8
        case .written(let html) where !html.isEmpty:
            indentIfLineStart()
            bytes += html
        default: break
        }
    }

    private mutating func write(lines text: UnsafeBufferPointer<UInt8>) {
        guard !indentation.isEmpty else {
            bytes += text
            return
        }
        for line in text.chunked(by: { left, _ in left != UInt8(ascii: "\n") }) {
            indentIfLineStart()
            bytes += line
        }
    }

    private mutating func indentIfLineStart() {
        if !indentation.isEmpty, bytes.last == UInt8(ascii: "\n") { bytes += indentation }
    }
}
