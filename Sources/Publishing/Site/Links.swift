import Documents
import England
import Inspections
import Linking

/// Makes the links of one page: relative ones, or root-absolute where the page can be shown at any address.
struct Links: Sendable {
    let page: String
    let style: LinkStyle
    /// The path of the site's root on its host, for the one page that cannot know its own depth.
    var root: String? = nil

    /// The link to an address below the root, with or without a fragment.
    func to(_ address: String) -> String {
        let link = root.map { $0 + address } ?? Addresses.link(from: page, to: address)
        return style == .files ? link : Self.withoutIndex(link)
    }

    /// The folder of the page itself has no name: `./` for `index.html`, `./#p1` for `index.html#p1`.
    private static func withoutIndex(_ link: String) -> String {
        let short = Addresses.withoutIndex(link)
        return short != link && (short.isEmpty || short.hasPrefix("#")) ? "./" + short : short
    }

    /// From here to the root, empty or with a slash at its end; assets are linked with it.
    var toRoot: String {
        root ?? String(repeating: "../", count: page.utf8.count { $0 == UInt8(ascii: "/") })
    }
}

/// How links name a page.
package enum LinkStyle: Sendable {
    /// `themes/index.html`: opens from a disk.
    case files
    /// `themes/`: needs a web host that knows index pages.
    case folders
}
