import Documents
import England
import Inspections
import Linking

/// The names that a page gives to its template, and what stands behind each.
///
/// Templates are checked against it when a skin is read, so that a misspelt name is an error and not an empty place.
package indirect enum TemplateShape: Sendable, Equatable, ExpressibleByDictionaryLiteral {
    case text, html, flag
    case list(TemplateShape)
    case record([String: TemplateShape])

    package init(dictionaryLiteral elements: (String, TemplateShape)...) {
        self = .record(Dictionary(elements) { _, last in last })
    }

    /// The name that every value has below it: a flag that says whether there is anything to show.
    static let shown = "shown"

    /// The names in scope below this value.
    var fields: [String: TemplateShape] {
        if case .record(let fields) = self { fields } else { [:] }
    }

    /// What a value has more, less or other than declared, as paths: `visits.year`; for tests of pages.
    package func differences(from value: TemplateValue, path: String = "") -> [String] {
        switch (self, value) {
        case (.text, .text), (.html, .html), (.flag, .flag), (_, .nothing): return []
        case (.list(let element), .list(let values)):
            return values.flatMap { element.differences(from: $0, path: path) }
        case (.record(let fields), .record(let values)):
            let prefix = path.isEmpty ? "" : path + "."
            let missing = fields.keys.filter { values[$0] == nil }.map { prefix + $0 }
            let rest = values.flatMap { name, value in
                fields[name]?.differences(from: value, path: prefix + name) ?? [prefix + name]
            }
            return (missing + rest).sorted()
        default: return [path]
        }
    }
}
