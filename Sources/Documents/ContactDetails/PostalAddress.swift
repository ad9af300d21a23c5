/// Tells where somebody lives by the postcode at its end and the house number at its start.
enum PostalAddress {
    /// The longest address looked for, in bytes: house number to postcode, over three or four printed lines.
    static let longest = 120

    /// A street has two words, or one and a town.
    private static let fewestNames = 2

    /// The address whose postcode begins here: "12 High Street, Stafford ST16 2LH".
    ///
    /// A postcode alone tells an area of some fifteen houses and is left alone: reports print those of offices.
    static func range(endingWithPostcodeAt place: Int, in text: [UInt8]) -> Range<Int>? {
        guard let end = endOfPostcode(at: place, in: text), let start = houseNumber(before: place, in: text) else { return nil }
        return start..<end
    }

    /// Royal Mail's form: one or two letters, a digit, perhaps another sign; then a digit and two letters other than C I K M O V.
    private static func endOfPostcode(at start: Int, in text: [UInt8]) -> Int? {
        if start > 0, text[start - 1].isInWord { return nil }
        var place = start
        func isAt(_ test: (UInt8) -> Bool) -> Bool { place < text.count && test(text[place]) }
        while place - start < 2, isAt(\.isCapital) { place += 1 }
        guard isAt(\.isDigit) else { return nil }
        place += 1
        // ST1 6LH, ST16 2LH, EC1A 1BB; ST162LH, where the sign after is the second half's digit.
        if isAt({ $0.isDigit || $0.isCapital }), !(isAt(\.isDigit) && isUnit(at: place, in: text)) { place += 1 }
        while place < text.count, place - start <= 6 {
            let space = Scalars.spaceLength(at: place, in: text)
            guard space > 0 else { break }
            place += space
        }
        guard isUnit(at: place, in: text) else { return nil }
        return place + 3
    }

    /// The second half of a postcode, with no word going on behind it.
    private static func isUnit(at place: Int, in text: [UInt8]) -> Bool {
        guard place + 2 < text.count, text[place].isDigit else { return false }
        let letters = text[(place + 1)...(place + 2)]
        guard letters.allSatisfy({ $0.isCapital && !"CIKMOV".utf8.contains($0) }) else { return false }
        return place + 3 >= text.count || !text[place + 3].isInWord
    }

    /// Where the house number is that the address begins with: only names and what joins them follow up to the postcode.
    private static func houseNumber(before postcode: Int, in text: [UInt8]) -> Int? {
        var names = 0
        var place = postcode
        while place > max(0, postcode - longest) {
            let end = place
            while place > 0, text[place - 1].isInWord || text[place - 1] == UInt8(ascii: "'") { place -= 1 }
            if place == end {
                let isBlankLine = text[place - 1] == UInt8(ascii: "\n") && text[place] == UInt8(ascii: "\n")
                guard !isBlankLine, text[place - 1].isSpace || ",.-".utf8.contains(text[place - 1]) else { return nil }
                place -= 1
                continue
            }
            let word = text[place..<end]
            if isHouseNumber(word), names >= fewestNames, !".-".utf8.contains(text[end]) { return place }
            guard let first = word.first, first.isCapital || first.isBeyondASCII || joining.contains(Array(word)) else { return nil }
            names += 1
        }
        return nil
    }

    /// "7", "12a", "1024"; a year is none.
    private static func isHouseNumber(_ word: ArraySlice<UInt8>) -> Bool {
        let digits = word.prefix(while: \.isDigit)
        let isYear = digits.count == 4 && (digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8))
        return (1...4).contains(digits.count) && word.count - digits.count <= 1 && word.dropFirst(digits.count).allSatisfy(\.isLetter)
            && !isYear
    }

    /// Small words in the names of streets and towns: "Newcastle under Lyme", "the Mall", "Burton upon Trent".
    private static let joining = Set(["and", "by", "in", "le", "of", "on", "the", "under", "upon", "with"].map { Array($0.utf8) })
}
