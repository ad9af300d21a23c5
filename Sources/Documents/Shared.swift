/// A value behind one reference: copying it costs the same however many parts it has.
///
/// For what very many other values hold, such as the record that every card of every page is made from.
@frozen
package struct Shared<Value: Sendable>: Sendable {
    /// A list of one: what a Swift value can hold behind a reference.
    @usableFromInline let held: [Value]

    @inlinable
    package init(_ value: Value) { held = [value] }

    @inlinable
    package var value: Value {
        _read { yield held[0] }
    }
}
