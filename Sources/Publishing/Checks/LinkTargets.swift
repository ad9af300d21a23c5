import Documents
import England
import Inspections
import Linking

/// The files and anchors of a site, to find out where a link leads.
struct LinkTargets: Sendable {
    let files: Set<String>
    /// The ids of each page.
    let ids: [String: Set<String>]
    let linkStyle: LinkStyle
    let baseURL: String?

    /// What is wrong with a link that a reader can follow; nil for a good one, and for one to another site.
    func problem(with link: String, on page: String) -> String? {
        let scheme = Self.scheme(of: link)
        if let baseURL, link == baseURL || link.hasPrefix(baseURL + "/") {
            return problem(with: String(link.dropFirst(baseURL.count + 1)), shown: link, from: "index.html", foldersAllowed: true)
        }
        if scheme == "tel" { return "links to a telephone number, \"\(link)\"; leave it out" }
        if scheme == "javascript" { return "links to a script, \"\(link)\"; use a button and a file" }
        if scheme != nil || link.hasPrefix("//") { return nil }
        if link.hasPrefix("/") { return problem(withRootLink: link, on: page) }
        return problem(with: link, shown: link, from: page, foldersAllowed: linkStyle == .folders)
    }

    /// What is wrong with something that the page fetches.
    func problem(withResource link: String, on page: String) -> String? {
        let scheme = Self.scheme(of: link)
        if scheme == "data" { return nil }
        if let baseURL, link.hasPrefix(baseURL + "/") { return problem(with: link, on: page) }
        if scheme != nil || link.hasPrefix("//") { return "fetches \"\(link)\" from another site; keep a copy in the skin's assets" }
        return problem(with: link, on: page)
    }

    private func problem(withRootLink link: String, on page: String) -> String? {
        guard page == Addresses.notFound else {
            return "the link \"\(link)\" starts at the root of the host, so it breaks from a disk and under a sub-path; make it relative"
        }
        let root = Addresses.root(of: baseURL)
        guard link.hasPrefix(root) else { return "the link \"\(link)\" leaves the site, whose root is \"\(root)\"" }
        return problem(with: String(link.dropFirst(root.count)), shown: link, from: "index.html", foldersAllowed: linkStyle == .folders)
    }

    private func problem(with link: String, shown: String, from page: String, foldersAllowed: Bool) -> String? {
        let (path, fragment) = Self.split(link)
        guard var target = path.isEmpty ? (shown == link ? page : "index.html") : Self.resolve(path, from: page) else {
            return "the link \"\(shown)\" leads out of the site"
        }
        if target.isEmpty || path.hasSuffix("/") || !files.contains(target) {
            let index = target.isEmpty ? "index.html" : "\(target)/index.html"
            guard files.contains(index) else { return "the link \"\(shown)\" leads to no page of the site" }
            guard foldersAllowed else {
                return "the link \"\(shown)\" names a folder, which does not open from a disk; link to its index.html"
            }
            target = index
        }
        guard let fragment, !fragment.isEmpty, fragment != "top", let anchors = ids[target], !anchors.contains(Self.decoded(fragment))
        else { return nil }
        return "the link \"\(shown)\" leads to a page without the anchor \"\(fragment)\""
    }

    /// A path below the root, or nil where `..` leads out of it.
    private static func resolve(_ path: String, from page: String) -> String? {
        var parts = page.split(separator: "/").dropLast().map(String.init)
        for part in decoded(path).split(separator: "/") {
            switch part {
            case ".": continue
            case "..": if parts.popLast() == nil { return nil }
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }

    /// The path without its query, and what follows `#`.
    private static func split(_ link: String) -> (path: String, fragment: String?) {
        let halves = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = halves.first?.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
        return (String(path), halves.count > 1 ? String(halves[1]) : nil)
    }

    /// In lower case; nil for a relative link.
    private static func scheme(of link: String) -> String? {
        guard let colon = link.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let scheme = link[..<colon].lowercased()
        return !scheme.isEmpty && scheme.utf8.allSatisfy(\.isSmallLetter) ? scheme : nil
    }

    /// `%20` and the like resolved.
    private static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.first {
            let digits = String(decoding: rest.dropFirst().prefix(2), as: UTF8.self)
            if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(3)
            } else {
                bytes.append(byte)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
