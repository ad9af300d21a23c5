package import Documents

extension Response {
    /// The keys of a response's front matter, in the order in which convert writes them.
    package static let keys = ["title", "authority", "date", "author", "about", "pages", "source", "converted"]

    /// Reads a response's entity; its id is its path below `responses/`.
    /// - Throws: all that is wrong with the file, together.
    package init(reading file: EntityFile, id: DocumentID) throws(Diagnostics) {
        let matter = file.frontMatter
        var problems = Diagnostics(matter.unknownKeys(besides: Self.keys))
        let title = problems.collect { () throws(Diagnostic) in try matter.requiredString("title") }
        let author = problems.collect { () throws(Diagnostic) in try matter.string("author") }
        let about = problems.collect { () throws(Diagnostic) in try matter.string("about") }
        let source = problems.collect { () throws(Diagnostic) in try Source(reading: matter) }
        let date = problems.collect { () throws(Diagnostic) -> CalendarDate in
            guard let date = try matter.date("date") else {
                throw Diagnostic(at: matter.location(of: "date"), "\"date\" is missing; add the day of the paper as YYYY-MM-DD")
            }
            return date
        }
        let markdown = Markdown(reading: file.body, firstLine: file.bodyLine)
        problems.append(markdown.droppedDiagnostics(in: file.path))
        try problems.throwIfErrors()
        guard let title, let date, let source else { throw problems }
        self.init(
            id: id, title: title, date: date, author: author ?? nil, about: (about ?? nil).flatMap { DocumentID($0) },
            source: source, body: Body(reading: markdown, voice: .council), location: SourceLocation(file.path))
    }
}
