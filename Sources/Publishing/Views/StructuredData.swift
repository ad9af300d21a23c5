import Documents
import England
import Inspections
import Linking

/// What a page is in the words of schema.org, for programs that cite it: a block of JSON-LD, which no browser runs.
///
/// Light on purpose: a report names its requests alone, and where all of its statements can be fetched.
struct StructuredData: Sendable {
    let index: RecordIndex
    let links: Links

    static let licence = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"

    /// The block of a page: what it is about, where it says so, and the way to it.
    func block(of page: Page, crumbs: [Page.Crumb]) -> Markup {
        let things = [page.subject, crumbs.isEmpty ? nil : way(to: page, by: crumbs)].compactMap { $0 }
        guard !things.isEmpty else { return "" }
        var json = JSONWriter()
        JSONValue.object(["@context": .text("https://schema.org"), "@graph": .list(things)]).write(to: &json)
        return Markup(trusted: String(decoding: Self.safeInScript(json.bytes), as: UTF8.self))
    }

    /// A text of a report cannot end the block: `<` stands only inside strings, where JSON has another way to write it.
    static func safeInScript(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(UInt8(ascii: "<")) else { return bytes }
        return Array(bytes.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false).joined(separator: Array("\\u003c".utf8)))
    }

    private func way(to page: Page, by crumbs: [Page.Crumb]) -> JSONValue {
        let steps = crumbs.enumerated().map { place, crumb in
            Self.thing("ListItem", ["position": .number(place + 1), "name": .text(crumb.title), "item": .text(url(crumb.address))])
        }
        let here = Self.thing("ListItem", ["position": .number(crumbs.count + 1), "name": .text(page.title)])
        return Self.thing("BreadcrumbList", ["itemListElement": .list(steps + [here])])
    }

    /// A thing with a type; what it lacks is left out.
    private static func thing(_ type: String, _ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
        let named = members.filter { $0.value != .missing && $0.value != .list([]) }.map {
            JSONValue.Member(name: $0.key, value: $0.value)
        }
        return .object([JSONValue.Member(name: "@type", value: .text(type))] + named)
    }

    /// As the canonical link has it; relative where nobody knows where the site will be.
    private func url(_ address: String) -> String {
        index.site.baseURL.map { "\($0)/\(Addresses.withoutIndex(address))" } ?? links.to(address)
    }

    private func area(_ authority: String) -> JSONValue {
        Self.thing(
            "AdministrativeArea",
            ["name": .text(index.authorityName(authority)), "identifier": .optional(index.authorities[authority]?.code)])
    }
}

extension StructuredData {
    /// The whole site.
    func site(_ description: String) -> JSONValue {
        Self.thing(
            "WebSite",
            [
                "name": .text(index.site.title), "url": .text(url(Addresses.home)), "description": .text(description),
                "inLanguage": .text(index.site.language), "about": index.focus.map { area($0.slug) } ?? .missing,
                "publisher": index.site.publisher.map { Self.thing("Organization", ["name": .text($0)]) } ?? .missing,
            ])
    }

    /// An inspection's report, with its requests as quotations of their own.
    func report(_ document: LinkedDocument<Inspection>) -> JSONValue {
        let inspection = document.document
        let requests = document.statements.filter { $0.isRequest }
        return Self.thing(
            "Report",
            [
                "name": .text("\(inspection.datedHeading), \(index.authorityName(inspection.id.authority))"),
                "alternativeHeadline": .text(inspection.title), "url": .text(url(Addresses.inspection(inspection.id))),
                "inLanguage": .text("en-GB"), "author": Self.thing("Organization", ["name": .text(inspection.framework.inspectorates)]),
                "contributor": .list(inspection.inspectors.map { Self.thing("Person", ["name": .text($0)]) }),
                "datePublished": .optional(inspection.published),
                "temporalCoverage": .text("\(inspection.start)/\(inspection.end)"), "spatialCoverage": area(inspection.id.authority),
                "creditText": .optional(index.citation(of: inspection.id)), "license": .text(Self.licence),
                "isBasedOn": .optional(inspection.source.url), "encoding": statements(of: inspection.id.authority),
                "hasPart": .list(requests.map(quotation)),
            ])
    }

    private func quotation(_ statement: LinkedStatement) -> JSONValue {
        Self.thing(
            "Quotation",
            [
                "url": .text(url(index.address(of: statement.id))), "text": .text(statement.statement.quotation),
                "creditText": .text(index.citation(of: statement.id)),
            ])
    }

    /// Every statement on an authority with its lasting link.
    private func statements(of authority: String) -> JSONValue {
        download(RecordExports.address(ofStatementsOf: authority, isLarge: index.statementCount > RecordExports.mostInOneFile))
    }

    /// A council's own paper. Its words are quoted under the reports' licence; the paper is its council's, so none is named for it.
    func paper(_ response: Response) -> JSONValue {
        let about = response.about.flatMap { index.inspections[$0]?.document }
        return Self.thing(
            "Report",
            [
                "name": .text(response.title), "url": .text(url(Addresses.response(response.id))), "inLanguage": .text("en-GB"),
                "author": Self.thing("Organization", ["name": .text("\(index.authorityName(response.id.authority)) council")]),
                "dateCreated": .text(response.date.description), "spatialCoverage": area(response.id.authority),
                "creditText": .optional(index.citation(of: response.id)), "isBasedOn": .optional(response.source.url),
                "about": about.map {
                    Self.thing("Report", ["name": .text($0.datedHeading), "url": .text(url(Addresses.inspection($0.id)))])
                }
                    ?? .missing,
                "encoding": statements(of: response.id.authority),
            ])
    }

    /// What was said on one topic in one authority, or everywhere.
    func collection(_ topic: Topic, authority: String?, at address: String) -> JSONValue {
        Self.thing(
            "CollectionPage",
            [
                "url": .text(url(address)),
                "about": Self.thing("DefinedTerm", ["name": .text(topic.title), "description": .text(topic.summary)]),
                "spatialCoverage": authority.map(area) ?? .missing,
                "encoding": authority.map(statements) ?? download(RecordExports.compressedAddress),
            ])
    }

    /// Everything on the site as files; a site with its own words on reuse says there what holds for them.
    func dataset(_ description: String, _ exports: [Export]) -> JSONValue {
        let inspections = index.record.inspections.map(\.document)
        let (first, last) = (inspections.map(\.start).min(), inspections.map(\.end).max())
        return Self.thing(
            "Dataset",
            [
                "name": .text(index.site.title), "description": .text(description), "url": .text(url(Addresses.data)),
                "license": index.site.licence.isEmpty ? .text(Self.licence) : .missing, "isAccessibleForFree": .flag(true),
                "temporalCoverage": first.flatMap { first in last.map { .text("\(first)/\($0)") } } ?? .missing,
                "spatialCoverage": .list(index.record.authorities.filter { !index.inspections(of: $0.slug).isEmpty }.map { area($0.slug) }),
                "distribution": .list(
                    exports.filter(\.hasWholeFile).map { download($0.jsonAddress, what: $0.meaning) } + [
                        download(RecordExports.compressedAddress), download(RecordExports.databaseAddress),
                    ]),
            ])
    }

    private static func format(of address: String) -> String {
        if address.hasSuffix(".gz") { return "application/gzip" }
        return address.hasSuffix(".sqlite") ? "application/vnd.sqlite3" : "application/json"
    }

    private func download(_ address: String, what: String? = nil) -> JSONValue {
        Self.thing(
            "DataDownload",
            [
                "contentUrl": .text(url(address)), "encodingFormat": .text(Self.format(of: address)),
                "description": .optional(what),
            ])
    }
}
