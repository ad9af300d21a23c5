import Algorithms
import Documents
import Inspections
import Linking

/// A statement that a page quotes, with where it is from.
struct QuotedStatement: Sendable {
    let source: PageSource
    let statement: LinkedStatement

    static let fields: TemplateFields<QuotedStatement> = [
        .text("quote", "Its words, without quotation marks; with the sentence before, where they lean on it.") {
            $0.source.index.standingAlone($0.statement.statement.text, of: $0.statement)
        },
        .text("citation", "Its document and its place there, for a reader who wants to cite it.") {
            $0.source.index.citation(of: $0.statement.id)
        },
        .text("place", "Its place in its document: “Paragraph 41, page 2”.") {
            Wording.capitalised($0.source.index.place(of: $0.statement.id))
        },
        .text("address", "The statement in the page of its document.") { $0.source.statement($0.statement.id) },
    ]
}

/// A statement in which inspectors refer to another inspection, and which one that is.
struct QuotedLookBack: Sendable {
    let quoted: QuotedStatement
    let reference: Reference

    static let fields: TemplateFields<QuotedLookBack> =
        QuotedStatement.fields.of { $0.quoted } + [
            .text("refers_to", "The inspection that it refers to: “2022”, or “2019, a report that we do not have”.") { $0.lookBack.name },
            .text("refers_address", "The page of that inspection, or its place among those that are only mentioned.") {
                $0.quoted.source.link($0.lookBack.address)
            },
        ]

    private var lookBack: LookBack { LookBack(index: quoted.source.index, links: quoted.source.links, reference: reference) }
}

extension QuotedLookBack {
    /// Those of an authority, one a statement: the newest inspection first, each in the order of its text.
    static func all(of authority: String, _ source: PageSource) -> [QuotedLookBack] {
        let index = source.index
        let own = index.record.references.filter {
            $0.statement.document.authority == authority && index.inspections[$0.statement.document] != nil
        }
        let newestFirst = Dictionary(grouping: own.uniqued { $0.statement }, by: \.statement.document).sorted { $1.key < $0.key }
        return newestFirst.flatMap(\.value).compactMap { reference in
            index.statement(reference.statement).map {
                QuotedLookBack(quoted: QuotedStatement(source: source, statement: $0), reference: reference)
            }
        }
    }

    /// Those of one document in the order of its text, one a reference.
    static func all(in statements: [LinkedStatement], _ source: PageSource) -> [QuotedLookBack] {
        statements.flatMap { statement in
            source.index.references(in: statement.id).map {
                QuotedLookBack(quoted: QuotedStatement(source: source, statement: statement), reference: $0)
            }
        }
    }
}
