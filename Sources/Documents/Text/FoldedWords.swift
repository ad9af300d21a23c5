/// Words as all rules compare them: runs of letters and digits in lower case.
///
/// Hyphens part words, apostrophes vanish, and a possessive 's is left out: "Child's case-records" is `child`, `case`, `records`.
public enum FoldedWords {
    /// The words of a short text, each as its bytes.
    package static func words(of text: String) -> [[UInt8]] {
        var result: [[UInt8]] = []
        var text = text
        text.withUTF8 { bytes in
            var cursor = Cursor(bytes)
            while let sign = cursor.next() {
                guard case .letter(let first) = sign else { continue }
                var word = [first]
                while let letter = cursor.nextLetter() { word.append(letter) }
                cursor.skipPossessive()
                result.append(word)
            }
        }
        return result
    }

    /// A word as a number and its length, by which it is compared fast (64-bit FNV-1a of its bytes).
    package struct WordNumber: Hashable, Sendable {
        private var number: UInt64 = 0xcbf2_9ce4_8422_2325
        /// In bytes.
        package private(set) var length = 0

        /// - Parameter word: one word in lower case: "however".
        package init(_ word: String) {
            for byte in word.utf8 { append(byte) }
        }

        fileprivate init() {}

        package func hash(into hasher: inout Hasher) { hasher.combine(number) }

        fileprivate mutating func append(_ byte: UInt8) {
            number = (number ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
            length += 1
        }
    }

    /// The first words of some bytes as numbers, so many at most.
    package static func numbers(of bytes: UnsafeBufferPointer<UInt8>, upTo most: Int) -> [WordNumber] {
        var result: [WordNumber] = []
        result.reserveCapacity(most)
        var cursor = Cursor(bytes)
        while result.count < most, let sign = cursor.next() {
            guard case .letter(let first) = sign else { continue }
            var word = WordNumber()
            word.append(first)
            while let letter = cursor.nextLetter() { word.append(letter) }
            cursor.skipPossessive()
            result.append(word)
        }
        return result
    }

    /// Reads UTF-8 as letters and what stands between them.
    @frozen
    public struct Cursor {
        @frozen
        public enum Sign { case letter(UInt8), comma, stop, gap, apostrophe }

        @usableFromInline let text: UnsafeBufferPointer<UInt8>
        public var position = 0

        @inlinable
        public init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

        /// The next sign, letters in lower case; nil at the end.
        @inlinable @inline(__always)
        public mutating func next() -> Sign? {
            guard position < text.count else { return nil }
            let byte = text[position]
            position += 1
            let kind = Self.kind(of: byte)
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
        @inlinable @inline(__always)
        public mutating func nextLetter() -> UInt8? {
            guard position < text.count else { return nil }
            let kind = Self.kind(of: text[position])
            if kind >= 0x30 {
                position += 1
                return kind
            }
            let width = apostropheWidth(kind)
            guard width > 0, position + width < text.count else { return nil }
            let after = Self.kind(of: text[position + width])
            guard after >= 0x30, !isPossessive(after, at: position + width) else { return nil }
            position += width + 1
            return after
        }

        /// Steps over a possessive 's after the word that has ended.
        @inlinable
        public mutating func skipPossessive() {
            guard position < text.count else { return }
            let width = apostropheWidth(Self.kind(of: text[position]))
            guard width > 0, position + width < text.count else { return }
            let after = Self.kind(of: text[position + width])
            if isPossessive(after, at: position + width) { position += width + 1 }
        }

        @usableFromInline
        func isPossessive(_ letter: UInt8, at place: Int) -> Bool {
            letter == UInt8(ascii: "s") && (place + 1 >= text.count || Self.kind(of: text[place + 1]) < 0x30)
        }

        /// A full stop ends a sentence only before a space or at the end.
        @usableFromInline
        func isFullStop(_ byte: UInt8) -> Bool {
            byte != UInt8(ascii: ".") || position >= text.count || text[position] == 0x20 || text[position] == 0x0A
        }

        /// 1 for ', 3 for ’ and ‘, 0 for anything else.
        @usableFromInline
        func apostropheWidth(_ kind: UInt8) -> Int {
            if kind == 3 { return 1 }
            guard kind == 4, position + 2 < text.count, text[position + 1] == 0x80 else { return 0 }
            return text[position + 2] == 0x99 || text[position + 2] == 0x98 ? 3 : 0
        }

        /// What begins with E2: dashes, quotation marks, bullets.
        @usableFromInline
        mutating func punctuation() -> Sign {
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

        /// A folded letter, or a small number for what stands between words:
        /// 0 space and signs, 1 comma and brackets, 2 stop, 3 apostrophe, 4 the lead byte of typographic signs.
        ///
        /// Five of six bytes of a report are small letters, so they are told first and where they are asked for.
        @inlinable @inline(__always)
        static func kind(of byte: UInt8) -> UInt8 {
            byte &- UInt8(ascii: "a") < 26 ? byte : kindOfOther(byte)
        }

        @usableFromInline
        static func kindOfOther(_ byte: UInt8) -> UInt8 {
            switch byte {
            case 0x20: 0
            case UInt8(ascii: "0")...UInt8(ascii: "9"): byte
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
            case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"): 1
            case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "!"), 0x0A: 2
            case UInt8(ascii: "'"): 3
            case 0xE2: 4
            case 0xC2: 0
            case 0x80...0xFF: byte
            default: 0
            }
        }
    }
}
