import Documents
import England
import Inspections
import Linking
@testable import Publishing
import Testing

@Suite struct `Abbreviations on pages` {
    private static let finder = AbbreviationFinder([
        abbreviation("LADO", "local authority designated officer"), abbreviation("LST", "local \"support\" team"),
        abbreviation("PA", "personal adviser"), abbreviation("PA", "parental agreement"), abbreviation("A&E", "accident and emergency"),
    ])

    private static func abbreviation(_ short: String, _ long: String, in id: DocumentID = Fixture.id2023, anchor: String = "p41-aaaa")
        -> Abbreviation
    {
        Abbreviation(short: short, long: long, definedIn: StatementID(document: id, anchor: anchor))
    }

    @Test(arguments: [
        ("The LADO said.", "The <abbr title=\"local authority designated officer\">LADO</abbr> said."),
        ("The LADO’s work", "The <abbr title=\"local authority designated officer\">LADO</abbr>’s work"),
        ("LSTs & LST", "<abbr title=\"local &quot;support&quot; team\">LSTs</abbr> &amp; LST"),
        ("in A&E now", "in <abbr title=\"accident and emergency\">A&amp;E</abbr> now"),
        ("LADOS, LADO2, XLADO, éLADO, lado", "LADOS, LADO2, XLADO, éLADO, lado"),
        ("The local authority designated officer (LADO) is new.", "The local authority designated officer (LADO) is new."),
        (
            "A local authority designated officer (LADO). The LADO, a LADO.",
            "A local authority designated officer (LADO). The <abbr title=\"local authority designated officer\">LADO</abbr>, a LADO."
        ),
        ("A PA has two senses here.", "A PA has two senses here."),
    ])
    func `explains the first whole word outside its definition`(text: String, html: String) {
        var seen: Set<String> = []
        #expect(Self.finder.markup(text, links: Self.links, seen: &seen).html == Self.linked(html))
    }

    private static let terms = AbbreviationFinder(
        [abbreviation("LADO", "local authority designated officer")],
        terms: GlossaryPhrases(["Child in need", "Child in need plan", "Section 47 enquiry", "Front door", "Supervision"]))

    @Test(arguments: [
        ("A child in need waits.", ["child in need"]), ("Children in need and children in need wait.", ["Children in need"]),
        ("Child in need plans and children in need", ["Child in need plans", "children in need"]),
        ("section 47 enquiries", ["section 47 enquiries"]), ("the 'front door' and a front-door team", ["front door"]),
        ("A LADO at the front door", ["LADO", "front door"]), ("front doors", ["front doors"]), ("supervision", []),
        ("front  door, front, door, afront door, front doormat, child in needs of", ["child in needs"]), ("a child in", []), ("front", []),
    ])
    func `explains a term of several words at its first use, in the singular and the plural`(text: String, found: [String]) {
        var seen: Set<String> = []
        let uses = Self.terms.uses(in: text, seen: &seen)
        #expect(uses.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == found)
    }

