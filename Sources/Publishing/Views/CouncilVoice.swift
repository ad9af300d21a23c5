import Documents
import England
import Inspections
import Linking

/// What a council wrote on a topic in one of its papers, kept apart from what inspectors wrote.
struct CouncilVoice: Sendable {
    let index: RecordIndex
    let links: Links
    let paper: Response
    let statements: [LinkedStatement]

    /// The papers with statements on a thread's topic, oldest first.
    /// - Parameter inspection: the one that the papers are about; nil for papers about none that is held.
    static func papers(in thread: TopicThread, about inspection: Inspection?, index: RecordIndex, links: Links) -> [CouncilVoice] {
        let own = thread.council.filter { statement in
            let about = index.responses[statement.id.document]?.document.about
            return inspection.map { about == $0.id } ?? (about.flatMap { index.inspections[$0] } == nil)
        }
        return Dictionary(grouping: own, by: \.id.document).sorted { $0.key < $1.key }.compactMap { id, statements in
            index.responses[id].map { CouncilVoice(index: index, links: links, paper: $0.document, statements: statements) }
        }
    }

    /// What the partial `council-voice` needs.
    static let fields: TemplateFields<CouncilVoice> = [
        .text("title", "The paper's title.") { $0.paper.title },
        .text("date", "Its day: “17 January 2024”.") { $0.paper.date.long },
        .text("address", "Its page.") { $0.links.to(Addresses.response($0.paper.id)) },
        .list("statements", "The council's statements on the theme.", of: Sentence.fields) { voice in
            voice.statements.map { Sentence(index: voice.index, links: voice.links, statement: $0) }
        },
    ]

    /// One statement of the council's.
    struct Sentence: Sendable {
        let index: RecordIndex
        let links: Links
        let statement: LinkedStatement

        static let fields: TemplateFields<Sentence> = [
            .text("words", "The statement.") { $0.statement.statement.text },
            .text("place", "Where the paper has it: “Paragraph 4”.") { Wording.capitalised($0.index.place(of: $0.statement)) },
            .text("address", "Its place in the paper.") { $0.links.to($0.index.address(of: $0.statement.id)) },
        ]
    }
}
