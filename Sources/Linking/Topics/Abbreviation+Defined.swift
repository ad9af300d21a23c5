import Algorithms
import Documents
import England
package import Inspections

extension Abbreviation {
    /// What a document defines, in the order of its text; each short form and sense once.
    package static func defined(in body: Body, of document: DocumentID) -> [Abbreviation] {
        let all = body.statements.flatMap { statement in
            AbbreviationDefinition.all(in: statement.text).map { definition in
                Abbreviation(
                    short: definition.short, long: definition.long, definedIn: StatementID(document: document, anchor: statement.id))
            }
        }
        return all.uniqued { [Array($0.short.utf8), $0.sense] }
    }
}
