/// Tells an e-mail address by its `@`.
enum EmailAddress {
    /// The address around an `@`: a name before it, and a domain with a dot and two letters or more at its end.
    ///
    /// Services call themselves "Safe@Last." and "Adoption@Heart.": there the dot ends the sentence. Where the next one
    /// follows without a space ("Adoption@Heart.We have"), capital and small letters in the last part tell that it is no domain.
    static func range(around at: Int, in text: [UInt8], after end: Int) -> Range<Int>? {
        let start = start(ofNameBefore: at, in: text, after: end)
        var domain = text[(at + 1)...].prefix { $0.isLetter || $0.isDigit || ".-".utf8.contains($0) }
        while let last = domain.last, !last.isInWord { domain.removeLast() }
        guard text[start..<at].contains(where: \.isInWord), domain.first?.isInWord == true,
            let dot = domain.lastIndex(of: UInt8(ascii: "."))
        else { return nil }
        let last = domain[(dot + 1)...]
        guard last.count >= 2, last.allSatisfy(\.isSmallLetter) || last.allSatisfy(\.isCapital), !isPicture(last) else { return nil }
        return start..<domain.endIndex
    }

    /// Letters of any alphabet belong to a name; quotation marks, spaces and the like before it do not.
    private static func start(ofNameBefore at: Int, in text: [UInt8], after end: Int) -> Int {
        var start = at
        while start > end {
            let byte = text[start - 1]
            if byte.isBeyondASCII {
                let scalar = Scalars.start(ofScalarEndingAt: start, in: text)
                guard Scalars.isLetter(at: scalar, in: text), scalar >= end else { break }
                start = scalar
            } else {
                guard byte.isInWord || "._%+-".utf8.contains(byte) else { break }
                start -= 1
            }
        }
        while start < at, !text[start].isInWord { start += 1 }
        return start
    }

    /// `logo@2x.png` is a picture for screens of twice as many dots.
    private static func isPicture(_ ending: ArraySlice<UInt8>) -> Bool {
        ["png", "jpg", "jpeg", "svg", "webp", "gif"].contains { ending.elementsEqual($0.utf8) }
    }
}
