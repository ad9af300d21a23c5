/// Tells what may be written right before and right after a telephone number.
struct NumberBoundary {
    let text: [UInt8]
    /// Where what was found before ends; a number may follow another after a slash.
    let found: Int

    /// False inside a word, a longer number, a hash, a sum of money, an address of the web or an ISBN.
    func lets(numberStartAt start: Int) -> Bool {
        guard start > 0 else { return true }
        if found > 0, start == found + 1 { return true }
        if isISBN(before: start) { return false }
        let sign = text[start - 1]
        let before = start > 1 ? text[start - 2] : UInt8(ascii: " ")
        if sign.isLetter { return isLabel(endingAt: start) }
        if sign.isBeyondASCII {
            let scalar = Scalars.start(ofScalarEndingAt: start, in: text)
            return !Scalars.isLetter(at: scalar, in: text) && !Scalars.isCurrency(at: scalar, in: text)
        }
        switch sign {
        case _ where sign.isDigit: return false
        case UInt8(ascii: "."): return before.isLetter || before == sign
        case UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "+"), UInt8(ascii: ")"): return !before.isDigit
        case UInt8(ascii: "_"): return !before.isInWord
        case UInt8(ascii: "#"), UInt8(ascii: "="), UInt8(ascii: "$"): return false
        default: return true
        }
    }

    /// Where the number really ends, with its extension; nil where its digits belong to a longer code or a hash.
    func end(ofNumberEndingAt end: Int) -> Int? {
        if let end = endOfExtension(after: end) { return end }
        guard end < text.count else { return end }
        let goesOn = end + 1 < text.count && text[end + 1].isDigit
        if text[end].isDigit || "-.".utf8.contains(text[end]) && goesOn { return nil }
        // "01785 276133Fax" is a number with a word stuck to it; "01234567890ab" is the middle of a hash.
        let word = text[end...].prefix { $0.isLetter || $0.isDigit }
        return !word.isEmpty && word.allSatisfy { $0.isDigit || (0x61...0x66).contains($0.lowercased) } ? nil : end
    }

    /// "x123", "ext. 12", "extension 12"; an `x` alone, as a form prints it where none is filled in.
    private func endOfExtension(after end: Int) -> Int? {
        var place = skippingSpaces(from: end)
        let isTight = place == end
        guard let word = Self.extensions.first(where: { isAt(place, $0) }) else { return nil }
        place += word.count
        if isTight, word.count == 1, place >= text.count || !text[place].isInWord, !isDigit(at: skippingSpaces(from: place)) {
            return place
        }
        while place < text.count, ".:".utf8.contains(text[place]) { place += 1 }
        let first = skippingSpaces(from: place)
        place = first
        while isDigit(at: place), place - first < Self.mostExtensionDigits { place += 1 }
        return place > first && (place >= text.count || !text[place].isInWord) ? place : nil
    }

    private static let extensions = ["extension", "extn", "ext", "x"].map { Array($0.utf8) }
    private static let mostExtensionDigits = 6

    private func isDigit(at place: Int) -> Bool { place < text.count && text[place].isDigit }

    private func skippingSpaces(from start: Int) -> Int {
        var place = start
        while place < text.count, place - start < 3, text[place] == UInt8(ascii: " ") { place += 1 }
        return place
    }

    private func isAt(_ place: Int, _ word: [UInt8]) -> Bool {
        place + word.count <= text.count && zip(text[place...], word).allSatisfy { $0.lowercased == $1 }
    }

    /// A label stuck to the number, as forms lose the space between: "Tel01785 276133".
    private func isLabel(endingAt end: Int) -> Bool {
        let word = text[max(0, end - 10)..<end].reversed().prefix(while: \.isInWord).reversed().map(\.lowercased)
        return ["tel", "telephone", "phone", "mobile", "mob", "fax"].contains { word.elementsEqual($0.utf8) }
    }

    /// "ISBN 0198526636", "ISBN-10: 0-19-852663-6".
    private func isISBN(before start: Int) -> Bool {
        let words = text[max(0, start - 10)..<start].map(\.lowercased)
        return words.indices.contains { words[$0...].starts(with: "isbn".utf8) }
    }
}
