package import Documents
import England
package import Inspections
import Linking

/// The files by which other programs follow the site: `feed.xml`, `sitemap.xml` and `robots.txt`.
package enum Feeds {
    /// Feed and sitemap only where the site has a base address.
    /// - Parameter pages: the addresses of all pages, in the order in which the sitemap lists them.
    package static func files(of record: Record, pages: [String]) -> [OutputFile] {
        guard let base = record.site.baseURL else { return [robots(base: nil)] }
        return AtomFeed.files(of: record, base: base) + Sitemap.files(pages: pages, base: base) + [robots(base: base)]
    }

    private static func robots(base: String?) -> OutputFile {
        let sitemap = base.map { "Sitemap: \($0)/sitemap.xml\n" } ?? ""
        return OutputFile("robots.txt", text: { "User-agent: *\nAllow: /\n" + sitemap })
    }
}
