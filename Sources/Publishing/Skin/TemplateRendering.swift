import Algorithms
import Documents

/// Writes templates as bytes: values are made when a template asks for them, each once for the place it is asked for.
struct TemplateRendering {
    private let templates: [String: Template]
    private(set) var bytes: [UInt8] = []
    /// What names are looked for in, the innermost last.
    private var frames: [Frame]
    /// What the lines of the partials around here begin with.
    private var indentation: [UInt8] = []
    private var blocks: [String: Template] = [:]

    /// A value, with those of its parts that were asked for.
    private struct Frame {
        let value: TemplateValue
        var known: [TemplateValue?] = []
    }

    init(of template: String, _ value: TemplateValue, among templates: [String: Template]) {
        self.templates = templates
        frames = [Frame(value: value)]
        if let template = templates[template] { render(template) }
    }

    private mutating func render(_ template: Template) {
        for step in template.steps {
            switch step {
            case .text(let text): write(lines: text)
            case .value(let path): write(value(at: path))
            case .section(let path, let inner):
                switch value(at: path) {
                case .list(let items): for item in items { render(inner, inside: item) }
                case .some(let value) where value.isShown: render(inner, inside: value)
                default: continue
                }
            case .inverted(let path, let inner): if value(at: path)?.isShown != true { render(inner) }
            case .partial(let name, let indentation, let blocks):
                if let template = templates[name] { render(template, indentedBy: indentation, filling: blocks) }
            case .block(let name, let usual): render(blocks[name] ?? usual)
            }
        }
    }

    private mutating func render(_ template: Template, inside value: TemplateValue) {
        frames.append(Frame(value: value))
        render(template)
        frames.removeLast()
    }

    private mutating func render(_ template: Template, indentedBy more: [UInt8], filling blocks: [String: Template]) {
        let outer = (indentation, self.blocks)
        indentation += more
        // What was filled further out stays.
        self.blocks.merge(blocks) { first, _ in first }
        render(template)
        (indentation, self.blocks) = outer
    }

    /// From the innermost value outwards; nil where no name is such.
    private mutating func value(at path: TemplatePath) -> TemplateValue? {
        guard let first = path.names.first else { return path.isHere ? frames.last?.value : nil }
        for depth in frames.indices.reversed() {
            if let found = part(first, ofFrame: depth) {
                return path.names.dropFirst().reduce(found) { $0?.part($1) }
            }
            if path.isHere { break }
        }
        return nil
    }

    private mutating func part(_ name: TemplateName, ofFrame depth: Int) -> TemplateValue? {
        guard case .record(let record) = frames[depth].value, let place = record.place(of: name) else { return nil }
        if frames[depth].known.isEmpty { frames[depth].known = Array(repeating: nil, count: record.count) }
        if let known = frames[depth].known[place] { return known }
        let value = record.value(place)
        frames[depth].known[place] = value
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
        default: break
        }
    }

    private mutating func write(lines text: [UInt8]) {
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
