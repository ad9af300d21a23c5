import Documents
import England
import Inspections
import Linking
import Mustache

/// What a page hands to a template: a typed value, never a reflected one.
package indirect enum TemplateValue: Sendable, Equatable, ExpressibleByDictionaryLiteral {
    /// Plain words; the template escapes them.
    case text(String)
    /// Finished HTML, written with `{{{name}}}`.
    case html(Markup)
    case flag(Bool)
    case list([TemplateValue])
    case record(TemplateRecord)
    /// Stands where a record or text is not there; its section is left out.
    case nothing

    package init(dictionaryLiteral elements: (String, TemplateValue)...) {
        self = .record(TemplateRecord(names: elements.map(\.0), values: elements.map(\.1)))
    }

    /// Text, or nothing where there is none.
    package static func optional(_ text: String?) -> TemplateValue { text.map(TemplateValue.text) ?? .nothing }

    /// False for what a section leaves out: no text, no HTML, an empty list, a flag that is down.
    var isShown: Bool {
        switch self {
        case .text(let text): !text.isEmpty
        case .html(let markup): !markup.isEmpty
        case .flag(let flag): flag
        case .list(let list): !list.isEmpty
        case .record: true
        case .nothing: false
        }
    }
}

extension TemplateValue: MustacheParent {
    /// The signature is the template engine's; what comes back is always a `TemplateValue`.
    ///
    /// `questions.shown` asks of any value whether its section would be shown: how a template leaves out a heading over nothing.
    package func child(named name: String) -> Any? {
        if name == TemplateShape.shown { return TemplateValue.flag(isShown) }
        guard case .record(let fields) = self else { return nil }
        return fields[name]
    }
}

extension TemplateValue: MustacheCustomRenderable {
    /// Words escaped, HTML as it is: templates are compiled with `escaping` so that the engine escapes nothing again, sign by sign.
    package var renderText: String {
        switch self {
        case .text(let text): HTML.attribute(text)
        case .html(let markup): markup.html
        default: ""
        }
    }

    package var isNull: Bool { !isShown }
}

extension TemplateValue: MustacheSequence {
    /// What a section goes through: the items of a list, else the value itself, once, if it is shown.
    package func makeIterator() -> IndexingIterator<[TemplateValue]> {
        if case .list(let items) = self { return items.makeIterator() }
        return (isShown ? [self] : []).makeIterator()
    }
}
