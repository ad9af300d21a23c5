import Documents
import England
import Inspections
import Linking

/// The names that a page gives to its template, and what is behind each.
///
/// Templates are checked against it when a skin is read, so that a misspelt name is an error and not an empty place; the
/// documentation of templates is written from it.
package indirect enum TemplateShape: Sendable, Equatable, ExpressibleByDictionaryLiteral {
    case text, html, flag
    case list(TemplateShape)
    case record([Name])

    /// A name, what is behind it, and one sentence on what that is.
    package struct Name: Sendable, Equatable {
        package let name: String
        package let shape: TemplateShape
        package let meaning: String
    }

    package init(dictionaryLiteral elements: (String, TemplateShape)...) {
        self = .record(elements.map { Name(name: $0.0, shape: $0.1, meaning: "") })
    }

    /// The name that every value has below it: a flag that says whether there is anything to show.
    static let shown = "shown"

    /// The names in scope below this value, in their order.
    package var names: [Name] {
        if case .record(let names) = self { names } else { [] }
    }

    /// The shape behind one of them; nil where there is no such name.
    subscript(name: String) -> TemplateShape? { names.first { $0.name == name }?.shape }
}
