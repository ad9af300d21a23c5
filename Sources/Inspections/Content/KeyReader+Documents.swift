package import Documents

/// The keys that inspections and responses share.
extension KeyReader {
    /// The authority that a document names must be that of its folder.
    mutating func checkAuthority(of id: DocumentID) {
        let named = required("authority", .text, "The authority, by the name of its folder.")
        guard let named, named != id.authority else { return }
        report(
            "authority",
            "this file lies in the folder of \"\(id.authority)\" but names the authority \"\(named)\"; move it or change the line")
    }

    /// The document that the entity was made from, and where its words were changed on purpose.
    mutating func source() -> Source? {
        var source = required(
            "source", .pairs(Source.read), "The document that it was made from.",
            missing: "\"source\" is missing; add \"source: {file: …, sha256: …}\"")
        let amendments = list("amendments", .list(of: Amendment.read), "Words of the document that were put right, which the page shows.")
        source?.amendments = amendments
        return source
    }

    /// The text below the front matter, with the pages of its source where they are told.
    mutating func body(of file: EntityFile, voice: Voice, hasBoard: Bool = true, pages: [LocatedText]) -> Body {
        let markdown = markdown(of: file)
        let body = Body(reading: markdown, voice: voice, hasBoard: hasBoard, pageStarts: pages.map(\.text))
        report(PageOpenings(of: body).problems(in: pages))
        return body
    }

    /// The text below the front matter; words of it that no page would show are problems.
    mutating func markdown(of file: EntityFile) -> Markdown {
        let markdown = file.markdown
        report(markdown.lostWords(in: file.path))
        return markdown
    }
}

extension Source {
    @Sendable
    fileprivate static func read(_ reader: inout KeyReader) -> Source? {
        let file = reader.required("file", .text, "Its path below the content folder.")
        let sha256 = reader.required("sha256", .text, "The SHA-256 of its bytes.")
        let url = reader.optional("url", .webAddress, "Where the publisher keeps it.")
        guard let file, let sha256 else { return nil }
        return Source(file: file, sha256: sha256, url: url)
    }
}

extension Amendment {
    @Sendable
    fileprivate static func read(_ reader: inout KeyReader) -> Amendment? {
        let from = reader.required("from", .text, "The document's words, as many as stand there once.")
        let to = reader.optional("to", .text, "The words in their place; without it, none.")
        let reason = reader.required("why", .text, "Why: the page shows it.")
        guard let from, let reason else { return nil }
        return Amendment(from: from, to: to ?? "", reason: reason, location: reader.matter.location())
    }

    /// Those that front matter declares and that can be read.
    package static func all(in matter: FrontMatter) throws(Diagnostics) -> [Amendment] {
        try KeyForm<[Amendment]>.list(of: read).value(of: "amendments", in: matter) ?? []
    }
}
