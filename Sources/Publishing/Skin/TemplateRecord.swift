import Documents
import England
import Inspections
import Linking

/// Some values by their names. A template asks for a few names of very many records, so names are looked up one after the other:
/// the records of one kind share the list of them.
package struct TemplateRecord: Sendable, Equatable, Sequence {
    private let names: [String]
    private let values: [TemplateValue]

    /// - Parameter values: one for each name, in the same order.
    init(names: [String], values: [TemplateValue]) {
        self.names = names
        self.values = values
    }

    /// Nil where the record has no such name.
    subscript(name: String) -> TemplateValue? {
        for place in names.indices where names[place] == name { return values[place] }
        return nil
    }

    package func makeIterator() -> Zip2Sequence<[String], [TemplateValue]>.Iterator { zip(names, values).makeIterator() }
}
