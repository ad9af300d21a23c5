import Documents

extension String {
    /// Without white space at either end.
    var trimmingSpaces: String {
        guard let first = unicodeScalars.first, let last = unicodeScalars.last, first.isSpace || last.isSpace else { return self }
        var view = self[...]
        while let first = view.first, first.isSpace { view.removeFirst() }
        while let last = view.last, last.isSpace { view.removeLast() }
        return String(view)
    }

    /// With one space for each stretch of white space, and none at either end.
    var withSingleSpaces: String {
        hasSingleSpaces ? self : split(whereSeparator: \.isSpace).joined(separator: " ")
    }

    /// Most lines of print are so already, and need not be taken apart.
    private var hasSingleSpaces: Bool {
        var previous: Unicode.Scalar = " "
        for scalar in unicodeScalars {
            if scalar.isSpace, scalar != " " || previous == " " { return false }
            previous = scalar
        }
        return previous != " " || isEmpty
    }
}
