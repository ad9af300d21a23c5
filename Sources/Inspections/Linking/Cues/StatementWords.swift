/// The words of a statement as places in its UTF-8, with the symbols that a vocabulary knows them by.
///
/// A word is a run of letters and digits; hyphens part words, apostrophes vanish, and a possessive 's is left out.
struct StatementWords: Sendable {
    /// What stands between a word and the one before it.
    struct Boundary: OptionSet, Sendable {
        let rawValue: UInt8
        static let comma = Boundary(rawValue: 1)
        /// A semicolon, colon, full stop or line end: cues do not reach over it.
        static let stop = Boundary(rawValue: 2)
    }

    private struct Word: Sendable {
        let bytes: Range<Int32>
        /// Its symbols' places.
        let symbols: Range<Int32>
        let boundary: Boundary
    }

    private var words: [Word] = []
    /// The symbols of all words, word by word.
    private(set) var symbols: [Vocabulary.Symbol] = []

    var count: Int { words.count }

    /// What stands before a word.
    func boundary(before word: Int) -> Boundary { words[word].boundary }

    /// The places of the symbols of one word.
    func symbols(at word: Int) -> Range<Int> {
        Int(words[word].symbols.lowerBound)..<Int(words[word].symbols.upperBound)
    }

    /// The UTF-8 offsets that a run of words takes up.
    func bytes(of run: Range<Int>) -> Range<Int> {
        run.isEmpty ? 0..<0 : Int(words[run.lowerBound].bytes.lowerBound)..<Int(words[run.upperBound - 1].bytes.upperBound)
    }

    /// Reads the words of a text; takes one step for each byte.
    init(reading text: UnsafeBufferPointer<UInt8>, vocabulary: Vocabulary) {
        words.reserveCapacity(text.count / 5 + 2)
        symbols.reserveCapacity(text.count / 5 + 2)
        var cursor = Cursor(text)
        var boundary: Boundary = []
        while let sign = cursor.next() {
            switch sign {
            case .letter(let first):
                let start = Int32(cursor.position - 1), firstSymbol = Int32(symbols.count)
                let end = Int32(vocabulary.readWord(startingWith: first, from: &cursor, into: &symbols))
                words.append(Word(bytes: start..<end, symbols: firstSymbol..<Int32(symbols.count), boundary: boundary))
                boundary = []
            case .comma: boundary.insert(.comma)
            case .stop: boundary.insert(.stop)
            case .gap, .apostrophe: continue
            }
        }
    }

    /// The words of a short text as folded bytes, to compile cues with.
    static func foldedWords(of text: String) -> [[UInt8]] {
        var result: [[UInt8]] = []
        let bytes = Array(text.utf8)
        bytes.withUnsafeBufferPointer { buffer in
            var cursor = Cursor(buffer)
            while let sign = cursor.next() {
                guard case .letter(let first) = sign else { continue }
                var word = [first]
                while let letter = cursor.nextLetter() { word.append(letter) }
                result.append(word)
            }
        }
        return result
    }
}

extension StatementWords {
    /// Reads UTF-8 as letters and what stands between them.
    struct Cursor {
        enum Sign { case letter(UInt8), comma, stop, gap, apostrophe }

        private let text: UnsafeBufferPointer<UInt8>
        private(set) var position = 0

        init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

        /// The next sign, letters in lower case; nil at the end.
        mutating func next() -> Sign? {
            guard position < text.count else { return nil }
            let byte = text[position]
            position += 1
            let kind = Self.kinds[Int(byte)]
            if kind >= 0x30 { return .letter(kind) }
            switch kind {
            case 1: return .comma
            case 2: return isFullStop(byte) ? .stop : .gap
            case 3: return .apostrophe
            case 4: return punctuation()
            default: return .gap
            }
        }

        /// The next letter of the word that has begun; nil where the word ends.
        mutating func nextLetter() -> UInt8? {
            guard position < text.count else { return nil }
            let kind = Self.kinds[Int(text[position])]
            if kind >= 0x30 {
                position += 1
                return kind
            }
            let width = apostropheWidth(kind)
            guard width > 0, position + width < text.count else { return nil }
            let after = Self.kinds[Int(text[position + width])]
            guard after >= 0x30, !isPossessive(after, at: position + width) else { return nil }
            position += width + 1
            return after
        }

        /// Steps over a possessive 's after the word that has ended.
        mutating func skipPossessive() {
            guard position < text.count else { return }
            let width = apostropheWidth(Self.kinds[Int(text[position])])
            guard width > 0, position + width < text.count else { return }
            let after = Self.kinds[Int(text[position + width])]
            if isPossessive(after, at: position + width) { position += width + 1 }
        }

        private func isPossessive(_ letter: UInt8, at place: Int) -> Bool {
            letter == UInt8(ascii: "s") && (place + 1 >= text.count || Self.kinds[Int(text[place + 1])] < 0x30)
        }

        /// A full stop ends a sentence only before a space or at the end.
        private func isFullStop(_ byte: UInt8) -> Bool {
            byte != UInt8(ascii: ".") || position >= text.count || text[position] == 0x20 || text[position] == 0x0A
        }

        /// 1 for ', 3 for ’ and ‘, 0 for anything else.
        private func apostropheWidth(_ kind: UInt8) -> Int {
            if kind == 3 { return 1 }
            guard kind == 4, position + 2 < text.count, text[position + 1] == 0x80 else { return 0 }
            return text[position + 2] == 0x99 || text[position + 2] == 0x98 ? 3 : 0
        }

        /// What begins with E2: dashes, quotation marks, bullets.
        private mutating func punctuation() -> Sign {
            guard position + 1 < text.count else { return .gap }
            let (second, third) = (text[position], text[position + 1])
            position += 2
            guard second == 0x80 else { return .gap }
            switch third {
            case 0x98, 0x99: return .apostrophe
            case 0x93, 0x94: return .comma
            default: return .gap
            }
        }

        /// For each byte: the folded letter, or a small number for what stands between words:
        /// 0 space and signs, 1 comma and brackets, 2 stop, 3 apostrophe, 4 the lead byte of typographic signs.
        private static let kinds: [UInt8] = (0..<256).map { byte in
            switch UInt8(byte) {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): UInt8(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt8(byte) + 32
            case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"): 1
            case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "!"), 0x0A: 2
            case UInt8(ascii: "'"): 3
            case 0xE2: 4
            case 0xC2: 0
            case 0x80...0xBF, 0xC3...0xFF: UInt8(byte)
            default: 0
            }
        }
    }
}
