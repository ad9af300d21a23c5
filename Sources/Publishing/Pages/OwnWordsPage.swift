import Documents
import Inspections
import Linking

/// A page of the site's own words, with what the record itself can tell.
struct OwnWordsPage: TemplatePage {
    let source: PageSource
    let own: OwnPage

    static let template = "own-page"
    static let meaning = "A page of the site's own words, as the one on accessibility; the page “about” also tells what is held."

    static let fields: TemplateFields<OwnWordsPage> = [
        .text("title", "The page's title.") { $0.own.title },
        .html("body", "The site's own words.") { $0.source.html($0.own.body) },
        .flag("is_about", "It is the page “about”.") { $0.isAbout },
        .flag("is_accessibility", "It is the page “accessibility”.") { $0.own.slug == "accessibility" },
        .text("contact", "The site's address for letters.") { $0.source.index.site.contact },
        .list("documents", "On the page “about”: every report, then every council's paper.", of: HeldDocument.fields) {
            $0.isAbout ? $0.documents : []
        },
        .list("missing", "On the page “about”: every inspection that is only mentioned.", of: PageLink.fields) {
            $0.isAbout ? $0.missing : []
        },
        .record(
            "accuracy", "On the page “about”: how accurate the sorting is; nothing where it was not measured.", of: AccuracyValues.fields
        ) {
            page in page.isAbout ? page.source.index.record.accuracy.map { AccuracyValues(accuracy: $0, source: page.source) } : nil
        },
        .text("checked", "How many of the links an editor checked, in a sentence or two.") { $0.isAbout ? $0.checked : nil },
        .text("corrected", "How many statements an editor corrected, in a sentence.") { $0.corrected },
        .list("corrections", "On the page “about”: every statement that an editor corrected.", of: CorrectedStatement.fields) {
            $0.isAbout ? $0.corrections : []
        },
        .list("taken_out", "On the page “about”: every link that an editor took out, by document and place.", of: TakenOut.fields) {
            $0.isAbout ? $0.takenOut : []
        },
    ]

    static func plan(_ own: OwnPage, index: RecordIndex) -> PlannedPage {
        PlannedPage(Addresses.ownPage(own.slug), index) { source in
            Page(OwnWordsPage(source: source, own: own), title: own.title, description: "\(own.title): \(index.site.title).")
        }
    }

    private var isAbout: Bool { own.slug == "about" }

    private var documents: [HeldDocument] {
        let record = source.index.record
        return record.inspections.map { HeldDocument($0, source) } + record.responses.map { HeldDocument($0, source) }
    }

    private var missing: [PageLink] {
        let index = source.index
        return index.mentionedTogether(index.record.mentioned.filter { $0.held == nil }).map { mentioned in
            PageLink(
                title: "\(MentionedEvent.heading(mentioned)), \(index.authorityName(mentioned[0].authority))",
                address: source.link(index.address(of: mentioned[0])))
        }
    }

    /// "An editor corrected 3 statements."
    private var corrected: String {
        let count = corrections.count
        return count == 0 ? "No statement has been corrected so far." : "An editor corrected \(Wording.count(count, "statement"))."
    }

    /// "An editor checked 180 of the 1,234 links …": what the fields `themes` and `checked` of the statements add up to.
    private var checked: String {
        let statements = source.index.record.statements, verdicts = statements.flatMap(\.verdicts)
        let links = statements.reduce(0) { $0 + $1.links.count }, out = verdicts.count { $0.answer == .doesNotBelong }
        let waiting = statements.reduce(0) { $0 + ($1.links + $1.mentions).count(where: \.isDoubtful) }
        let first =
            verdicts.isEmpty
            ? "No link between a sentence and a theme has been checked by an editor so far."
            : "An editor checked \(verdicts.count - out) of \(Wording.count(links, "link")) between sentences and themes, each in its paragraph."
        let taken = out == 0 ? [] : [Wording.count(out, "other was", "others were") + " taken out."]
        let doubtful = waiting == 0 ? [] : [Wording.count(waiting, "doubtful one still waits", "doubtful ones still wait") + "."]
        let editor = verdicts.isEmpty ? [] : source.index.site.editor.map { ["The editor was \($0)."] } ?? []
        return ([first] + taken + doubtful + editor).joined(separator: " ")
    }

    private var takenOut: [TakenOut] {
        source.index.record.statements.flatMap { statement in
            statement.verdicts.filter { $0.answer == .doesNotBelong }.map { TakenOut(statement: statement, verdict: $0, source: source) }
        }
    }

    private var corrections: [CorrectedStatement] {
        source.index.record.statements.compactMap { statement in
            statement.correction.map { CorrectedStatement(statement: statement, correction: $0, source: source) }
        }
    }
}

extension OwnWordsPage {
    /// A document that is held.
    struct HeldDocument: Sendable {
        let name: String
        let authority: String
        let address: String
        let statements: [LinkedStatement]
        let file: String

        init(_ document: LinkedDocument<Inspection>, _ source: PageSource) {
            let inspection = document.document
            (name, address) = (inspection.datedHeading, source.inspection(inspection.id))
            (authority, statements) = (source.index.authorityName(inspection.id.authority), document.statements)
            file = inspection.source.file
        }

        init(_ document: LinkedDocument<Response>, _ source: PageSource) {
            let response = document.document
            (name, address) = (response.datedHeading, source.link(Addresses.response(response.id)))
            (authority, statements) = (source.index.authorityName(response.id.authority), document.statements)
            file = response.source.file
        }

        static let fields: TemplateFields<HeldDocument> = [
            .text("name", "What and when it was: “Focused visit, May 2022”.") { $0.name },
            .text("authority", "The name of the authority.") { $0.authority },
            .text("address", "Its page.") { $0.address },
            .text("statements", "How many statements it has.") { String($0.statements.count) },
            .text("statements_with_theme", "How many of them have a theme.") { String($0.statements.count { !$0.links.isEmpty }) },
            .text("file", "The name of the file as received.") { String($0.file.split(separator: "/").last ?? "") },
        ]
    }

    /// A link between a statement and a topic that an editor took out.
    struct TakenOut: Sendable {
        let statement: LinkedStatement
        let verdict: Verdict
        let source: PageSource

        static let fields: TemplateFields<TakenOut> = [
            .text("quote", "The statement's first words.") {
                Excerpt.opening(of: $0.statement.statement.text, upTo: PageLimits.correctedQuotation)
            },
            .text("theme", "The theme that it does not belong to.") { $0.source.index.topicTitle($0.verdict.topic) },
            .text("reason", "Why; nothing where the editor did not say.") { $0.verdict.reason },
            .text("address", "The statement in its document.") { $0.source.statement($0.statement.id) },
        ]
    }

    /// A statement that an editor corrected.
    struct CorrectedStatement: Sendable {
        let statement: LinkedStatement
        let correction: Correction
        let source: PageSource

        static let fields: TemplateFields<CorrectedStatement> = [
            .text("quote", "The statement's first words.") {
                Excerpt.opening(of: $0.statement.statement.text, upTo: PageLimits.correctedQuotation)
            },
            .text("reason", "Why it was corrected.") { $0.correction.reason },
            .text("address", "The statement in its document.") { $0.source.statement($0.statement.id) },
        ]
    }
}
