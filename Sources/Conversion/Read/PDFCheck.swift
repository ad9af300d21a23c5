import Documents

/// Tells what is wrong with a file that is called a PDF, and what to do.
enum PDFCheck {
    /// What its bytes alone show; nil where they look like a PDF.
    static func problem(of bytes: [UInt8]) -> String? {
        if bytes.isEmpty { return "this file is empty; download the report again" }
        let opening = String(decoding: bytes.prefix(headBytes), as: UTF8.self)
        if opening.range(of: "%PDF-") == nil {
            let words = opening.lowercased()
            if words.range(of: "<!doctype html") != nil || words.range(of: "<html") != nil {
                return "this is a web page named .pdf, most likely an error page; download the report again"
            }
            return "this is no PDF, although it is named .pdf; give it the ending of what it is"
        }
        if !Array(bytes.suffix(tailBytes)).contains(Array("%%EOF".utf8)) {
            return "this PDF is cut off: its end is missing; download it again"
        }
        return nil
    }

    /// What its text shows; nil where a report could be in it.
    static func problem(of text: PDFText, in bytes: [UInt8]) -> String? {
        if text.pages.count > Poppler.mostPages {
            return "this PDF has more than \(Poppler.mostPages) pages; give the report itself, not what it is bound with"
        }
        let (words, lettered, common) = counts(of: text)
        if lettered < leastWords {
            if ["/FreeText", "/Subtype /Text", "/Subtype/Text"].contains(where: { bytes.contains(Array($0.utf8)) }) {
                return "the words of this PDF stand only in annotations; print it with its notes to a new PDF and convert that"
            }
            return "this PDF has pictures of pages and no text; make the words readable with: ocrmypdf IN.pdf OUT.pdf"
        }
        guard common * 100 < words * leastCommon else { return nil }
        return "a font of this PDF does not say which letters its signs are, so that its words come out garbled; make them readable with: "
            + "ocrmypdf --force-ocr IN.pdf OUT.pdf"
    }

    /// How many words a text has, how many of them have a letter, and how many are common ones.
    private static func counts(of text: PDFText) -> (words: Int, lettered: Int, common: Int) {
        var counts = (words: 0, lettered: 0, common: 0)
        for fragment in text.pages.lazy.flatMap(\.fragments) {
            for word in fragment.text.utf8.split(whereSeparator: \.isSpace) {
                counts.words += 1
                if word.contains(where: { $0.isLetter || $0.isBeyondASCII }) { counts.lettered += 1 }
                if word.count <= longestCommon, commonWords.contains(String(Substring(word)).lowercased()) { counts.common += 1 }
            }
        }
        return counts
    }

    /// The least words of a document that has text at all.
    static let leastWords = 20
    /// Percent of words that are common ones where the letters are right: English has 25, a garbled font none.
    static let leastCommon = 4
    /// Where "%PDF-" and "%%EOF" are looked for; readers do so within these bytes too.
    static let headBytes = 1024
    static let tailBytes = 4096

    /// One word in four of any English report is one of these.
    private static let commonWords: Set<String> = [
        "the", "and", "of", "to", "in", "a", "is", "for", "are", "that", "with", "their", "this", "by", "children",
    ]

    /// Bytes; a longer word need not be looked up.
    private static let longestCommon = commonWords.map(\.utf8.count).max() ?? 0
}
