import Documents
import England
import Inspections
import Linking

/// The statements of an authority in which inspectors refer to another visit.
enum LookBacks {
    struct Item: Sendable {
        let statement: LinkedStatement
        let reference: Reference

        func back(_ index: RecordIndex, _ links: Links) -> LookBack { LookBack(index: index, links: links, reference: reference) }
    }

    /// One a statement, what is said to continue first, then concerns; within these, newest first.
    static func all(of authority: String, index: RecordIndex) -> [Item] {
        var seen: Set<StatementID> = []
        let items = index.record.references.compactMap { reference -> Item? in
            guard reference.statement.document.authority == authority, index.inspections[reference.statement.document] != nil,
                let statement = index.statement(reference.statement), seen.insert(reference.statement).inserted
            else { return nil }
            return Item(statement: statement, reference: reference)
        }
        return Prominence.ranked(items, for: .lookBack, in: index) { $0.statement }
    }
}
