import Documents
import Testing

@Suite struct `Words as rules compare them` {
    @Test(arguments: [
        ("Child's case-records", "child case records"), ("Child’s case–records", "child case records"),
        ("the children' s", "the children s"), ("don't say 'yes'", "dont say yes"), ("children’s", "children"), ("s", "s"), ("", ""),
        ("Ofsted's, and the council's.", "ofsted and the council"),
    ])
    func `are in lower case, without apostrophes and a possessive s`(text: String, words: String) {
        #expect(FoldedWords.words(of: text).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ") == words)
    }
}
