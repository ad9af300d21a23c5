import Documents
import England
import Inspections
import Linking

/// A place in a text where an abbreviation stands that its document defines, or a term of several words that the glossary explains.
struct AbbreviationUse: Sendable, Equatable {
    /// UTF-8 offsets into the text.
    let range: Range<Int>
    /// The abbreviation in its singular, or the term.
    let short: String
    /// What an abbreviation stands for; nil for a term.
    let long: String?

    /// A link to the glossary, which a finger finds too; an abbreviation has its long form within.
    func markup(_ words: String, _ links: Links) -> Markup {
        guard let long else { return "<a class=\"term\" href=\"\(links.to(Addresses.glossary(ofTerm: short)))\">\(words)</a>" }
        return "<a class=\"term\" href=\"\(links.to(Addresses.glossary(of: short)))\"><abbr title=\"\(long)\">\(words)</abbr></a>"
    }
}

/// The abbreviations of one document and the terms of the site's glossary, to be explained at their first use in a section or card.
struct AbbreviationFinder: Sendable {
    /// By short form; a short form that the document uses in two senses is left out.
    private let longForms: [String: String]
    private let terms: GlossaryPhrases

    /// - Parameters:
    ///   - own: abbreviations that the site's glossary explains, with what it says; a document's own sense goes first.
    ///   - terms: what else it explains.
    init(_ abbreviations: [Abbreviation], besides own: [String: String] = [:], terms: GlossaryPhrases = GlossaryPhrases([])) {
        self.terms = terms
        let defined = Dictionary(grouping: abbreviations, by: \.short)
        longForms = defined.compactMapValues { $0.count == 1 ? $0[0].long : nil }.merging(own.filter { defined[$0.key] == nil }) {
            first, _ in
            first
        }
    }

    /// The first use of each, as a whole word outside the words that define it; in order. Linear in the bytes of the text.
    /// - Parameter seen: what the section or card has explained already, by short form.
    func uses(in text: String, seen: inout Set<String>) -> [AbbreviationUse] {
        longForms.isEmpty && terms.isEmpty ? [] : uses(in: Array(text.utf8), seen: &seen)
    }

    func uses(in bytes: [UInt8], seen: inout Set<String>) -> [AbbreviationUse] {
        guard !longForms.isEmpty || !terms.isEmpty else { return [] }
        var result: [AbbreviationUse] = []
        var definitions: ArraySlice<AbbreviationDefinition>?
        var place = 0
        while place < bytes.count {
            let start = place
            while place < bytes.count, let width = Self.wordStep(bytes, at: place) { place = min(place + width, bytes.count) }
            guard place > start else {
                place += 1
                continue
            }
            if let use = terms.use(in: bytes, at: start), seen.insert(use.short).inserted {
                result.append(use)
                place = use.range.upperBound
                continue
            }
            guard (2...10).contains(place - start), let short = known(bytes[start..<place]), !seen.contains(short),
                let long = longForms[short]
            else { continue }
            var rest = definitions ?? AbbreviationDefinition.all(in: bytes)[...]
            rest = rest.drop { $0.range.upperBound <= start }
            definitions = rest
            if let next = rest.first, next.range.contains(start) { continue }
            seen.insert(short)
            result.append(AbbreviationUse(range: start..<place, short: short, long: long))
        }
        return result
    }

    /// The short form that a word is, in the singular or the plural.
    private func known(_ word: ArraySlice<UInt8>) -> String? {
        guard let first = word.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) else { return nil }
        let text = String(decoding: word, as: UTF8.self)
        if longForms[text] != nil { return text }
        guard word.last == UInt8(ascii: "s"), case let singular = String(text.dropLast()), longForms[singular] != nil else { return nil }
        return singular
    }

    /// How many bytes the sign at a place takes where it is part of a word; nil between words.
    private static func wordStep(_ bytes: [UInt8], at place: Int) -> Int? {
        switch bytes[place] {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): return 1
        case UInt8(ascii: "&"): return 1
        // Accented letters; dashes and quotation marks are three bytes long.
        case 0xC3...0xDF: return 2
        default: return nil
        }
    }
}

extension AbbreviationFinder {
    /// Plain words as HTML, each abbreviation explained at its first use.
    func markup(_ text: String, links: Links, seen: inout Set<String>) -> Markup {
        let uses = uses(in: text, seen: &seen)
        guard !uses.isEmpty else { return Markup(escaping: text) }
        let bytes = Array(text.utf8)
        var html: Markup = ""
        var position = 0
        for use in uses {
            html += Markup(escaping: Self.part(bytes, position..<use.range.lowerBound)) + use.markup(Self.part(bytes, use.range), links)
            position = use.range.upperBound
        }
        return html + Markup(escaping: Self.part(bytes, position..<bytes.count))
    }

    private static func part(_ bytes: [UInt8], _ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
