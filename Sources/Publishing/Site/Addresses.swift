import Documents
import England
package import Inspections
import Linking

/// Where each page and export lies, relative to the site's root.
///
/// Pages are folders with an `index.html`, so that the site opens from a disk, under any sub-path and on any host.
package enum Addresses {
    package static let home = "index.html"
    package static let inspections = "inspections/index.html"
    package static let topics = "themes/index.html"
    package static let responses = "responses/index.html"
    package static let authorities = "authorities/index.html"
    package static let search = "search/index.html"
    package static let glossary = "glossary/index.html"
    package static let data = "data/index.html"
    package static let notFound = "404.html"

    /// Where the glossary explains an abbreviation of the reports.
    static func glossary(of short: String) -> String { glossary + "#" + glossaryAnchor(of: short) }
    /// Where it explains a term of its own.
    static func glossary(ofTerm term: String) -> String { glossary + "#" + Slug.slug(of: term) }
    static func glossaryAnchor(of short: String) -> String { "short-" + Slug.slug(of: short) }

    package static func inspection(_ id: DocumentID) -> String { "inspections/\(id)/index.html" }
    package static func response(_ id: DocumentID) -> String { "responses/\(id)/index.html" }
    package static func authority(_ slug: String) -> String { "authorities/\(slug)/index.html" }
    package static func topic(_ slug: String) -> String { "themes/\(slug)/index.html" }
    package static func improvements(of authority: String) -> String { "asked-to-improve/\(authority)/index.html" }
    package static func grades(of authority: String) -> String { "grades/\(authority)/index.html" }
    package static func comparisons(of authority: String) -> String { "compare/\(authority)/index.html" }
    package static func statements(of authority: String) -> String { "statements/\(authority)/index.html" }

    /// Every statement of one report, where an authority has too many for one page; and of one of its council's papers.
    static func statements(of report: DocumentID) -> String { "statements/\(report)/index.html" }
    static func statements(ofPaper id: DocumentID) -> String { "statements/\(id.authority)/papers/\(id.name)/index.html" }

    /// The page of one comparison, earlier first: `compare/staffordshire/2022-05--2023-11/index.html`.
    package static func comparison(of authority: String, _ earlier: String, _ later: String) -> String {
        "compare/\(authority)/\(earlier)--\(later)/index.html"
    }

    /// One topic in one authority: the topic's own page for the focus authority, a page below it for any other.
    package static func thread(topic: String, authority: String, focus: String?) -> String {
        authority == focus ? self.topic(topic) : "themes/\(topic)/\(authority)/index.html"
    }

    /// One topic in each authority, in a list: the topic's own page where no authority is the focus.
    package static func topicByAuthority(_ topic: String, focus: String?) -> String {
        focus == nil ? self.topic(topic) : "themes/\(topic)/authorities/index.html"
    }

    /// A page of the site's own words: `about/index.html`.
    package static func ownPage(_ slug: String) -> String { "\(slug)/index.html" }

    /// The address of a statement in its document's page.
    package static func statement(_ id: StatementID, isResponse: Bool) -> String {
        // Put together in one stretch, as every quotation has one.
        var address = isResponse ? "responses/" : "inspections/"
        address.reserveCapacity(64)
        address += id.document.authority
        address += "/"
        address += id.document.name
        address += "/index.html#"
        address += id.anchor
        return address
    }

    /// The link from one page to another address, both relative to the root: `../../themes/index.html`.
    ///
    /// The two are compared by their bytes up to the last folder that they share: a page has hundreds of links.
    package static func link(from page: String, to address: String) -> String {
        var (page, address) = (page, address)
        return page.withUTF8 { from in
            address.withUTF8 { to in
                var (equal, shared) = (0, 0)
                while equal < min(from.count, to.count), from[equal] == to[equal] {
                    equal += 1
                    if from[equal - 1] == UInt8(ascii: "/") { shared = equal }
                }
                if equal == from.count, to.count > equal, to[equal] == UInt8(ascii: "#") {
                    return String(decoding: to[equal...], as: UTF8.self)
                }
                let up = from[shared...].count { $0 == UInt8(ascii: "/") }
                return String(repeating: "../", count: up) + String(decoding: to[shared...], as: UTF8.self)
            }
        }
    }

    /// The address of a page as a web host shows it: `themes/` for `themes/index.html`, `themes/#a` for `themes/index.html#a`.
    package static func withoutIndex(_ address: String) -> String {
        let (path, fragment) = split(address)
        guard path == "index.html" || path.hasSuffix("/index.html") else { return address }
        return String(path.dropLast("index.html".utf8.count)) + fragment
    }

    /// The path of a site's root on its host, with a slash at its end: `/`, or `/council/inspections/` for
    /// `https://example.org/council/inspections`.
    package static func root(of baseURL: String?) -> String {
        guard let baseURL else { return "/" }
        let parts = baseURL.split(separator: "/")
        let path = parts.dropFirst(baseURL.utf8.contains(UInt8(ascii: ":")) ? 2 : 0)
        return path.isEmpty ? "/" : "/\(path.joined(separator: "/"))/"
    }

    private static func split(_ address: String) -> (path: String, fragment: String) {
        guard let hash = address.firstIndex(of: "#") else { return (address, "") }
        return (String(address[..<hash]), String(address[hash...]))
    }
}
