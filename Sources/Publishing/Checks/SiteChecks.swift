package import Documents
import England
import Inspections
import Linking

/// Finds what is broken in the pages of a site, before a reader does.
package struct SiteChecks: Sendable {
    let linkStyle: LinkStyle
    let baseURL: String?
    /// The one e-mail address that pages may show.
    let contact: String?

    package init(linkStyle: LinkStyle = .files, baseURL: String? = nil, contact: String? = nil) {
        self.linkStyle = linkStyle
        self.baseURL = baseURL
        self.contact = contact
    }

    /// Every broken link and anchor, repeated id, link that would not open from a disk, third-party resource, and contact detail:
    /// content has none when it gets here, but a skin may.
    package func problems(in files: [OutputFile]) async -> Diagnostics {
        let contact = contact
        let scans = await Parallel.map(files) { file in
            let bytes: [UInt8]
            do throws(Diagnostic) { bytes = try file.bytes() } catch { return (page: PageScan?.none, problems: [error]) }
            let page = file.path.hasSuffix(".html") ? PageScan(of: bytes, at: file.path) : nil
            let style = file.path.hasSuffix(".css") ? StyleScan.problems(in: bytes, at: file.path) : []
            let details = Self.isText(file.path) ? ContactDetails.problems(in: bytes, at: file.path, allowed: contact) : []
            return (page: page, problems: style + details)
        }
        let pages = scans.compactMap(\.page)
        let targets = LinkTargets(
            files: Set(files.map(\.path)), ids: Dictionary(pages.map { ($0.path, $0.ids) }) { first, _ in first },
            linkStyle: linkStyle, baseURL: baseURL)
        let broken = await Parallel.map(pages) { Self.problems(of: $0, targets) }
        return Diagnostics(scans.flatMap(\.problems) + broken.flatMap { $0 })
    }

    package func problems(in tree: FileTree) async -> Diagnostics {
        await problems(in: tree.paths.map { path in OutputFile(path, bytes: { tree[path] ?? [] }) })
    }

    private static func isText(_ path: String) -> Bool {
        [".html", ".json", ".csv", ".xml", ".txt", ".md"].contains { path.hasSuffix($0) }
    }

    private static func problems(of page: PageScan, _ targets: LinkTargets) -> [Diagnostic] {
        func diagnostic(_ place: PageScan.Place, _ message: String) -> Diagnostic {
            Diagnostic(at: SourceLocation(page.path, line: place.line), message)
        }
        return page.repeatedIDs.map { diagnostic($0, "the id \"\($0.text)\" stands on this page twice; a link finds only the first") }
            + page.namedIDs.filter { !page.ids.contains($0.text) }.map {
                diagnostic($0, "no element here has the id \"\($0.text)\" that a label or description names")
            }
            + page.links.compactMap { place in targets.problem(with: place.text, on: page.path).map { diagnostic(place, $0) } }
            + page.resources.compactMap { place in targets.problem(withResource: place.text, on: page.path).map { diagnostic(place, $0) } }
    }
}

/// Finds what a style sheet fetches from elsewhere.
enum StyleScan {
    static func problems(in bytes: [UInt8], at path: String) -> [Diagnostic] {
        StyleSheetAddresses(scanning: bytes).all.filter { isElsewhere($0.text) }.map {
            Diagnostic(
                at: SourceLocation(path, line: $0.line), "this style sheet fetches from another site; keep a copy in the skin's assets")
        }
    }

    private static func isElsewhere(_ address: String) -> Bool {
        ["http://", "https://", "//"].contains { address.lowercased().hasPrefix($0) }
    }
}
