import Documents
import England
import Inspections

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
        var cursor = FoldedWords.Cursor(text)
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
}
