import Documents
import England
import Inspections
import Linking

/// What a page hands to a template: a typed value, never a reflected one.
package enum TemplateValue: Sendable, ExpressibleByDictionaryLiteral {
    /// Plain words; the template escapes them.
    case text(String)
    /// Finished HTML, written with `{{{name}}}`.
    case html(Markup)
    /// The same as UTF-8.
    case written([UInt8])
    case flag(Bool)
    case list([TemplateValue])
    case record(TemplateRecord)
    /// Stands where a record or text is not there; its section is left out.
    case nothing

    package init(dictionaryLiteral elements: (String, TemplateValue)...) {
        let values = elements.map(\.1)
        self = .record(TemplateRecord(names: elements.map { TemplateName($0.0) }) { values[$0] })
    }

    /// Text, or nothing where there is none.
    package static func optional(_ text: String?) -> TemplateValue { text.map(TemplateValue.text) ?? .nothing }

    /// False for what a section leaves out: no text, no HTML, an empty list, a flag that is down.
    var isShown: Bool {
        switch self {
        case .text(let text): !text.isEmpty
        case .html(let markup): !markup.isEmpty
        case .written(let bytes): !bytes.isEmpty
        case .flag(let flag): flag
        case .list(let list): !list.isEmpty
        case .record: true
        case .nothing: false
        }
    }
}

extension TemplateValue {
    /// What is behind a name inside this value; nil where there is no such name.
    ///
    /// `questions.shown` asks of any value whether its section would be shown: how a template leaves out a heading over nothing.
    func part(_ name: TemplateName) -> TemplateValue? {
        if name == .shown { return .flag(isShown) }
        guard case .record(let record) = self else { return nil }
        return record.place(of: name).map(record.value)
    }
}
