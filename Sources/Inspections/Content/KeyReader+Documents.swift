import Documents

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

    /// The document that the entity was made from.
    mutating func source() -> Source? {
        required(
            "source", .pairs(Source.read), "The document that it was made from.",
            missing: "\"source\" is missing; add \"source: {file: …, sha256: …}\"")
    }

    /// The text below the front matter, with the pages of its source where they are told.
    mutating func body(of file: EntityFile, voice: Voice, hasBoard: Bool = true, pages: [LocatedText]) -> Body {
        let markdown = Markdown(reading: file.body, firstLine: file.bodyLine)
        report(markdown.droppedDiagnostics(in: file.path))
        let body = Body(reading: markdown, voice: voice, hasBoard: hasBoard, pageStarts: pages.map(\.text))
        report(PageOpenings(of: body).problems(in: pages))
        return body
    }
}

extension Source {
    @Sendable
    fileprivate static func read(_ reader: inout KeyReader) -> Source? {
        let file = reader.required("file", .text, "Its path below the content folder.")
        let sha256 = reader.required("sha256", .text, "The SHA-256 of its bytes.")
        let url = reader.optional("url", .text, "Where the publisher keeps it.")
        guard let file, let sha256 else { return nil }
        return Source(file: file, sha256: sha256, url: url)
    }
}

extension Markdown {
    /// A warning for each piece of raw HTML and the like that the site will not show.
    fileprivate func droppedDiagnostics(in path: String) -> Diagnostics {
        Diagnostics(
            dropped.map {
                Diagnostic(.warning, at: SourceLocation(path, line: $0.line), "\($0.what) is left out; write it as Markdown")
            })
    }
}
