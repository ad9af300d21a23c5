import Documents
import England
import Inspections
import Linking

/// The list of pages for search engines (sitemaps.org), in files of at most 50,000 addresses.
enum Sitemap {
    static let limit = 50_000

    /// `sitemap.xml`, or, where one file cannot hold all pages, an index of that name and its parts.
    static func files(pages: [String], base: String, limit: Int = limit) -> [OutputFile] {
        let pages = pages.filter { $0 != Addresses.notFound }
        guard pages.count > limit else { return [part("sitemap.xml", pages, base)] }
        let starts = Array(stride(from: 0, to: pages.count, by: limit))
        let parts = starts.enumerated().map { number, start in
            part("sitemap-\(number + 1).xml", Array(pages[start..<min(start + limit, pages.count)]), base)
        }
        let names = parts.map(\.path)
        return parts + [OutputFile("sitemap.xml", text: { list("sitemapindex", of: "sitemap", names.map { "\(base)/\($0)" }) })]
    }

    private static func part(_ path: String, _ pages: [String], _ base: String) -> OutputFile {
        OutputFile(path, text: { list("urlset", of: "url", pages.map { "\(base)/\(Addresses.withoutIndex($0))" }) })
    }

    private static func list(_ root: String, of item: String, _ urls: [String]) -> String {
        let items = urls.map { "<\(item)><loc>\(HTML.attribute($0))</loc></\(item)>\n" }.joined()
        return #"<?xml version="1.0" encoding="utf-8"?>"# + "\n"
            + #"<\#(root) xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">"# + "\n\(items)</\(root)>\n"
    }
}
