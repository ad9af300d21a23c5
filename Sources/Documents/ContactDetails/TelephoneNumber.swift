/// Reads one telephone number as people write it: with spaces, brackets, dashes, dots or slashes between its groups of digits,
/// over the end of a line, with an extension.
struct TelephoneNumber {
    private let text: [UInt8]
    private var digits: [UInt8] = []
    private var groups: [Group] = []

    private struct Group {
        /// How many digits there are up to its end.
        let total: Int
        let length: Int
        let end: Int
        /// Whether a line ends before it.
        let isOnNewLine: Bool
    }

    /// The longest number of ITU-T E.164, with the 00 that may be dialled before it.
    private static let mostDigits = 17

    /// The number that begins here; nil where none does.
    /// - Parameter end: where what was found before ends.
    static func range(at start: Int, in text: [UInt8], after end: Int) -> Range<Int>? {
        let isBracketed = text[start] == UInt8(ascii: "(")
        let first = isBracketed ? start + 1 : start
        guard first < text.count, isSign(text[first]), NumberBoundary(text: text, found: end).lets(numberStartAt: start) else { return nil }
        var number = TelephoneNumber(text: text)
        let hasPlus = text[first] == UInt8(ascii: "+")
        number.readGroups(from: hasPlus ? Self.afterPlus(first, in: text) : first)
        guard let last = number.lastGroup(hasPlus: hasPlus, isBracketed: isBracketed),
            let end = NumberBoundary(text: text, found: end).end(ofNumberEndingAt: last.end)
        else { return nil }
        // "(01785 276133)" is a number in brackets; "(01785) 276133" begins with one.
        return (isBracketed && !text[first..<last.end].contains(UInt8(ascii: ")")) ? first : start)..<end
    }

    private static func isSign(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "0") || byte == UInt8(ascii: "+") }

    /// "+44", "+(44)".
    private static func afterPlus(_ plus: Int, in text: [UInt8]) -> Int {
        plus + 1 < text.count && text[plus + 1] == UInt8(ascii: "(") ? plus + 2 : plus + 1
    }

    private init(text: [UInt8]) { self.text = text }

    private mutating func readGroups(from start: Int) {
        var (place, isOnNewLine) = (start, false)
        while place < text.count {
            let first = place
            while place < text.count, text[place].isDigit, digits.count <= Self.mostDigits {
                digits.append(text[place])
                place += 1
            }
            guard place > first, digits.count <= Self.mostDigits else { return }
            groups.append(Group(total: digits.count, length: place - first, end: place, isOnNewLine: isOnNewLine))
            guard let joint = NumberJoint(at: place, in: text) else { return }
            (place, isOnNewLine) = (joint.end, joint.breaksLine)
        }
    }

    /// The last group of the longest number that the groups make.
    private func lastGroup(hasPlus: Bool, isBracketed: Bool) -> Group? {
        guard let counts = counts(hasPlus: hasPlus, isBracketed: isBracketed) else { return nil }
        return groups.indices.last { counts.contains(groups[$0].total) && endsWell(at: $0) }.map { groups[$0] }
    }

    /// Nobody writes four digits and then two: "0900–1000 11 June" is a span of time. A line may end anywhere in a number.
    private func endsWell(at index: Int) -> Bool {
        groups[index].length >= 3 || groups[index].isOnNewLine || index > 0 && groups[index - 1].length <= 3
    }

    /// How many digits a number may have that begins as this one; nil where none does.
    private func counts(hasPlus: Bool, isBracketed: Bool) -> ClosedRange<Int>? {
        guard let first = groups.first, digits.count >= 3 else { return nil }
        if hasPlus { return internationalCounts(from: 0) }
        if digits.starts(with: "00".utf8) {
            let isWritten = digits.starts(with: "0044".utf8) || first.length >= 4 && groups.count > 1
            return isWritten ? internationalCounts(from: 2) : nil
        }
        // Coordinates, dates and lists have shorter groups than an area code with its zero (020, 0121, 01785).
        let isZeroInBrackets = isBracketed && first.length == 1 && first.end < text.count && text[first.end] == UInt8(ascii: ")")
        return "1235789".utf8.contains(digits[1]) && (first.length >= 3 || isZeroInBrackets) ? Self.national : nil
    }

    /// Ofcom's National Telephone Numbering Plan: 0, then nine or ten digits, of which the first is not 0, 4 or 6.
    private static let national = 10...11

    private func internationalCounts(from start: Int) -> ClosedRange<Int>? {
        guard digits.count > start + 4, digits[start] != UInt8(ascii: "0") else { return nil }
        guard digits[start...].starts(with: "44".utf8) else { return (start + 9)...(start + 15) }
        // "+44 (0)1785 276133": the zero is dialled at home only.
        let trunk = digits[start + 2] == UInt8(ascii: "0") ? 1 : 0
        return (start + trunk + 11)...(start + trunk + 12)
    }
}
