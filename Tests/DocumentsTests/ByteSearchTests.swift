@testable import Documents
import Testing

@Suite struct ByteSearchTests {
    private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test(arguments: [
        ("a plan and a plan", "plan", [2..<6, 13..<17]), ("aaa", "aa", [0..<2]), ("plan", "plan", [0..<4]), ("plan", "plans", []),
        ("", "a", []), ("a", "", []), ("children’s", "’", [8..<11]),
    ])
    func `words are found where they stand, none reaching into the one before`(text: String, sought: String, places: [Range<Int>]) {
        #expect(Self.bytes(text).ranges(of: Self.bytes(sought)) == places)
        #expect(Self.bytes(text).firstRange(of: Self.bytes(sought)) == places.first)
        #expect(Self.bytes(text).contains(Self.bytes(sought)) == !places.isEmpty)
    }

    @Test(arguments: [("however, caseloads are high", 1, ["however"]), ("It’s Child's plan", 8, ["it", "child", "plan"]), ("", 8, [])])
    func `a word as a number is that of the same word in lower case`(text: String, most: Int, words: [String]) {
        var text = text
        let keys = text.withUTF8 { FoldedWords.numbers(of: $0, upTo: most) }
        #expect(keys == words.map(FoldedWords.WordNumber.init))
        #expect(keys.map(\.length) == words.map(\.utf8.count))
    }
}
