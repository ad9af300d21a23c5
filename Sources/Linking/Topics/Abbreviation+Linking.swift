import Documents
import England
package import Inspections

extension Abbreviation {
    /// What a document defines, in the order of its text; each short form and sense once.
    package static func defined(in body: Body, of document: DocumentID) -> [Abbreviation] {
        var result: [Abbreviation] = []
        for statement in body.statements {
            for definition in AbbreviationDefinition.all(in: statement.text) {
                let found = Abbreviation(
                    short: definition.short, long: definition.long, definedIn: StatementID(document: document, anchor: statement.id))
                if !result.contains(where: { $0.short == found.short && $0.sense == found.sense }) { result.append(found) }
            }
        }
        return result
    }
}
