import Algorithms
import Documents
import Inspections
import Linking

/// The terms that reports use, in plain words, and the abbreviations that they define themselves.
///
/// Where the authorities are many, what only one of them uses is listed under its name: "BFFD" is Brent's and nobody else's.
struct GlossaryPage: TemplatePage {
    let source: PageSource
    private let all: [Term]
    private let row: LetterRow

    init(source: PageSource) {
        self.source = source
        all = Self.terms(source)
        row = LetterRow(all.filter { $0.owner == nil }.map { ($0.anchor, $0.entry.term) }, beyond: PageLimits.termsWithoutLetters)
    }

    static let template = "glossary"
    static let meaning = "The terms and abbreviations that reports use, in plain words."

    static let fields: TemplateFields<GlossaryPage> = [
        .list("letters", "The letters with which a term begins, for a long list; none for a short one.", of: LetterRow.Letter.fields) {
            $0.row.letters
        },
        .list("terms", "Every term that is not one authority's alone, in the order of the alphabet.", of: Term.fields) { page in
            page.all.filter { $0.owner == nil }.map { $0.opening(page.row.anchor(of: $0.anchor)) }
        },
        .list("authorities", "Authorities with abbreviations of their own, by name; none where they are few.", of: Owner.fields) {
            $0.owners
        },
    ]

    static func plan(_ index: RecordIndex) -> PlannedPage {
        PlannedPage(Addresses.glossary, index) { source in
            Page(
                GlossaryPage(source: source), title: "Glossary", description: "Terms and abbreviations that inspection reports use.")
        }
    }

    /// Every term, in the order of the alphabet.
    private static func terms(_ source: PageSource) -> [Term] {
        var taken: Set<String> = []
        let entries = entries(source)
        return entries.map { entry in
            let anchor = Self.anchor(of: entry.ownTerm ?? entry.term, besides: &taken)
            let short = (entry.abbreviations.first?.short ?? (entry.isAbbreviation ? entry.term : nil)).map {
                Addresses.glossaryAnchor(of: $0)
            }
            let isNew = short.map { taken.insert($0).inserted } ?? false
            let owner = source.index.owner(of: entry)
            return Term(entry: entry, anchor: anchor, shortAnchor: isNew ? short : nil, owner: owner, source: source)
        }
    }

    private var owners: [Owner] {
        Dictionary(grouping: all.filter { $0.owner != nil }, by: \.owner).compactMap { slug, terms in
            slug.map { Owner(name: source.index.authorityName($0), terms: terms) }
        }
        .sorted { $0.name < $1.name }
    }

    /// A term of the site's own with its meaning, an abbreviation of the reports, or both.
    struct Entry: Sendable {
        let term: String
        let meaning: String?
        let abbreviations: [Abbreviation]
        /// The term as the site's own glossary has it.
        var ownTerm: String?
        /// Whether that is an abbreviation.
        var isAbbreviation = false
    }

    /// In the order of the alphabet.
    private static func entries(_ source: PageSource) -> [Entry] {
        var defined = Dictionary(grouping: source.index.record.abbreviations, by: \.short)
        let shorts = defined.keys.sorted()
        let own = source.index.record.glossary.map { term in
            let short = shorts.first { short in
                defined[short].map { short == term.term || $0.allSatisfy { $0.stands(for: term.term) } } ?? false
            }
            let shown = short.map { $0 == term.term ? $0 : "\(term.term) (\($0))" } ?? term.term
            return Entry(
                term: shown, meaning: term.meaning, abbreviations: short.flatMap { defined.removeValue(forKey: $0) } ?? [],
                ownTerm: term.term, isAbbreviation: term.isAbbreviation)
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

extension RecordIndex {
    /// The authority whose documents alone define an abbreviation; nil for what the site explains itself, for the focus authority's,
    /// and where the authorities are few.
    fileprivate func owner(of entry: GlossaryPage.Entry) -> String? {
        guard hasManyAuthorities, entry.meaning == nil, let first = entry.abbreviations.first?.definedIn.document.authority,
            first != focus?.slug, entry.abbreviations.allSatisfy({ $0.definedIn.document.authority == first })
        else { return nil }
        return first
    }
}
