import Documents
import England
import Inspections

/// Takes the facts of a visit from its letter. Most are printed in its opening sentences, which stay in the body.
enum LetterFacts {
    static func extracted(
        from part: DocumentPart, source: SourceDocument, naming authorities: AuthorityNames
    ) throws(Diagnostic) -> Extracted<InspectionFacts> {
        var (blocks, date) = LetterFrame.removed(from: part.blocks)
        let printed = VisitTitle(blocks[part.title])
        let title = printed?.words ?? blocks[part.title].text
        let line = blocks[part.title].lines[0]
        blocks[part.title].place = .frontMatter(.title)
        guard let kind = printed?.kind else {
            throw Diagnostic(at: source.location(ofLine: line), "\"\(title)\" is no title of a known kind of visit")
        }
        let location = source.location(ofLine: line)
        let opening = blocks.filter(\.isInBody).prefix(openingParagraphs)
        let named = try authorities.authority(ofTitle: title, beside: source.sidecar, at: location)
        guard let authority = named ?? authorities.authority(ofOpening: opening.map(\.text)) else {
            throw Diagnostic(
                at: location,
                "no English authority is named in \"\(title)\"; " + AuthorityNames.remedy)
        }
        let telling = opening.filter { tells(of: kind, in: $0.text) }
        let found = visits(in: telling, DatePhrase.visits) ?? visits(in: telling) { DatePhrase.visits(in: $0, before: date?.day) }
        guard let (paragraph, sentence, visits) = found else {
            throw Diagnostic(
                at: location, "no days of the visit were found below the title; expected \"… on 26 and 27 May 2022\"")
        }
        try visits.check(against: sentence, at: source.location(ofLine: paragraph.lines[0]))
        guard let framework = Framework.holding(kind, on: visits[0].from) else {
            throw Diagnostic(at: location, "no framework that is known has a \(kind.name)")
        }
        var facts = InspectionFacts(title: title, authority: authority, framework: framework, kind: kind, visits: visits)
        (facts.published, facts.publishedAt) = (date?.day, date.map { source.location(ofLine: $0.line) })
        facts.datesLine = paragraph.lines[0]
        facts.inspectors = opening.lazy.compactMap { inspectors(in: $0.text) }.first ?? []
        facts.scope = scope(in: blocks.filter(\.isInBody), of: kind)
        return Extracted(facts: facts, blocks: blocks)
    }

    /// In how many paragraphs below the title a letter says when it was and who inspected.
    static let openingParagraphs = 4

    /// "… the focused visit to X on 26 and 27 May 2022." A letter calls what it reports as the last word of its kind does: a visit,
    /// an inspection.
    private static func tells(of kind: InspectionKind, in text: String) -> Bool {
        kind.name.split(separator: " ").last.map { text.lowercased().range(of: String($0)) != nil } ?? false
    }

    private static func visits(in blocks: [Block], _ read: (String) -> [Visit]?) -> (block: Block, sentence: String, visits: [Visit])? {
        for block in blocks {
            for sentence in sentences(of: block.text) {
                if let visits = read(sentence) { return (block, sentence, visits) }
            }
        }
        return nil
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
    private static func scope(in blocks: [Block], of kind: InspectionKind) -> String? {
        for form in England.standard.forms[.scopeSentence] where form["kind"].map({ $0 == kind.rawValue }) ?? true {
            for (index, block) in blocks.enumerated() {
                for sentence in sentences(of: block.text.withoutNoteMarks) {
                    guard let words = form.rest(of: sentence) else { continue }
                    if !sentence.hasSuffix(":") { return words.withoutStop }
                    let items = blocks[(index + 1)...].prefix { $0.isItem }.map(\.text.withoutStop)
                    return items.isEmpty ? nil : items.joined(separator: "; ")
                }
            }
        }
        return nil
    }

    private static func sentences(of text: String) -> [String] {
        let bytes = Array(text.utf8)
        return Sentences.ranges(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
    }
}

extension Form {
    /// What a text says behind the row's opening or, where it has none, behind its words: "… a joint inspection of the response".
    fileprivate func rest(of text: String) -> String? {
        let words = Self.folded(text)
        guard fits(words), let mark = opening(of: words) ?? parts.first, let range = words.range(of: mark) else { return nil }
        return String(text.dropFirst(words.distance(from: words.startIndex, to: range.upperBound)))
    }
}

extension String {
    /// Without a stop at its end.
    var withoutStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
