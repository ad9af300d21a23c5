import Documents

/// A cue as the matcher understands it: phrases, and how far apart they may stand.
///
/// The grammar, all of it:
/// - `case records`: these words, one after the other; case, hyphens and the form of an apostrophe do not matter,
///   and a possessive 's is left out ("child's" is `child`).
/// - `supervis*`: any word that begins so.
/// - `(audit|moderation) process`: one of these; an empty choice, `(the|)`, makes the words optional.
/// - `plans ~4 drift`: both, in either order, with at most 4 words between them and no semicolon, colon or full stop.
/// - `plans >4 drift`: the same, in this order only.
/// - `^ this` and `is adequate $`: at the start and at the end of the statement.
struct CuePattern: Sendable, Equatable {
    /// One part of a cue: any of its phrases, each a list of words.
    struct Part: Sendable, Equatable {
        var phrases: [[Word]]
    }

    enum Word: Sendable, Hashable {
        case exact([UInt8])
        case prefix([UInt8])
        case start
        case end
    }

    /// How the next part stands to the part before it.
    struct Gap: Sendable, Equatable {
        let words: Int
        let isOrdered: Bool
    }

    let parts: [Part]
    /// One fewer than the parts.
    let gaps: [Gap]

    /// - Throws: a cue that is empty, one with an unclosed bracket, a `*` inside a word, a distance that is no number or
    ///   stands at an end, and one that unfolds into more phrases than anyone means.
    init(reading cue: Cue) throws(Diagnostic) {
        var parts: [Part] = []
        var gaps: [Gap] = []
        var current: [String] = []
        for piece in try Self.pieces(of: cue) {
            if let gap = try Self.gap(piece, in: cue) {
                parts.append(try Self.part(current, of: cue))
                gaps.append(gap)
                current = []
            } else {
                current.append(piece)
            }
        }
        parts.append(try Self.part(current, of: cue))
        self.parts = parts
        self.gaps = gaps
    }

    /// Splits at spaces outside brackets.
    private static func pieces(of cue: Cue) throws(Diagnostic) -> [String] {
        var pieces: [String] = []
        var piece = ""
        var isInside = false
        for character in cue.text {
            switch character {
            case "(":
                guard !isInside else { throw malformed(cue, "a \"(\" inside brackets") }
                isInside = true
                piece.append(character)
            case ")":
                guard isInside else { throw malformed(cue, "a \")\" without its \"(\"") }
                isInside = false
                piece.append(character)
            case " " where !isInside:
                if !piece.isEmpty { pieces.append(piece) }
                piece = ""
            default:
                piece.append(character)
            }
        }
        guard !isInside else { throw malformed(cue, "a \"(\" without its \")\"") }
        if !piece.isEmpty { pieces.append(piece) }
        return pieces
    }

    private static func gap(_ piece: String, in cue: Cue) throws(Diagnostic) -> Gap? {
        guard let sign = piece.first, sign == "~" || sign == ">" else { return nil }
        guard let words = Int(piece.dropFirst()), (0...30).contains(words) else {
            throw malformed(cue, "\"\(piece)\", where a number of words from 0 to 30 belongs after the sign")
        }
        return Gap(words: words, isOrdered: sign == ">")
    }

    /// Unfolds the choices in brackets.
    private static func part(_ pieces: [String], of cue: Cue) throws(Diagnostic) -> Part {
        var phrases: [[Word]] = [[]]
        for piece in pieces {
            var choices: [[Word]] = []
            let inner = piece.hasPrefix("(") && piece.hasSuffix(")") ? String(piece.dropFirst().dropLast()) : piece
            if inner == piece, piece.contains("(") || piece.contains(")") {
                throw malformed(cue, "\"\(piece)\"; put a space before and after the brackets")
            }
            for choice in inner.split(separator: "|", omittingEmptySubsequences: false) {
                choices.append(try words(String(choice), of: cue))
            }
            phrases = phrases.flatMap { phrase in choices.map { phrase + $0 } }
            guard phrases.count <= 400 else { throw malformed(cue, "more than 400 phrases in one; split it") }
        }
        guard phrases.allSatisfy({ phrase in phrase.contains { $0 != .start && $0 != .end } }) else {
            throw malformed(cue, cue.text.isEmpty ? "nothing" : "a part without words")
        }
        return Part(phrases: phrases)
    }

    private static func words(_ text: String, of cue: Cue) throws(Diagnostic) -> [Word] {
        var result: [Word] = []
        for piece in text.split(separator: " ") {
            switch piece {
            case "^": result.append(.start)
            case "$": result.append(.end)
            default:
                let isPrefix = piece.last == "*"
                guard !piece.dropLast().contains("*"), piece != "*" else {
                    throw malformed(cue, "\"\(piece)\"; a * stands at the end of a word")
                }
                let folded = StatementWords.foldedWords(of: isPrefix ? String(piece.dropLast()) : String(piece))
                guard let last = folded.last else { throw malformed(cue, "\"\(piece)\", which has no letters") }
                result += folded.dropLast().map(Word.exact)
                result.append(isPrefix ? .prefix(last) : .exact(last))
            }
        }
        return result
    }

    private static func malformed(_ cue: Cue, _ what: String) -> Diagnostic {
        Diagnostic(at: cue.location, "the cue \"\(cue.text)\" has \(what)")
    }
}
