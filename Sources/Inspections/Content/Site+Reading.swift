package import Documents

extension Site {
    /// The keys of `site.yml`.
    package static let keys = KeyReader.keys(read)

    /// Reads `site.yml`.
    /// - Throws: all that is wrong with the file, together.
    package init(reading bytes: [UInt8], path: String) throws(Diagnostics) {
        self = try KeyReader.value(ofFile: bytes, path: path, Self.read)
    }

    private static func read(_ reader: inout KeyReader) -> Site? {
        let title = reader.required("title", .text, "What the site is called.")
        let focus = reader.optional("focus", .text, "The authority that the site is about; without it, all of them alike.")
        let baseURL = reader.optional("base_url", .baseAddress, "Where the site is published, for a feed, a sitemap and links to share.")
        let skin = reader.optional("skin", .text, "The folder of `Themes` that it looks like; without it `civic`.")
        let language = reader.optional("language", .text, "The language of its words, a BCP 47 tag; without it `en-GB`.")
        let publisher = reader.optional("publisher", .text, "Who publishes it, at the foot of every page.")
        let contact = reader.optional("contact", .text, "Whom to write to; the only e-mail address that the site may show.")
        let editor = reader.optional(
            "editor", .text, "Who gives verdicts on doubtful links, where the about page should say: \"a language model, not a person\".")
        let colours = reader.list("colours", .colours, "Colours that differ from the skin's, by the names of its `colours.yml`.")
        let licence = reader.list("licence", .texts, "What the foot of every page says of reuse, a line each.")
        let links = reader.list("links", .list(of: SiteLink.read), "Links to other sites, at the foot of every page.")
        let kept = reader.list(
            "keep", .texts, "Files in the published folder that somebody else put there and that stay: `CNAME`, `downloads/**`.")
        let redirects = reader.list("redirects", .list(of: Redirect.read), "Pages that are gone, and where their addresses lead now.")
        guard let title else { return nil }
        return Site(
            title: title, focus: focus, baseURL: baseURL.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }, skin: skin ?? "civic",
            language: language ?? "en-GB", publisher: publisher, contact: contact, editor: editor, colours: colours, licence: licence,
            links: links, kept: kept.map(PathPattern.init), redirects: redirects)
    }
}

extension Redirect {
    @Sendable
    fileprivate static func read(_ reader: inout KeyReader) -> Redirect? {
        let from = reader.required("from", .text, "The address of the page that is gone, below the site's root: `themes/foster-care`.")
        let to = reader.required("to", .text, "The address of the page that took its place.")
        guard let from = from.flatMap({ folder($0, "from", &reader) }), let to = to.flatMap({ folder($0, "to", &reader) }) else {
            return nil
        }
        return Redirect(from: from, to: to, location: reader.matter.location(of: "from"))
    }

    /// A slug, or two of them: the page of a comparison is called `2022-05--2023-11`.
    private static func isPageName(_ name: Substring) -> Bool {
        name.split(separator: "--", omittingEmptySubsequences: false).allSatisfy { Slug.isSlug(String($0)) }
    }

    /// The folder of a page, however its address is written: `themes/supervision/index.html`.
    private static func folder(_ address: String, _ key: String, _ reader: inout KeyReader) -> String? {
        var parts = address.split(separator: "/")
        if parts.last == "index.html" { parts.removeLast() }
        if !parts.isEmpty, parts.allSatisfy(isPageName) {
            return parts.joined(separator: "/")
        }
        reader.report(key, "\"\(address)\" is no page of a site; write it as it stands behind the site's address: themes/supervision")
        return nil
    }
}

extension SiteLink {
    @Sendable
    fileprivate static func read(_ reader: inout KeyReader) -> SiteLink? {
        let title = reader.required("title", .text, "What the link says.")
        let url = reader.required("url", .webAddress, "Where it leads.")
        guard let title, let url else { return nil }
        return SiteLink(title: title, url: url)
    }
}

extension KeyForm<[ColourChoice]> {
    fileprivate static var colours: Self {
        let schemes = ColourScheme.allCases.map { scheme in
            Key(name: scheme.rawValue, form: "a colour", meaning: "The colour on \(scheme.rawValue) screens.", isRequired: false, keys: [])
        }
        return KeyForm("a colour by its name", keys: schemes) { matter, _ throws(Diagnostics) in
            let choices = try ColourChoice.all(in: matter)
            return choices.isEmpty ? nil : choices
        }
    }
}
