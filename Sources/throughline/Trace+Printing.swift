import Documents
import England
import Inspections
import Linking
import Publishing

extension Trace {
    /// For a person: the way of the statement, a step a block.
    /// - Parameter site: says which authority has the short addresses.
    func printed(site: Site, isResponse: Bool) -> String {
        ([
            "source     \(printedOrigin)", "entity     \(entity.path):\(entity.line)",
            "paragraph  \(statement.statement.paragraph)\(section)", "statement  \(statement.id)",
            "           \"\(statement.statement.text)\"", "",
            "cues",
        ] + cues.map(Self.line) + ["", "links"] + printedLinks + [
            "", "stance \(statement.stance.rawValue), change \(statement.change.rawValue)",
        ]
            + statement.evidence.map { "  " + Self.words(of: $0) } + ["", "pages"] + addresses(site, isResponse).map { "  " + $0 })
            .joined(separator: "\n")
    }

    private var section: String { statement.statement.section.isEmpty ? "" : ", below \(statement.statement.section)" }

    private var printedOrigin: String {
        switch origin {
        case .lines(let lines) where lines.count > 1: "\(source.file), lines \(lines.lowerBound) to \(lines.upperBound)"
        case .lines(let lines): "\(source.file), line \(lines.lowerBound)"
        case .page(let page): "\(source.file), page \(page)"
        case .unknown: "\(source.file), place not known"
        }
    }

    private static func line(of cue: TracedCue) -> String {
        let purpose =
            switch cue.purpose {
            case .topic(let slug): "theme \(slug)"
            case .role(let role): role.name
            }
        let effect =
            switch cue.effect {
            case .counts: "counts"
            case .excluded(let exclusion): "does not count: the exclusion \(words(of: exclusion))"
            case .outweighed: "does not decide"
            case .read: "says nothing by itself"
            }
        return "  \(words(of: cue.evidence)), \(purpose): \(effect)"
    }

    private var printedLinks: [String] {
        statement.links.isEmpty
            ? ["  none"] : statement.links.map { "  theme \($0.topic), " + $0.evidence.map(Self.words).joined(separator: "; ") }
    }

    private static func words(of evidence: Evidence) -> String {
        evidence.words.isEmpty ? "by \(evidence.cue)" : "\"\(evidence.cue)\" finds \"\(evidence.words)\""
    }

    /// The document's page, a page for each theme, and for a request the page of all requests.
    private func addresses(_ site: Site, _ isResponse: Bool) -> [String] {
        let authority = statement.id.document.authority
        return [Addresses.statement(statement.id, isResponse: isResponse)]
            + statement.topics.map { Addresses.thread(topic: $0, authority: authority, focus: site.focus) }
            + (statement.isRequest ? [Addresses.improvements(of: authority)] : [])
    }
}
