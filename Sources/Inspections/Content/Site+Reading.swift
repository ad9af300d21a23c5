package import Documents

extension Site {
    package static let keys = ["title", "focus", "base_url", "skin", "language", "publisher", "contact", "colours", "licence", "links"]
    package static let linkKeys = ["title", "url"]

    /// Reads `site.yml`.
    /// - Throws: all that is wrong with the file, together.
    package init(reading bytes: [UInt8], path: String) throws(Diagnostics) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Diagnostics([Diagnostic(at: SourceLocation(path), "this file is not UTF-8 text; save it as UTF-8")])
        }
        var problems = Diagnostics()
        guard let matter = problems.collect({ () throws(Diagnostic) in try FrontMatter(reading: text, path: path) }) else { throw problems }
        problems.append(Diagnostics(matter.unknownKeys(besides: Self.keys)))
        let title = problems.collect { () throws(Diagnostic) in try matter.requiredString("title") }
        let baseURL = problems.collect { () throws(Diagnostic) in try Self.baseURL(matter) }
        var words: [String: String] = [:]
        for key in ["focus", "skin", "language", "publisher", "contact"] {
            words[key] = problems.collect { () throws(Diagnostic) in try matter.string(key) } ?? nil
        }
        let colours = problems.collect { () throws(Diagnostics) in try ColourChoice.all(in: matter) } ?? []
        let licence = problems.collect { () throws(Diagnostic) in try matter.strings("licence") } ?? []
        let links = problems.collect { () throws(Diagnostics) in try Self.links(matter) } ?? []
        try problems.throwIfErrors()
        guard let title else { throw problems }
        self.init(
            title: title, focus: words["focus"], baseURL: baseURL ?? nil, skin: words["skin"] ?? "civic",
            language: words["language"] ?? "en-GB", publisher: words["publisher"], contact: words["contact"], colours: colours,
            licence: licence, links: links)
    }

    private static func links(_ matter: FrontMatter) throws(Diagnostics) -> [SiteLink] {
        var problems = Diagnostics()
        var links: [SiteLink] = []
        for given in problems.collect({ () throws(Diagnostic) in try matter.mappings("links") }) ?? [] {
            problems.append(Diagnostics(given.unknownKeys(besides: linkKeys)))
            let title = problems.collect { () throws(Diagnostic) in try given.requiredString("title") }
            let url = problems.collect { () throws(Diagnostic) in try webAddress(given.requiredString("url"), given.location(of: "url")) }
            if let title, let url { links.append(SiteLink(title: title, url: url)) }
        }
        try problems.throwIfErrors()
        return links
    }

    private static func webAddress(_ text: String, _ location: SourceLocation) throws(Diagnostic) -> String {
        guard text.hasPrefix("https://") || text.hasPrefix("http://"), !text.contains(" ") else {
            throw Diagnostic(at: location, "\"\(text)\" is no web address; start it with https://")
        }
        return text
    }

    private static func baseURL(_ matter: FrontMatter) throws(Diagnostic) -> String? {
        guard let text = try matter.string("base_url") else { return nil }
        let address = try webAddress(text, matter.location(of: "base_url"))
        return address.hasSuffix("/") ? String(address.dropLast()) : address
    }
}
