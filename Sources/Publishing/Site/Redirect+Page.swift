import Documents
import England
import Inspections
import Linking

extension Redirect {
    /// A page that leads on by itself, and by its link where that is switched off.
    func page(style: LinkStyle, site: Site) -> OutputFile {
        let page = Addresses.ownPage(from)
        let (target, link) = (to, Links(page: page, style: style).to(Addresses.ownPage(to)))
        return OutputFile(
            page,
            text: {
                let canonical =
                    site.baseURL.map { "<link rel=\"canonical\" href=\"\(HTML.attribute($0))/\(HTML.attribute(target))/\">\n" } ?? ""
                return """
                    <!DOCTYPE html>
                    <html lang="\(HTML.attribute(site.language))">
                    <head>
                    <meta charset="utf-8">
                    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
                    <meta http-equiv="refresh" content="0; url=\(HTML.attribute(link))">
                    <title>This page has moved – \(HTML.text(site.title))</title>
                    <meta name="viewport" content="width=device-width, initial-scale=1">
                    <meta name="robots" content="noindex">
                    \(canonical)</head>
                    <body>
                    <main>
                    <h1>This page has moved</h1>
                    <p><a href="\(HTML.attribute(link))">Go to the page that took its place</a></p>
                    </main>
                    </body>
                    </html>

                    """
            })
    }

    /// An error for each that leads to no page.
    static func problems(of redirects: [Redirect], pages: Set<String>) -> [Diagnostic] {
        redirects.filter { !pages.contains(Addresses.ownPage($0.to)) }.map { redirect in
            let folders = pages.map { String($0.dropLast("/index.html".utf8.count)) }.sorted()
            return Diagnostic(
                at: redirect.location,
                "a redirect leads to \"\(redirect.to)\", and there is no such page" + Suggestion.clause(for: redirect.to, in: folders))
        }
    }
}
