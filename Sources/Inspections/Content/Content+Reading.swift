package import Documents

extension Content {
    /// Reads a whole content folder.
    /// - Parameter tree: paths relative to the content folder.
    /// - Throws: every problem of every file, together.
    package init(reading tree: FileTree, folder: String = "Content") throws(Diagnostics) {
        var reader = ContentReader(tree: tree, folder: folder)
        let site = reader.site()
        let topics = reader.topics()
        let authorities = reader.authorities()
        let inspections = reader.inspections(topics: reader.slugs(of: topics))
        let responses = reader.responses(inspections: reader.ids(of: inspections), topics: reader.slugs(of: topics))
        let cues = reader.cues()
        let weights = reader.weights()
        let glossary = reader.glossary()
        let pages = reader.pages()
        let accuracy = reader.accuracy(inspections: inspections, responses: responses)
        reader.checkFocus(of: site, in: authorities)
        let bodies = inspections.map { $0.body.texts(of: $0.location) } + responses.map { $0.body.texts(of: $0.location) }
        let own = topics.map { $0.body.texts(of: $0.location) } + pages.map { $0.body.texts(of: $0.location) }
        let introductions = authorities.map { $0.introduction.texts(of: SourceLocation("\(folder)/authorities/\($0.slug).md")) }
        reader.checkContactDetails(allowed: site?.contact, in: (bodies + own + introductions).flatMap { $0 })
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
