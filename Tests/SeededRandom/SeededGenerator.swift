/// The same numbers for the same seed, so that a failing case can be run again (SplitMix64).
package struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}

extension SeededGenerator {
    /// Some pieces one behind the other, each `%` in them a word that stands nowhere else; with these words.
    package mutating func text(ofPieces pieces: [String], atMost most: Int) -> (text: String, words: [String]) {
        var (text, words) = ("", [String]())
        for _ in 0..<Int.random(in: 1...most, using: &self) {
            for sign in pieces.randomElement(using: &self) ?? "" {
                if sign == "%" {
                    words.append("w\(words.count)q")
                    text += words.last ?? ""
                } else {
                    text.append(sign)
                }
            }
            if Bool.random(using: &self) { text += " " }
        }
        return (text, words)
    }
}
