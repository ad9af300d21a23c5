package import Documents

extension Cue {
    /// Reads a cue as a person writes it.
    ///
    /// The grammar, all of it:
    /// - `case records`: these words, one after the other; case, hyphens and the form of an apostrophe do not matter,
    ///   and a possessive 's is left out ("child's" is `child`).
    /// - `supervis*`: any word that begins so.
    /// - `(audit|moderation) process`: one of these; an empty choice, `(the|)`, makes the words optional.
    /// - `plans ~4 drift`: both, in either order, with at most 4 words between them and no semicolon, colon or full stop.
    /// - `plans >4 drift`: the same, in this order only.
    /// - `^ this` and `is adequate $`: at the start and at the end of the statement.
    /// - Throws: a cue that is empty, one with an unclosed bracket, a `*` inside a word, a distance that is no number or
    ///   is at an end of the cue, and one that unfolds into more phrases than anyone means.
    package init(reading text: String, location: SourceLocation) throws(Diagnostic) {
        self.init(text: text, location: location, pattern: try CueReader(text: text, location: location).pattern())
    }
}

extension KeyForm<[Cue]> {
    /// Cues in the grammar that `Cue.init(reading:location:)` tells; an empty list is none.
    static var cues: Self {
        let texts = KeyForm<[LocatedText]>.locatedTexts
        return KeyForm("a list of cues") { matter, key throws(Diagnostics) in
            var problems = Diagnostics()
            let cues = try texts.value(of: key, in: matter)?.compactMap { text in
                problems.collect { () throws(Diagnostic) in try Cue(reading: text.text, location: text.location) }
            }
            try problems.throwIfErrors()
            return cues
        }
    }
}

/// Reads one cue.
private struct CueReader {
    let text: String
    let location: SourceLocation

    /// How many phrases the choices of one part may unfold into; more is a slip of the pen. The shipped cues have up to 336.
    private static let mostPhrases = 400
    /// How many words may be between two parts; no sentence is meant beyond. The shipped cues ask for up to 24.
    private static let longestGap = 30

    func pattern() throws(Diagnostic) -> CuePattern {
        var parts: [CuePattern.Part] = []
        var gaps: [CuePattern.Gap] = []
        var current: [String] = []
        for piece in try pieces() {
            if let gap = try gap(piece) {
                parts.append(try part(current))
                gaps.append(gap)
                current = []
            } else {
                current.append(piece)
            }
        }
        parts.append(try part(current))
        return CuePattern(parts: parts, gaps: gaps)
    }

    /// Splits at spaces outside brackets.
    private func pieces() throws(Diagnostic) -> [String] {
        var pieces: [String] = []
        var piece = ""
        var isInside = false
        for character in text {
            switch character {
            case "(":
                guard !isInside else { throw malformed("a \"(\" inside brackets") }
                isInside = true
                piece.append(character)
            case ")":
                guard isInside else { throw malformed("a \")\" without its \"(\"") }
                isInside = false
                piece.append(character)
            case " " where !isInside:
                if !piece.isEmpty { pieces.append(piece) }
                piece = ""
            default:
                piece.append(character)
            }
        }
        guard !isInside else { throw malformed("a \"(\" without its \")\"") }
        if !piece.isEmpty { pieces.append(piece) }
        return pieces
    }

    private func gap(_ piece: String) throws(Diagnostic) -> CuePattern.Gap? {
        guard let sign = piece.first, sign == "~" || sign == ">" else { return nil }
        guard let words = Int(piece.dropFirst()), (0...Self.longestGap).contains(words) else {
            throw malformed("\"\(piece)\", where a number of words from 0 to \(Self.longestGap) belongs after the sign")
        }
        return CuePattern.Gap(words: words, isOrdered: sign == ">")
    }

    /// Unfolds the choices in brackets.
    private func part(_ pieces: [String]) throws(Diagnostic) -> CuePattern.Part {
        var phrases: [[CuePattern.Word]] = [[]]
        for piece in pieces {
            var choices: [[CuePattern.Word]] = []
            let inner = piece.hasPrefix("(") && piece.hasSuffix(")") ? String(piece.dropFirst().dropLast()) : piece
            if inner == piece, piece.contains("(") || piece.contains(")") {
                throw malformed("\"\(piece)\"; put a space before and after the brackets")
            }
            for choice in inner.split(separator: "|", omittingEmptySubsequences: false) {
                choices.append(try words(String(choice)))
            }
            phrases = phrases.flatMap { phrase in choices.map { phrase + $0 } }
            guard phrases.count <= Self.mostPhrases else { throw malformed("more than \(Self.mostPhrases) phrases in one; split it") }
        }
        guard phrases.allSatisfy({ phrase in phrase.contains { $0 != .start && $0 != .end } }) else {
            throw malformed(text.isEmpty ? "nothing" : "a part without words")
        }
        return CuePattern.Part(phrases: phrases)
    }

    private func words(_ choice: String) throws(Diagnostic) -> [CuePattern.Word] {
        var result: [CuePattern.Word] = []
        for piece in choice.split(separator: " ") {
            switch piece {
            case "^": result.append(.start)
            case "$": result.append(.end)
            default:
                let isPrefix = piece.last == "*"
                guard !piece.dropLast().contains("*"), piece != "*" else {
                    throw malformed("\"\(piece)\"; a * stands at the end of a word")
                }
                let folded = FoldedWords.words(of: isPrefix ? String(piece.dropLast()) : String(piece))
                guard let last = folded.last else { throw malformed("\"\(piece)\", which has no letters") }
                result += folded.dropLast().map(CuePattern.Word.exact)
                result.append(isPrefix ? .prefix(last) : .exact(last))
            }
        }
        return result
    }

    private func malformed(_ what: String) -> Diagnostic {
        Diagnostic(at: location, "the cue \"\(text)\" has \(what)")
    }
}
