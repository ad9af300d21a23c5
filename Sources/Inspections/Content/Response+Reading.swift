package import Documents

extension Response {
    /// The keys of a response's front matter, in the order in which convert writes them.
    package static let keys = KeyReader.keys { read(&$0, EntityFile(path: ""), id: DocumentID(authority: "", name: ""), topics: []) }

    /// Reads a response's entity; its id is its path below `responses/`.
    /// - Parameters:
    ///   - topics: the slugs that corrections may name.
    ///   - warnings: gets what the site will not show of its text.
    /// - Throws: all that is wrong with the file, together.
    package init(reading file: EntityFile, id: DocumentID, topics: [String], warnings: inout Diagnostics) throws(Diagnostics) {
        self = try KeyReader.value(of: file.frontMatter, warnings: &warnings) { Self.read(&$0, file, id: id, topics: topics) }
    }

    private static func read(_ reader: inout KeyReader, _ file: EntityFile, id: DocumentID, topics: [String]) -> Response? {
        let title = reader.required("title", .text, "What the paper calls itself.")
        reader.passOver("authority", .text, "The authority, by the name of its folder.")
        let date = reader.required(
            "date", .date, "The day of the meeting or of the paper.",
            missing: "\"date\" is missing; add the day of the paper as YYYY-MM-DD")
        let author = reader.optional("author", .text, "Who wrote it, as printed.")
        let about = reader.optional("about", .text, "The inspection it answers: `AUTHORITY/NAME`.")
        let pages = reader.list("pages", .locatedTexts, PageOpenings.meaning)
        let source = reader.source()
        reader.passOver("converted", .text, "What convert wrote, as a hash: a file that differs was edited by a person.")
        let corrections = reader.corrections(topics: topics)
        let body = reader.body(of: file, voice: .council, pages: pages)
        guard let title, let date, let source else { return nil }
        return Response(
            id: id, title: title, date: date, author: author, about: about.flatMap { DocumentID($0) }, source: source,
            corrections: corrections, body: body, location: SourceLocation(file.path))
    }
}
