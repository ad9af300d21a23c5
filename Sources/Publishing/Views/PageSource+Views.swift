import Documents
import Inspections
import Linking

extension PageSource {
    /// A text of the site's own, as HTML.
    func html(_ text: Markdown) -> Markup {
        let notes = Set(text.blocks.compactMap { block in if case .footnote(let label, _, _) = block { label } else { nil } })
        let address: @Sendable (String) -> String? = { notes.contains($0) ? "#" + ParagraphMarkup.anchor(ofFootnote: $0) : nil }
        return MarkdownMarkup(links: links, footnoteAddress: address).blocks(text.blocks)
    }

    /// How many statements of each mark there are.
    func counts(_ statements: [LinkedStatement]) -> Markup { index.fragments.markup(MarkCounts(statements)) }

    /// How many statements of each mark a thread has.
    func counts(_ thread: TopicThread) -> Markup { index.fragments.markup(index.counts(of: thread.topic, in: thread.authority)) }

    /// The dots of a topic's visits.
    func strip(_ thread: TopicThread) -> YearStrip { YearStrip(index: index, thread: thread) }
}
