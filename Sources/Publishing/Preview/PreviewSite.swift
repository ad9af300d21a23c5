package import Documents
import England
import Inspections
import Linking

/// A site while somebody works on it: every file is made when it is asked for.
///
/// A page is what a build would write, with a script that loads it again when the content has changed. Where the content on disk has
/// errors, this is the last good record, and every page names them.
package struct PreviewSite: Sendable {
    private let files: [String: OutputFile]
    /// What is wrong on disk, a line each as the terminal has them.
    package let problems: [String]
    /// Grows with every change.
    package let version: Int

    package init(files: [OutputFile] = [], problems: [String] = [], version: Int = 0) {
        self.files = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
        (self.problems, self.version) = (problems, version)
    }

    private init(_ files: [String: OutputFile], _ problems: [String], _ version: Int) {
        (self.files, self.problems, self.version) = (files, problems, version)
    }

    /// The site after a change that cannot be built: the same files, and why they are not newer.
    package func failing(with problems: [String]) -> PreviewSite { PreviewSite(files, problems, version + 1) }

    /// The site after a change.
    package func replaced(by files: [OutputFile]) -> PreviewSite { PreviewSite(files: files, version: version + 1) }

    /// What is sent for an address.
    package enum Answer: Sendable, Equatable {
        case file([UInt8], type: String)
        /// A folder was asked for without the slash at its end.
        case moved(to: String)
        case missing([UInt8])
        /// It could not be made: why.
        case failed([UInt8])
    }

    /// - Parameter path: as a browser sends it, without the query: `/`, `/themes/`, `/assets/site.css`.
    package func answer(to path: String) -> Answer {
        switch path {
        case PreviewPage.script: return .file(Array(PreviewPage.scriptText.utf8), type: "text/javascript")
        case PreviewPage.stylesheet: return .file(Array(PreviewPage.stylesheetText.utf8), type: "text/css")
        default: break
        }
        let name = String(path.drop { $0 == "/" })
        let wanted = name.isEmpty || name.hasSuffix("/") ? name + "index.html" : name
        do throws(Diagnostic) {
            if let file = files[wanted] { return .file(try shown(file), type: Self.type(of: wanted)) }
            if files["\(name)/index.html"] != nil { return .moved(to: "/\(name)/") }
            return .missing(try files[Addresses.notFound].map(shown) ?? page(PreviewPage.empty))
        } catch {
            return .failed(Array(error.description.utf8))
        }
    }

    private func shown(_ file: OutputFile) throws(Diagnostic) -> [UInt8] {
        let bytes = try file.bytes()
        return file.path.hasSuffix(".html") ? page(bytes) : bytes
    }

    private func page(_ html: [UInt8]) -> [UInt8] { PreviewPage.page(html, version: version, problems: problems) }

    private static func type(of path: String) -> String {
        let types = [
            "html": "text/html; charset=utf-8", "css": "text/css", "js": "text/javascript", "svg": "image/svg+xml", "png": "image/png",
            "jpg": "image/jpeg", "woff2": "font/woff2", "json": "application/json", "csv": "text/csv; charset=utf-8",
            "xml": "application/xml", "txt": "text/plain; charset=utf-8", "gz": "application/gzip", "wasm": "application/wasm",
        ]
        let ending = path.split(separator: ".").last.map(String.init) ?? ""
        return types[ending] ?? "application/octet-stream"
    }
}
