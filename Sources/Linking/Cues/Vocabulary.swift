import Documents
import England
import Inspections

/// The words and word beginnings of all cues, each with its symbol.
///
/// Words are looked up by their 64-bit FNV-1a hash alone: with a few thousand entries a false hit is one in 10^15 words.
/// The hash grows byte by byte, so the beginnings of a word are looked up on the way through it.
struct Vocabulary: Sendable {
    typealias Symbol = UInt32

    /// A key, 0 for an empty place, with its symbol.
    private typealias Entry = (key: UInt64, symbol: Symbol)
    /// Open addressing, a power of two long, at most half of it taken.
    private var entries: [Entry] = Array(repeating: (0, 0), count: 64)
    private(set) var count = 0
    /// A bit for each key, by its lowest bits: most beginnings of words are none, and are told so without a look at the long table.
    private var known: [UInt64] = Array(repeating: 0, count: knownBits / 64)
    private static let knownBits = 1 << 17
    /// Bit n is set where some cue asks for a beginning of n bytes.
    private var prefixLengths: UInt64 = 0

    private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01b3
    private static let prefixMark: UInt64 = 0x9e37_79b9_7f4a_7c15

    /// The symbol of a word of a cue, made on first sight.
    mutating func symbol(of word: CuePattern.Word) -> Symbol {
        switch word {
        case .start: return symbol(forKey: 1)
        case .end: return symbol(forKey: 2)
        case .exact(let bytes): return symbol(forKey: Self.hash(bytes))
        case .prefix(let bytes):
            prefixLengths |= 1 << UInt64(min(bytes.count, 63))
            return symbol(forKey: Self.hash(bytes) ^ Self.prefixMark)
        }
    }

    /// Reads the rest of a word and adds the symbols it is known by.
    /// - Returns: the offset at which the word ends.
    @inline(__always)
    func readWord(startingWith first: UInt8, from cursor: inout FoldedWords.Cursor, into symbols: inout [Symbol]) -> Int {
        var hash = (Self.seed ^ UInt64(first)) &* Self.prime
        var length: UInt64 = 1
        if prefixLengths & 2 != 0 { append(hash ^ Self.prefixMark, to: &symbols) }
        while let letter = cursor.nextLetter() {
            hash = (hash ^ UInt64(letter)) &* Self.prime
            length += 1
            if length < 64, prefixLengths & (1 << length) != 0 { append(hash ^ Self.prefixMark, to: &symbols) }
        }
        append(hash, to: &symbols)
        let end = cursor.position
        cursor.skipPossessive()
        return end
    }

    @inline(__always)
    private func append(_ key: UInt64, to symbols: inout [Symbol]) {
        let bit = Self.bit(of: key)
        guard known[bit / 64] & (1 << UInt64(bit % 64)) != 0 else { return }
        let entry = entries[place(of: key)]
        if entry.key != 0 { symbols.append(entry.symbol) }
    }

    /// Whether some cue asks for a word, or for a beginning of it that is longer than so many bytes: "caseload*" for "caseloads".
    func knows(_ word: [UInt8], beyond count: Int) -> Bool {
        (count + 1..<max(count + 1, word.count + 1)).contains { length in
            let hash = Self.hash(Array(word.prefix(length)))
            return entries[place(of: hash ^ Self.prefixMark)].key != 0 || length == word.count && entries[place(of: hash)].key != 0
        }
    }

    private mutating func symbol(forKey key: UInt64) -> Symbol {
        if (count + 1) * 2 > entries.count { grow() }
        let place = self.place(of: key)
        if entries[place].key == 0 {
            entries[place] = (key, Symbol(count))
            known[Self.bit(of: key) / 64] |= 1 << UInt64(Self.bit(of: key) % 64)
            count += 1
        }
        return entries[place].symbol
    }

    private static func bit(of key: UInt64) -> Int { Int(truncatingIfNeeded: key) & (knownBits - 1) }

    /// Where a key is, or would be.
    @inline(__always)
    private func place(of key: UInt64) -> Int {
        let mask = entries.count - 1
        var place = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
        while entries[place].key != 0, entries[place].key != key { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        let old = entries.filter { $0.key != 0 }
        entries = Array(repeating: (0, 0), count: entries.count * 2)
        for entry in old { entries[place(of: entry.key)] = entry }
    }

    private static func hash(_ bytes: [UInt8]) -> UInt64 {
        bytes.reduce(seed) { ($0 ^ UInt64($1)) &* prime }
    }
}
