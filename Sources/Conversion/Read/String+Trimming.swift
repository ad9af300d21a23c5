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
        if hasSingleSpaces { return self }
        var (bytes, isBehindSpace) = ([UInt8](), false)
        bytes.reserveCapacity(utf8.count)
        for scalar in unicodeScalars {
            if scalar.isSpace {
                isBehindSpace = !bytes.isEmpty
            } else {
                if isBehindSpace { bytes.append(0x20) }
                isBehindSpace = false
                if scalar.isASCII { bytes.append(UInt8(truncatingIfNeeded: scalar.value)) } else { bytes += scalar.utf8 }
            }
        }
        return String(decoding: bytes, as: UTF8.self)
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
