import Documents
import Testing

@Suite struct `A cursor` {
    @Test func `takes bytes while they are wanted, and up to a text, and counts lines`() {
        var cursor = Cursor(Array("ab\ncd-->e".utf8))
        #expect(cursor.take { $0 != UInt8(ascii: "c") }.elementsEqual("ab\n".utf8))
        #expect(cursor.line == 2 && cursor.byte == UInt8(ascii: "c") && cursor.next == UInt8(ascii: "d"))
        let start = cursor
        #expect(cursor.take(upTo: "-->").elementsEqual("cd".utf8))
        #expect(cursor.isAt("-->") && !cursor.isAt("-->ex"))
        cursor = start
        #expect(cursor.isAt("cd"))
        cursor.advance(by: 100)
        #expect(cursor.isAtEnd && cursor.byte == nil && cursor.next == nil && !cursor.isAt("e"))
    }
}

@Suite struct `The nearest candidate` {
    @Test(arguments: [
        // Two edits in a short word and three in nine letters, but not one more.
        ("abcd", "abxy", true), ("abcd", "axyz", false), ("abcdefghi", "abcdefxyz", true), ("abcdefghi", "abcdewxyz", false),
    ])
    func `is within a third of the letters, and at least two edits`(word: String, candidate: String, isNear: Bool) {
        #expect((Suggestion.nearest(to: word, in: [candidate]) != nil) == isNear)
    }

    @Test func `is a list where there are few and none is near`() {
        let twelve = (10..<22).map(String.init)
        #expect(Suggestion.clause(for: "abcdef", in: twelve) == "; there is " + twelve.joined(separator: ", "))
        #expect(Suggestion.clause(for: "abcdef", in: twelve + ["22"]) == "")
    }
}
