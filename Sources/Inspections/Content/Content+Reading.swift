package import Documents

extension Content {
    /// Reads a whole content folder.
    /// - Parameter tree: paths relative to the content folder.
    /// - Throws: every problem of every file, together.
    package init(reading tree: FileTree, folder: String = "Content") throws(Diagnostics) {
        var held = HeldContent()
        try self.init(reading: tree, folder: folder, held: &held)
    }

    /// The same after an edit.
    /// - Parameter held: what was read before; then what is read now, also where there are problems.
    package init(reading tree: FileTree, folder: String, held: inout HeldContent) throws(Diagnostics) {
        var reader = ContentReader(tree: tree, folder: folder, held: held)
        defer { held = reader.held }
        let site = reader.site()
        let (topics, cues, weights) = reader.rules()
        reader.readDocuments(with: HeldContent.Terms(topics: reader.slugs(of: topics), contact: site?.contact))
        let authorities = reader.authorities()
        let inspections = reader.inspections(topics: reader.slugs(of: topics))
        let responses = reader.responses(inspections: reader.ids(of: inspections), topics: reader.slugs(of: topics))
        let glossary = reader.glossary()
        let pages = reader.pages()
        let accuracy = reader.accuracy(inspections: inspections, responses: responses)
        reader.checkFocus(of: site, in: authorities)
        let own = topics.map { $0.body.texts(of: $0.location) } + pages.map { $0.body.texts(of: $0.location) }
        let introductions = authorities.map { $0.introduction.texts(of: SourceLocation("\(folder)/authorities/\($0.slug).md")) }
        reader.checkContactDetails(allowed: site?.contact, in: (own + introductions).flatMap { $0 })
        try reader.problems.throwIfErrors()
        guard let site else { throw reader.problems }
        reader.checkWhatIsMissing(of: site, in: inspections)
        self.init(
            site: site, authorities: authorities, inspections: inspections, responses: responses, topics: topics, cues: cues,
            weights: weights, glossary: glossary, pages: pages, accuracy: accuracy, notices: reader.problems)
    }

    /// Reads the themes and the cue tables of a content folder alone, for what is asked before its inspections are read.
    /// - Throws: every problem of a theme or a table of cues.
    package static func topicsAndCues(reading tree: FileTree, folder: String) throws(Diagnostics) -> ([Topic], CueTables) {
        var reader = ContentReader(tree: tree, folder: folder)
        let topics = reader.topics()
        let tables = reader.cues()
        try reader.problems.throwIfErrors()
        return (topics, tables)
    }
}
