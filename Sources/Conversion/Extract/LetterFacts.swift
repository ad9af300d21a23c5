import Documents
import England
import Inspections

/// Takes the facts of a visit from its letter. Most are printed in its opening sentences, which stay in the body.
enum LetterFacts {
    static func extracted(from part: DocumentPart, source: SourceDocument) throws(Diagnostic) -> Extracted<InspectionFacts> {
        var (blocks, date) = LetterFrame.removed(from: part.blocks)
        let title = blocks[part.title].text
        let line = blocks[part.title].lines[0]
        blocks[part.title].place = .frontMatter(.title)
        guard let kind = VisitTitle(title)?.kind else {
            throw Diagnostic(at: source.location(ofLine: line), "\"\(title)\" is no title of a known kind of visit")
        }
        let location = source.location(ofLine: line)
        guard let authority = try AuthorityNames.authority(ofTitle: title, beside: source.sidecar, at: location) else {
            throw Diagnostic(
                at: location,
                "no English authority is named in \"\(title)\"; " + AuthorityNames.remedy)
        }
        let opening = blocks.filter(\.isInBody).prefix(openingParagraphs)
        guard let paragraph = opening.first(where: { visits(in: $0.text) != nil }), let visits = visits(in: paragraph.text) else {
            throw Diagnostic(
                at: location, "no days of the visit were found below the title; expected \"… on 26 and 27 May 2022\"")
        }
        try visits.checkOrder(at: source.location(ofLine: paragraph.lines[0]))
        guard let framework = Framework.holding(kind, on: visits[0].from) else {
            throw Diagnostic(at: location, "no framework that is known has a \(kind.name)")
        }
        var facts = InspectionFacts(title: title, authority: authority, framework: framework, kind: kind, visits: visits)
        facts.published = date
        facts.inspectors = opening.lazy.compactMap { inspectors(in: $0.text) }.first ?? []
        facts.scope = scope(in: blocks.filter(\.isInBody))
        return Extracted(facts: facts, blocks: blocks)
    }

    /// In how many paragraphs below the title a letter says when it was and who inspected.
    static let openingParagraphs = 4

    /// "… the focused visit to X on 26 and 27 May 2022."
    private static func visits(in text: String) -> [Visit]? {
        let words = text.lowercased()
        guard words.range(of: "visit") != nil else { return nil }
        return sentences(of: text).lazy.compactMap(DatePhrase.visits(in:)).first
    }

    /// "Her Majesty's Inspectors for this visit were Lisa Walsh and Andy Waugh."
    private static func inspectors(in text: String) -> [String]? {
        for sentence in sentences(of: text) {
            guard Forms.has(.visitInspectors, sentence),
                let verb = sentence.range(of: " were ") ?? sentence.range(of: " was ")
            else { continue }
            return People.names(in: String(sentence[verb.upperBound...]))
        }
        return nil
    }

    /// "Inspectors looked at …": the words behind the verb, or the list that they lead in to.
    private static func scope(in blocks: [Block]) -> String? {
        for (index, block) in blocks.enumerated() {
            for sentence in sentences(of: block.text) {
                let words = Form.folded(sentence)
                guard let verb = Forms.form(.scopeSentence, ofFolded: words)?.opening(of: words) else { continue }
                if !sentence.hasSuffix(":") { return String(sentence.dropFirst(verb.count)).withoutStop }
                let items = blocks[(index + 1)...].prefix { $0.isItem }.map(\.text.withoutStop)
                return items.isEmpty ? nil : items.joined(separator: "; ")
            }
        }
        return nil
    }

    private static func sentences(of text: String) -> [String] {
        let bytes = Array(text.utf8)
        return Sentences.ranges(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
    }
}

extension String {
    /// Without a stop at its end.
    var withoutStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
