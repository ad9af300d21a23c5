import Documents
import England
import Inspections
import Linking

/// A statement as a card: what it says, how we read it, where it stands, and why it is here.
struct FindingCard {
    let index: RecordIndex
    let links: Links
    let statement: LinkedStatement
    /// The topic on whose page it is shown; its evidence is printed.
    let topic: String?
    /// Whether the one-page briefing prints it.
    var isLead = false

    /// The card's own anchor on a thread's page.
    static func anchor(of id: StatementID) -> String { "f-\(id.document.name)-\(id.anchor)" }

    var markup: Markup {
        let mark = Mark(of: statement)
        let anchor = Self.anchor(of: statement.id)
        let place = index.place(of: statement)
        return """
            <li class="finding finding--\(mark.rawValue)" id="\(anchor)" data-mark="\(mark.rawValue)"\(isLead ? " data-lead" : "")>
            <p class="top">\(mark.badge)\(deadline)\(asked)\(movement)\(lookBacks)</p>
            <figure><blockquote><p>\(words)</p></blockquote>
            <figcaption class="src"><a href="\(links.to(index.address(of: statement.id)))">\(Wording.capitalised(place))</a><a class="perma" href="#\(anchor)" aria-label="Link to this statement: \(mark.word.lowercased()), \(place)">Link</a>\(why)</figcaption></figure>
            </li>

            """
    }

    private var words: Markup {
        let abbreviations = index.abbreviations(of: statement.id.document)
        var seen: Set<String> = []
        let before = sentenceBefore.map { "<span class=\"ctx\">\(abbreviations.markup($0, seen: &seen))</span> " as Markup }
        return "\(before)\(abbreviations.markup(statement.statement.quotation, seen: &seen))"
    }

    /// Shown in grey, where this one leans on it.
    private var sentenceBefore: String? {
        Excerpt.leansOnSentenceBefore(statement.statement.text) ? index.sentence(before: statement)?.text : nil
    }

    private var deadline: Markup? {
        guard let words = statement.statement.request?.deadline else { return nil }
        return "<span class=\"tag\">Deadline: “\(words)”</span>"
    }

    /// Says of a concern that it is something asked for.
    private var asked: Markup? {
        switch statement.statement.asking {
        case .part: "<span class=\"tag\">Part of a request</span>"
        case .ofBoard: "<span class=\"tag\">Asked of the safeguarding board</span>"
        case .request, nil: nil
        }
    }

    private var movement: Markup? {
        Wording.movement(statement.change).map { "<span class=\"tag\">\($0)</span>" }
    }

    private var lookBacks: [Markup] {
        index.references(in: statement.id).map { LookBack(index: index, links: links, reference: $0).tag }
    }

    /// The words that the link and the reading rest on.
    private var why: Markup? {
        let cues = statement.links.filter { topic == nil || $0.topic == topic }.flatMap(\.evidence)
        guard !cues.isEmpty else { return nil }
        let found = words(cues)
        let belonging: Markup =
            found.isEmpty ? "<p>It carries on from the sentence before.</p>" : "<p>These words belong to the theme: \(found).</p>"
        let reasons = words(statement.evidence)
        let reading = reasons.isEmpty ? nil : "<p>We read it this way because of: \(reasons).</p>" as Markup
        return "<details class=\"why\"><summary>Why it is here</summary>\(belonging)\(reading)\(correction)</details>"
    }

    private var correction: Markup? {
        statement.correction.map { "<p>A person corrected this: \($0.reason)</p>" }
    }

    /// The matched words alone, each once: the phrases that found them are in the data.
    private func words(_ evidence: [Evidence]) -> Markup {
        var seen: Set<String> = []
        let words = evidence.map(\.words).filter { !$0.isEmpty && seen.insert($0).inserted }
        return words.map { "“\($0)”" as Markup }.joined(separator: ", ")
    }
}

/// A mention of an earlier inspection, as a label on the statement that makes it.
struct LookBack {
    let index: RecordIndex
    let links: Links
    let reference: Reference

    var tag: Markup {
        "<span class=\"tag tag--back\">Inspectors refer back to <a href=\"\(links.to(address))\">\(name)</a></span>"
    }

    /// Which inspection is meant: "2022", or "2019 (report not held)".
    var name: String {
        switch reference.target {
        case .held(let id): return index.label(of: id)
        case .mentioned(let id):
            guard let mentioned = index.mentioned(id) else { return "an earlier visit" }
            return (mentioned.when.map(Wording.when) ?? "an earlier inspection") + " (report not held)"
        }
    }

    var address: String {
        switch reference.target {
        case .held(let id): Addresses.inspection(id)
        case .mentioned(let id): Addresses.inspections + "#" + MentionedEvent.anchor(id)
        }
    }
}
