import Documents
import Inspections
import Linking

/// A statement that stands for a visit on a topic: whole, with its mark, and with the sentence before where it leans on it.
struct ShortQuotation: Sendable {
    let source: PageSource
    let statement: LinkedStatement
    let topic: String

    private var mark: Mark { Mark(of: statement) }

    /// The sentences before it, where it leans on them.
    var before: String? { source.index.context(before: statement, on: topic) }

    /// Its card on the topic's page.
    var address: String {
        source.link(source.index.threadAddress(of: topic, in: statement.id.document.authority) + "#" + FindingCard.anchor(of: statement.id))
    }

    static let fields: TemplateFields<ShortQuotation> = [
        .text("mark", "Its mark: asked, concern, mixed, strength or neutral.") { $0.mark.rawValue },
        .text("word", "The word of its mark: “Concern”.") { $0.mark.word },
        .html("glyph", "The sign of its mark.") { $0.source.index.fragments.glyph($0.mark) },
        .text("before", "The sentences before it, where it leans on them.") { $0.before },
        .text("subject", "Whom its paragraph is about, where its words do not say: “LADO service”.") {
            $0.source.index.subject(of: $0.statement, besides: $0.topic)
        },
        .text("quote", "Its words, without quotation marks.") { $0.statement.statement.shortQuotation },
        .text("address", "Its card on the theme's page.") { $0.address },
    ]
}

extension Statement {
    /// The quotation of a request with the first of its items alone, and "…" for the others.
    var shortQuotation: String {
        guard let parts = request?.parts, let first = parts.first, parts.count > 1 else { return quotation }
        return "\(text) \(first) …"
    }
}
