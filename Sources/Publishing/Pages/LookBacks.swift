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
        func rank(_ item: Item) -> Int {
            if item.statement.change == .persisting { return 0 }
            return Mark(of: item.statement) == .concern ? 1 : item.statement.change != .none ? 2 : 3
        }
        func day(_ item: Item) -> Int { index.inspections[item.statement.id.document]?.document.start.ordinal ?? 0 }
        return items.enumerated().sorted {
            (rank($0.element), -day($0.element), $0.offset) < (rank($1.element), -day($1.element), $1.offset)
        }.map(\.element)
    }
}
