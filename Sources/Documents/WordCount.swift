/// Counts the words of a source against those that were read of it, so that none vanishes unseen.
///
/// A word is a run of letters, digits and bytes outside ASCII. It is kept as a hash: most texts are proved by two sums that are
/// equal, and only where they differ are words counted one by one.
struct WordCount {
    private var words: [UInt64] = []
    private var sum: UInt64 = 0

    /// Takes in words that were read, or whose loss is told.
    mutating func add(_ text: String) { add(Array(text.utf8)[...]) }

    mutating func add(_ text: ArraySlice<UInt8>) {
        Self.each(in: text, skippingEntities: false) { hash, _ in
            words.append(hash)
            sum &+= hash
        }
    }

    /// The lines, from 0, whose words were not all read, each with the words that it lacks.
    ///
    /// Of two lines that hold a word of which one is missing, that is named which Markdown may have taken for something else:
    /// the address of a link, a footnote, a cell of a table.
    func missing(from lines: [ArraySlice<UInt8>]) -> [(line: Int, words: [String])] {
        var expected: UInt64 = 0
        for line in lines { Self.each(in: line, skippingEntities: true) { hash, _ in expected &+= hash } }
        if expected == sum { return [] }
        var counts: [UInt64: Int] = [:]
        for word in words { counts[word, default: 0] += 1 }
        let order = lines.indices.filter { !Self.isDoubtful(lines[$0]) } + lines.indices.filter { Self.isDoubtful(lines[$0]) }
        let found = order.compactMap { index -> (line: Int, words: [String])? in
            var lost: [String] = []
            Self.each(in: lines[index], skippingEntities: true) { hash, word in
                if let count = counts[hash], count > 0 {
                    counts[hash] = count - 1
                } else {
                    lost.append(String(decoding: word, as: UTF8.self))
                }
            }
            return lost.isEmpty ? nil : (index, lost)
        }
        return found.sorted { $0.line < $1.line }
    }

    private static func isDoubtful(_ line: ArraySlice<UInt8>) -> Bool {
        line.first == UInt8(ascii: "[") || line.first?.isSpace == true || line.contains(UInt8(ascii: "|"))
    }

    /// Each word with its hash, FNV-1a of 64 bits.
    /// - Parameter skippingEntities: whether `&eacute;` is a sign; a word beside one is left out, as it may be read as another.
    private static func each(in bytes: ArraySlice<UInt8>, skippingEntities: Bool, _ take: (UInt64, ArraySlice<UInt8>) -> Void) {
        var place = bytes.startIndex
        var isBesideEntity = false
        while place < bytes.endIndex {
            if bytes[place].isInWord {
                let start = place
                var hash: UInt64 = 0xCBF2_9CE4_8422_2325
                while place < bytes.endIndex, bytes[place].isInWord {
                    hash = (hash ^ UInt64(bytes[place])) &* 0x100_0000_01B3
                    place += 1
                }
                let next = skippingEntities ? entity(in: bytes, at: place) : nil
                if !isBesideEntity, next?.partsWords ?? true { take(hash, bytes[start..<place]) }
                isBesideEntity = false
            } else if skippingEntities, let found = entity(in: bytes, at: place) {
                place = found.end
                isBesideEntity = !found.partsWords
            } else {
                place += 1
                isBesideEntity = false
            }
        }
    }

    /// An entity of HTML that begins here, up to behind its `;`, and whether it is a sign of ASCII, which parts words; nil for none.
    private static func entity(in bytes: ArraySlice<UInt8>, at place: Int) -> (end: Int, partsWords: Bool)? {
        guard place < bytes.endIndex, bytes[place] == UInt8(ascii: "&") else { return nil }
        let name = bytes[(place + 1)...].prefix(longestEntity).prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "#") }
        guard !name.isEmpty, name.endIndex < bytes.endIndex, bytes[name.endIndex] == UInt8(ascii: ";") else { return nil }
        return (name.endIndex + 1, signs.contains { name.elementsEqual($0.utf8) })
    }

    /// The most letters of an entity's name in HTML.
    private static let longestEntity = 32
    /// The entities of HTML that are signs of ASCII.
    private static let signs = ["amp", "lt", "gt", "quot", "apos"]
}
