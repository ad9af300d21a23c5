/// A telephone number, an e-mail address or a postal address, where it occurs in a text.
package struct ContactDetail: Sendable, Equatable {
    package enum Kind: Sendable, CaseIterable {
        case telephone, email
        /// A house number, a street and a postcode; a postcode alone is none.
        case address

        /// As problems call it: "the telephone number".
        package var name: String {
            switch self {
            case .telephone: "telephone number"
            case .email: "e-mail address"
            case .address: "address"
            }
        }
    }

    package let kind: Kind
    /// UTF-8 offsets into the text.
    package let range: Range<Int>
}

/// Finds how a person can be reached: what has no place in entities and on the site.
///
/// The one rule for it: convert withholds by it, reading content refuses by it, and `check` searches the finished pages by it.
/// What it finds and what it does not is listed, form by form, in `ContactDetailsTests`.
package enum ContactDetails {
    /// Every contact detail in a text, in order, none overlapping another.
    ///
    /// - Complexity: linear in the bytes.
    package static func all(in text: [UInt8]) -> [ContactDetail] {
        var found: [ContactDetail] = []
        var end = 0
        for place in text.indices where place >= end {
            guard let detail = detail(at: place, in: text, after: end) else { continue }
            // An address begins before the postcode that it is told by, perhaps before something else that was found in it.
            while let last = found.last, last.range.upperBound > detail.range.lowerBound { found.removeLast() }
            found.append(detail)
            end = detail.range.upperBound
        }
        return found
    }

    package static func all(in text: String) -> [ContactDetail] { all(in: Array(text.utf8)) }

    /// One error for each contact detail of a file, at its line.
    /// - Parameter allowed: the site's own e-mail address, in any case; nil where it has none.
    package static func problems(in bytes: [UInt8], at path: String, allowed: String?) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        var (line, place) = (1, 0)
        for detail in all(in: bytes) {
            let words = shown(bytes[detail.range])
            line += bytes[place..<detail.range.lowerBound].count { $0 == UInt8(ascii: "\n") }
            place = detail.range.lowerBound
            if detail.kind == .email, words.lowercased() == allowed?.lowercased() { continue }
            problems.append(
                Diagnostic(at: SourceLocation(path, line: line), "the \(detail.kind.name) \"\(words)\" does not belong here; take it out"))
        }
        return problems
    }

    /// What a byte gives away: a number begins with a zero, a plus or a bracket, an address is told by its `@` or its postcode.
    private static func detail(at place: Int, in text: [UInt8], after end: Int) -> ContactDetail? {
        switch text[place] {
        case UInt8(ascii: "0"), UInt8(ascii: "+"), UInt8(ascii: "("):
            TelephoneNumber.range(at: place, in: text, after: end).map { ContactDetail(kind: .telephone, range: $0) }
        case UInt8(ascii: "@"):
            EmailAddress.range(around: place, in: text, after: end).map { ContactDetail(kind: .email, range: $0) }
        case let byte where byte.isCapital:
            PostalAddress.range(endingWithPostcodeAt: place, in: text).map { ContactDetail(kind: .address, range: $0) }
        default: nil
        }
    }

    /// On one line, as a message quotes it.
    private static func shown(_ words: ArraySlice<UInt8>) -> String {
        words.split(whereSeparator: \.isSpace).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }
}
