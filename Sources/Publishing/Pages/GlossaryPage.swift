import Documents
import England
import Inspections
import Linking

/// The terms that reports use, in plain words, and the abbreviations that they define themselves.
enum GlossaryPage {
    static let template = "glossary"

    static let shape: TemplateShape = [
        "terms": .list([
            "term": .text, "meaning": .text, "anchor": .text,
            "uses": .list(["long": .text, "documents": .list(["name": .text, "address": .text, "then": .text]), "more": .text]),
        ])
    ]

    static func plan(_ index: RecordIndex) -> PlannedPage {
        PlannedPage(Addresses.glossary) { links in
            var anchors: Set<String> = []
            return Page(
                title: "Glossary", description: "Terms and abbreviations that inspection reports use.", template: template,
                values: ["terms": .list(entries(index).map { $0.value(anchor: anchor(of: $0.term, besides: &anchors), index, links) })])
        }
    }

    /// A term of the site's own with its meaning, an abbreviation of the reports, or both.
    fileprivate struct Entry {
        let term: String
        let meaning: String?
        let abbreviations: [Abbreviation]
    }

    /// In the order of the alphabet.
    private static func entries(_ index: RecordIndex) -> [Entry] {
        var defined = Dictionary(grouping: index.record.abbreviations, by: \.short)
        let shorts = defined.keys.sorted()
        let own = index.record.glossary.map { term in
            let short = shorts.first { short in
                defined[short].map { short == term.term || $0.allSatisfy { $0.stands(for: term.term) } } ?? false
            }
            let shown = short.map { $0 == term.term ? $0 : "\(term.term) (\($0))" } ?? term.term
            return Entry(term: shown, meaning: term.meaning, abbreviations: short.flatMap { defined.removeValue(forKey: $0) } ?? [])
        }
        return (own + defined.map { Entry(term: $0.key, meaning: nil, abbreviations: $0.value) })
            .sorted { ($0.term.lowercased(), $0.term) < ($1.term.lowercased(), $1.term) }
    }

    private static func anchor(of term: String, besides taken: inout Set<String>) -> String {
        let slug = Slug.slug(of: term)
        var anchor = slug
        var count = 1
        while !taken.insert(anchor).inserted {
            count += 1
            anchor = "\(slug)-\(count)"
        }
        return anchor
    }
}

extension Abbreviation {
    /// Whether its long form is a term, however the letters are cased.
    fileprivate func stands(for term: String) -> Bool { long.lowercased() == term.lowercased() }
}

extension GlossaryPage.Entry {
    /// How many documents are named for one long form; the others are counted.
    private static let named = 3

    fileprivate func value(anchor: String, _ index: RecordIndex, _ links: Links) -> TemplateValue {
        [
            "term": .text(term), "meaning": .optional(meaning), "anchor": .text(anchor),
            "uses": .list(senses(index).map { use($0, index, links) }),
        ]
    }

    /// The definitions of one sense together, the focus authority's first.
    private func senses(_ index: RecordIndex) -> [[Abbreviation]] {
        let isFocus = { (abbreviation: Abbreviation) in abbreviation.definedIn.document.authority == index.site.focus }
        let ordered = abbreviations.filter(isFocus) + abbreviations.filter { !isFocus($0) }
        var order: [[UInt8]] = []
        let grouped = Dictionary(grouping: ordered, by: \.sense)
        for abbreviation in ordered where !order.contains(abbreviation.sense) { order.append(abbreviation.sense) }
        return order.compactMap { grouped[$0] }
    }

    private func use(_ definitions: [Abbreviation], _ index: RecordIndex, _ links: Links) -> TemplateValue {
        let shown = Array(definitions.prefix(Self.named))
        let more = definitions.count - shown.count
        return [
            "long": .text(definitions[0].long),
            "documents": .list(
                shown.enumerated().map { place, definition in
                    [
                        "name": .text(index.documentName(definition.definedIn.document)),
                        "address": .text(links.to(index.address(of: definition.definedIn))),
                        "then": .text(place < shown.count - 1 ? "; " : ""),
                    ]
                }),
            "more": .optional(more > 0 ? Wording.count(more, "other document") : nil),
        ]
    }
}

extension RecordIndex {
    /// "Northshire: Focused visit, May 2022".
    fileprivate func documentName(_ id: DocumentID) -> String {
        let name =
            inspections[id].map(\.document.datedHeading) ?? responses[id].map(\.document.datedHeading) ?? id.name
        return "\(authorityName(id.authority)): \(name)"
    }
}
