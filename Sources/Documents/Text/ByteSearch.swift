import Glibc

/// Finding some bytes in others, as fast as the system does it: what runs for every statement looks for words by this.
extension Array where Element == UInt8 {
    /// Where some bytes first stand; nil where they do not, and for no bytes.
    package func firstRange(of sought: [UInt8]) -> Range<Int>? { firstRange(of: sought, from: 0) }

    /// The same from a place on.
    package func firstRange(of sought: [UInt8], from start: Int) -> Range<Int>? {
        withUnsafeBytes { text in
            sought.withUnsafeBytes { words in
                guard let base = text.baseAddress, let wanted = words.baseAddress, let first = words.first else { return nil }
                var place = start
                let last = text.count - words.count
                while place <= last, let found = memchr(base + place, Int32(first), last - place + 1) {
                    place = UnsafeRawPointer(found) - base
                    if memcmp(found, wanted, words.count) == 0 { return place..<(place + words.count) }
                    place += 1
                }
                return nil
            }
        }
    }

    /// Every place where some bytes stand, from the first on, none reaching into the one before.
    package func ranges(of sought: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        while let next = firstRange(of: sought, from: ranges.last?.upperBound ?? 0) { ranges.append(next) }
        return ranges
    }

    package func contains(_ sought: [UInt8]) -> Bool { firstRange(of: sought) != nil }
}
