import Documents

extension String {
    /// Without white space at either end.
    var trimmingSpaces: String {
        var view = self[...]
        while let first = view.first, first.isSpace { view.removeFirst() }
        while let last = view.last, last.isSpace { view.removeLast() }
        return String(view)
    }
}
