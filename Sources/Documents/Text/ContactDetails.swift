/// A telephone number, an e-mail address or the like, where it occurs in a text.
package struct ContactDetail: Sendable, Equatable {
    package enum Kind: Sendable, CaseIterable { case telephone, email, address }

    package let kind: Kind
    /// UTF-8 offsets into the text.
    package let range: Range<Int>
}

/// Finds how a person can be reached: what has no place in entities and on the site.
///
/// The one rule for it: convert withholds by it, content and `build` refuse by it, `check` reports by it.
package enum ContactDetails {
    /// Every contact detail in a text, in order, none overlapping another.
    package static func all(in text: [UInt8]) -> [ContactDetail] {
        (addresses(in: text[...]) + numbers(in: text[...])).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    package static func all(in text: String) -> [ContactDetail] { all(in: Array(text.utf8)) }

    /// Words around an `@` that have a dot and two letters at their end.
    private static func addresses(in line: ArraySlice<UInt8>) -> [ContactDetail] {
        line.indices.filter { line[$0] == UInt8(ascii: "@") }.compactMap { at in
            let name = line[..<at].reversed().prefix { $0.isInWord || "._%+-".utf8.contains($0) }
            var domain = line[(at + 1)...].prefix { $0.isInWord || ".-".utf8.contains($0) }
            while let last = domain.last, !last.isInWord { domain.removeLast() }
            let end = domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).last ?? []
            guard !name.isEmpty, domain.contains(UInt8(ascii: ".")), end.count >= 2, end.allSatisfy(\.isLetter) else { return nil }
            return ContactDetail(kind: .email, range: (at - name.count)..<domain.endIndex)
        }
    }

    /// 10 or 11 digits that start with an area code, or with +44.
    private static func numbers(in line: ArraySlice<UInt8>) -> [ContactDetail] {
        var found: [ContactDetail] = []
        var place = line.startIndex
        while place < line.endIndex {
            guard let end = endOfNumber(in: line, at: place) else {
                place += 1
                continue
            }
            found.append(ContactDetail(kind: .telephone, range: place..<end))
            place = end
        }
        return found
    }

    private static func endOfNumber(in line: ArraySlice<UInt8>, at start: Int) -> Int? {
        let isInternational = line[start...].starts(with: "+44".utf8)
        guard isInternational || line[start] == UInt8(ascii: "0") else { return nil }
        if start > line.startIndex, line[start - 1].isInWord || ".-+/#_".utf8.contains(line[start - 1]) { return nil }
        var place = isInternational ? start + 3 : start
        var (digits, groups) = (isInternational ? 1 : 0, [0])
        var end = place
        while place < line.endIndex {
            if line[place].isDigit {
                digits += 1
                groups[groups.count - 1] += 1
                end = place + 1
            } else if " ()-".utf8.contains(line[place]), place - end < 2 {
                if groups[groups.count - 1] > 0 { groups.append(0) }
            } else {
                break
            }
            place += 1
        }
        if end < line.endIndex, line[end].isInWord { return nil }
        // An area code has three digits or more, so coordinates and dates are no numbers.
        let isCode = isInternational || groups[0] >= 3 && line[start + 1] != UInt8(ascii: "0")
        return isCode && (10...(isInternational ? 12 : 11)).contains(digits) && groups.count(where: { $0 > 0 }) <= 5 ? end : nil
    }
}
