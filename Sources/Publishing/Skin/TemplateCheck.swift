import Documents
import England
import Inspections
import Linking

/// Checks the names of a template, and of the partials it uses, against the shape of what its page gives.
struct TemplateCheck {
    /// Templates by name.
    let tags: [String: TemplateTags]
    /// Where a template was read from.
    let location: @Sendable (_ template: String) -> String
    private(set) var problems = Diagnostics()
    /// How many templates were checked, each as often as it is included.
    private var checked = 0
    /// The shipped skins come to some hundreds; partials that include each other twice come to a million in twenty steps.
    static let mostChecked = 10_000

    init(tags: [String: TemplateTags], location: @escaping @Sendable (String) -> String) {
        self.tags = tags
        self.location = location
    }

    /// One level of names: what a section opened, and the name that closes it.
    private struct Scope {
        let name: String
        let shape: TemplateShape
    }

    /// - Parameter including: the templates on the way here, to find one that includes itself.
    mutating func check(_ template: String, against shapes: [TemplateShape], including: [String] = []) {
        guard let tags = tags[template], checked <= Self.mostChecked else { return }
        checked += 1
        if checked > Self.mostChecked {
            problems.append(
                Diagnostic(
                    at: SourceLocation(location(template)),
                    "templates include each other more than \(Self.mostChecked) times; include fewer of them"))
            return
        }
        var scopes = shapes.map { Scope(name: "", shape: $0) }
        for tag in tags.tags {
            switch tag.kind {
            case .end:
                if scopes.count > shapes.count { scopes.removeLast() }
            case .block:
                scopes.append(Scope(name: tag.name, shape: .record([])))
            case .partial, .parent:
                checkPartial(tag, in: template, scopes: scopes.map(\.shape), including: including + [template])
                if tag.kind == .parent { scopes.append(Scope(name: tag.name, shape: .record([]))) }
            case .unsupported:
                report(tag, in: template, "the tag \"\(tag.name)\" is not supported; use names, sections and partials")
            case .section, .inverted:
                let shape = lookUp(tag, in: template, scopes: scopes.map(\.shape))
                scopes.append(Scope(name: tag.name, shape: tag.kind == .section ? Self.inside(shape) : .record([])))
            case .escaped, .unescaped:
                let shape = lookUp(tag, in: template, scopes: scopes.map(\.shape))
                checkWriting(tag, of: shape, in: template)
            }
        }
    }

    private static func inside(_ shape: TemplateShape?) -> TemplateShape {
        switch shape {
        case .list(let element): element
        case .some(let shape): shape
        case nil: .record([])
        }
    }

    private mutating func checkPartial(_ tag: TemplateTags.Tag, in template: String, scopes: [TemplateShape], including: [String]) {
        if including.contains(tag.name) {
            report(tag, in: template, "the template \"\(tag.name)\" includes itself")
        } else if tags[tag.name] == nil {
            report(tag, in: template, "no template \"\(tag.name)\"" + Suggestion.clause(for: tag.name, in: tags.keys.sorted()))
        } else {
            check(tag.name, against: scopes, including: including)
        }
    }

    /// The shape behind a name, from the innermost section outwards; reports a name that nothing gives.
    private mutating func lookUp(_ tag: TemplateTags.Tag, in template: String, scopes: [TemplateShape]) -> TemplateShape? {
        if tag.name == "." { return scopes.last }
        if tag.name == TemplateShape.shown {
            report(tag, in: template, "\"\(tag.name)\" is asked of a name; write {{#name.\(tag.name)}}")
            return .flag
        }
        let parts = tag.name.split(separator: ".").map(String.init)
        var shape = parts.first.flatMap { first in scopes.reversed().lazy.compactMap { $0[first] }.first }
        for part in parts.dropFirst() {
            if let known = shape { shape = part == TemplateShape.shown ? .flag : known[part] }
        }
        if shape == nil {
            let known = Set(scopes.flatMap { $0.names.map(\.name) }).sorted()
            report(tag, in: template, "nothing gives the name \"\(tag.name)\" here" + Suggestion.clause(for: tag.name, in: known))
        }
        return shape
    }

    private mutating func checkWriting(_ tag: TemplateTags.Tag, of shape: TemplateShape?, in template: String) {
        switch (shape, tag.kind) {
        case (.text, .unescaped):
            report(tag, in: template, "\"\(tag.name)\" is plain text; write {{\(tag.name)}}, so that it is escaped")
        case (.html, .escaped):
            report(tag, in: template, "\"\(tag.name)\" is finished HTML; write {{{\(tag.name)}}}")
        case (.list, _), (.record, _), (.flag, _):
            report(tag, in: template, "\"\(tag.name)\" is no text; open it with {{#\(tag.name)}}")
        default: break
        }
    }

    private mutating func report(_ tag: TemplateTags.Tag, in template: String, _ message: String) {
        problems.append(Diagnostic(at: SourceLocation(location(template), line: tag.line), message))
    }
}
