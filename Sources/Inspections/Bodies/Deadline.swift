import England

/// A line that says by when what follows is asked for.
package enum Deadline {
    /// A longer line that opens so is a request itself: "By working with schools, ensure that …:".
    private static let longest = 60

    /// "Within three months:" gives "Within three months"; other texts give nil.
    package static func words(in text: String) -> String? {
        guard text.hasSuffix(":"), text.utf8.count < longest, Forms.has(.deadline, text) else { return nil }
        return String(text.dropLast())
    }
}
