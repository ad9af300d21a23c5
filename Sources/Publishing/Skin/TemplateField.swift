/// One name that a template gets: what is behind it, what that is in one sentence, and how a subject gives it.
package struct TemplateField<Subject: Sendable>: Sendable {
    let name: TemplateShape.Name
    let value: @Sendable (Subject) -> TemplateValue

    private init(_ name: String, _ shape: TemplateShape, _ meaning: String, _ value: @escaping @Sendable (Subject) -> TemplateValue) {
        self.name = TemplateShape.Name(name: name, shape: shape, meaning: meaning)
        self.value = value
    }
}

/// The names that a template gets of one subject, each declared once.
///
/// The shape that templates are checked against, their documentation and the values that they render all come from this list:
/// `[.text("title", "Its title.") { $0.title }, .list("visits", "Oldest first.", of: VisitItem.fields) { $0.visits }]`.
package struct TemplateFields<Subject: Sendable>: Sendable, ExpressibleByArrayLiteral {
    private let fields: [TemplateField<Subject>]
    private let names: [TemplateName]
    /// How each is given, apart from what it is called and means, which nobody asks while a page is written.
    private let values: [@Sendable (Subject) -> TemplateValue]

    package init(arrayLiteral elements: TemplateField<Subject>...) { self.init(elements) }

    private init(_ fields: [TemplateField<Subject>]) {
        self.fields = fields
        names = fields.map { TemplateName($0.name.name) }
        values = fields.map(\.value)
    }

    var shape: TemplateShape { .record(fields.map(\.name)) }

    /// What a template gets of a subject; nothing is made before it asks.
    func value(of subject: Subject) -> TemplateValue {
        .record(TemplateRecord(names: names) { [values] in values[$0](subject) })
    }

    static func + (left: Self, right: Self) -> Self { Self(left.fields + right.fields) }

    /// The same names for another subject that holds this one.
    func of<Outer: Sendable>(_ part: @escaping @Sendable (Outer) -> Subject) -> TemplateFields<Outer> {
        TemplateFields<Outer>(fields.map { field in TemplateField<Outer>.moved(field) { field.value(part($0)) } })
    }
}

extension TemplateField {
    fileprivate static func moved<Inner>(_ field: TemplateField<Inner>, _ value: @escaping @Sendable (Subject) -> TemplateValue) -> Self {
        Self(field.name.name, field.name.shape, field.name.meaning, value)
    }

    /// Plain words; the template escapes them. Nil is nothing to show.
    static func text(_ name: String, _ meaning: String, _ words: @escaping @Sendable (Subject) -> String?) -> Self {
        Self(name, .text, meaning) { .optional(words($0)) }
    }

    /// Finished HTML, written with `{{{name}}}`.
    static func html(_ name: String, _ meaning: String, _ markup: @escaping @Sendable (Subject) -> Markup?) -> Self {
        Self(name, .html, meaning) { markup($0).map(TemplateValue.html) ?? .nothing }
    }

    /// HTML that was written as bytes already.
    static func written(_ name: String, _ meaning: String, _ bytes: @escaping @Sendable (Subject) -> [UInt8]) -> Self {
        Self(name, .html, meaning) { .written(bytes($0)) }
    }

    /// Opens a section or not.
    static func flag(_ name: String, _ meaning: String, _ isUp: @escaping @Sendable (Subject) -> Bool) -> Self {
        Self(name, .flag, meaning) { .flag(isUp($0)) }
    }

    /// Some words, written one after the other with `{{#name}}{{.}}{{/name}}`.
    static func texts(_ name: String, _ meaning: String, _ words: @escaping @Sendable (Subject) -> [String]) -> Self {
        Self(name, .list(.text), meaning) { .list(words($0).map(TemplateValue.text)) }
    }

    /// Things that each have names of their own.
    static func list<Item>(
        _ name: String, _ meaning: String, of fields: TemplateFields<Item>, _ items: @escaping @Sendable (Subject) -> [Item]
    ) -> Self {
        Self(name, .list(fields.shape), meaning) { .list(items($0).map(fields.value)) }
    }

    /// One thing that has names of its own; nil is nothing to show.
    static func record<Item>(
        _ name: String, _ meaning: String, of fields: TemplateFields<Item>, _ item: @escaping @Sendable (Subject) -> Item?
    ) -> Self {
        Self(name, fields.shape, meaning) { item($0).map(fields.value) ?? .nothing }
    }
}
