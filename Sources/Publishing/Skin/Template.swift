import Documents

/// A mustache template, read once: what it writes, step by step.
struct Template: Sendable {
    let steps: [Step]

    enum Step: Sendable {
        case text([UInt8])
        /// Values escape themselves, so `{{name}}` and `{{{name}}}` are alike here.
        case value(TemplatePath)
        case section(TemplatePath, Template)
        case inverted(TemplatePath, Template)
        /// A template by its name; every line of it but the first is indented. It may fill the blocks of that template.
        case partial(String, indentation: [UInt8], blocks: [String: Template])
        case block(String, Template)
    }

    /// Reads `{{…}}`, and leaves out lines that hold nothing but a section's beginning or end, a comment or a partial.
    /// - Throws: the first tag that is broken, in words that go behind "this template is broken: ".
    init(reading source: String) throws(TemplateParser.Failure) {
        var parser = TemplateParser(source)
        self = try parser.template(closing: nil, atLineStart: true)
    }

    init(steps: [Step]) { self.steps = steps }
}

/// A name in a template: `year`, `meanings.reports`, or `.` for what is here.
struct TemplatePath: Sendable {
    /// Whether it begins with a dot, and so is not looked for further out.
    let isHere: Bool
    let names: [TemplateName]

    init(_ text: String) {
        isHere = text.hasPrefix(".")
        names = text.split(separator: ".").map { TemplateName(String($0)) }
    }
}

/// One name, as a number by which it is found fast (64-bit FNV-1a of its bytes).
struct TemplateName: Sendable, Equatable {
    let key: UInt64

    init(_ text: String) {
        key = text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }

    static let shown = TemplateName(TemplateShape.shown)
}