    @Test func `a term leads to its place in the glossary, whatever it is short for`() async throws {
        let files: FileTree = [
            "glossary.md": "# Glossary\n\n## Public Law Outline\n\nSteps before court.\n",
            "inspections/northshire/2023-11-ilacs.md": Fixture.report2023
                + "42. The Public Law Outline (PLO) is used.\n\n43. The public law outline is known.\n\n## Later findings\n\n"
                + "44. The public law outline helps.\n",
        ]
        let site = try FileTree(collecting: try SiteBuild(try await Fixture.record(files), skin: try SkinFolder.civic()).outputs())
        let report = try #require(site.text(at: "inspections/northshire/2023-11-ilacs/index.html"))
        #expect(
            report.contains("The <a class=\"term\" href=\"../../../glossary/index.html#public-law-outline\">public law outline</a> helps."))
        // Once a section: a link for each paragraph would be one stop for the keyboard many times.
        #expect(report.contains("The public law outline is known."))
        #expect(try #require(site.text(at: "glossary/index.html")).contains("<div id=\"public-law-outline\"><dt id=\"short-plo\">"))
        #expect(SiteLinks(site).broken == [])
    }

    private static let links = Links(page: "about/index.html", style: .files)

    /// The same with each explanation inside its link to the glossary.
    private static func linked(_ html: String) -> String {
        html.replacing(/<abbr title="[^"]*">([^<]*?)(s?)<\/abbr>/) { found in
            let anchor = Addresses.glossaryAnchor(of: String(found.output.1.replacing("&amp;", with: "&")))
            return "<a class=\"term\" href=\"../glossary/index.html#\(anchor)\">\(found.output.0)</a>"
        }
    }

    @Test func `explains an abbreviation once in a paragraph of several texts`() {
        var seen: Set<String> = []
        #expect(Self.finder.uses(in: "The LADO", seen: &seen).map(\.range) == [4..<8])
        #expect(Self.finder.uses(in: "A LADO and LSTs", seen: &seen).map(\.range) == [11..<15])
    }

    @Test(arguments: [
        ("a **LADO** b", "a <strong><abbr title=\"long\">LADO</abbr></strong> b"),
        ("a **b** LADO *c*", "a <strong>b</strong> <abbr title=\"long\">LADO</abbr> <em>c</em>"),
        ("*a LADO b*", "<em>a <abbr title=\"long\">LADO</abbr> b</em>"),
        ("**LA**DO", "<strong>LA</strong>DO"),
        ("LA**DO** b", "LA<strong>DO</strong> b"),
    ])
    func `never crosses a mark of the text`(source: String, html: String) throws {
        guard case .paragraph(let text, _)? = Markdown(reading: source).blocks.first else {
            Issue.record("no paragraph")
            return
        }
        var seen: Set<String> = []
        let uses = AbbreviationFinder([Self.abbreviation("LADO", "long")]).uses(in: text.text, seen: &seen)
        #expect(uses.count == 1)
        #expect(MarkdownMarkup(links: Self.links).inline(text, abbreviations: uses).html == Self.linked(html))
    }

    @Test func `an abbreviation within a link is not a link of its own`() throws {
        guard case .paragraph(let text, _)? = Markdown(reading: "see [the LADO](/about/)").blocks.first else {
            Issue.record("no paragraph")
            return
        }
        var seen: Set<String> = []
        let uses = AbbreviationFinder([Self.abbreviation("LADO", "long")]).uses(in: text.text, seen: &seen)
        #expect(!MarkdownMarkup(links: Self.links).inline(text, abbreviations: uses).html.contains("abbr"))
    }

    @Test func `a quotation's abbreviation leads to its place in the glossary`() async throws {
        let paragraph = "42. The first response team (FRT) is new.\n\n43. The FRT is busy.\n"
        let record = try await Fixture.record(["inspections/northshire/2023-11-ilacs.md": Fixture.report2023 + paragraph])
        let files = try FileTree(collecting: try SiteBuild(record, skin: try SkinFolder.civic()).outputs())
        let report = try #require(files.text(at: "inspections/northshire/2023-11-ilacs/index.html"))
        #expect(report.contains("href=\"../../../glossary/index.html#short-frt\""))
        #expect(try #require(files.text(at: "glossary/index.html")).contains("id=\"short-frt\""))
    }

    @Test func `the glossary joins the reports' abbreviations to its own terms`() async throws {
        let paragraph = "42. The first response team (FRT) told the local authority designated officer (LADO).\n"
        let record = try await Fixture.record(["inspections/northshire/2023-11-ilacs.md": Fixture.report2023 + paragraph])
        let statement = try record.statement("The first response team", in: Fixture.id2023).id
        let files = try FileTree(collecting: try SiteBuild(record, skin: try SkinFolder.civic()).outputs())
        let page = try #require(files.text(at: "glossary/index.html"))
        let source =
            "as used in <a href=\"../inspections/northshire/2023-11-ilacs/index.html#\(statement.anchor)\">Northshire: Inspection of children’s services, November 2023</a>."
        #expect(
            page.contains(
                "<div id=\"lado\"><dt id=\"short-lado\">LADO</dt><dd>The officer who handles allegations against adults.</dd>\n<dd>Short for “local authority designated officer”, \(source)</dd></div>"
            ))
        #expect(page.contains("<div id=\"frt\"><dt id=\"short-frt\">FRT</dt>\n<dd>Short for “first response team”, \(source)</dd></div>"))
        let order = page.split(separator: "<dt").dropFirst().map { $0.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" } }
        #expect(order == ["FRT", "LADO"])
        #expect(SiteLinks(files).broken == [])
    }
}
