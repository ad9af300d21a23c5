import Documents
import England

/// What statements are read by: themes, cues and weights.
extension ContentReader {
    /// Themes, cues and weights: those that are held, where their files are the same.
    mutating func rules() -> (topics: [Topic], cues: CueTables, weights: Weights?) {
        var files = FileTree()
        for path in tree.paths where path.hasPrefix("themes/") || path.hasPrefix("cues/") || path == Weights.file {
            files[path] = tree[path]
        }
        if let rules = held.rules, rules.files == files {
            frontMatterTexts += rules.texts
            return (rules.topics, rules.cues, rules.weights)
        }
        held.rulesVersion += 1
        let (told, shown) = (problems.all.count, frontMatterTexts.count)
        let (topics, cues, weights) = readRules()
        // What has problems is read again, to tell of them again.
        held.rules =
            problems.all.count > told
            ? nil
            : HeldContent.Rules(files: files, topics: topics, cues: cues, weights: weights, texts: Array(frontMatterTexts[shown...]))
        return (topics, cues, weights)
    }

    /// The three are read at the same time, as nothing else can be before them.
    private mutating func readRules() -> (topics: [Topic], cues: CueTables, weights: Weights?) {
        let empty = ContentReader(tree: tree, folder: folder)
        // Themes and weights together take about as long as cues.
        let ((topics, weights), cues) = Parallel.both(
            { (empty.reading { $0.topics() }, empty.reading { $0.weights() }) }, { empty.reading { $0.cues() } })
        for told in [topics.told, cues.told, weights.told] {
            problems.append(told.problems)
            frontMatterTexts += told.frontMatterTexts
        }
        return (topics.part, cues.part, weights.part)
    }

    /// One part, and a reader that tells what came up.
    private func reading<Part>(_ read: (inout ContentReader) -> Part) -> (part: Part, told: ContentReader) {
        var reader = self
        return (read(&reader), reader)
    }

    /// By title.
    mutating func topics() -> [Topic] {
        var topics: [Topic] = []
        for (file, _) in entities(in: "themes") {
            if let topic = problems.collect({ () throws(Diagnostics) in try Topic(reading: file) }) { topics.append(topic) }
        }
        let slugs = slugs(of: topics)
        for topic in topics {
            for related in topic.related where !slugs.contains(related) {
                problems.append(Diagnostic(at: topic.location, "no theme \"\(related)\"" + Suggestion.clause(for: related, in: slugs)))
            }
        }
        return topics.sorted { ($0.title, $0.slug) < ($1.title, $1.slug) }
    }

    /// The slugs of topics, then of those whose files have problems of their own, so that nobody is told that they are missing.
    func slugs(of topics: [Topic]) -> [String] {
        let read = topics.map(\.slug)
        let names = tree.paths(under: "themes").compactMap { $0.split(separator: "/").last }.filter { $0.hasSuffix(".md") }
        return read + names.map { String($0.dropLast(3)) }.filter { !read.contains($0) }
    }

    mutating func cues() -> CueTables {
        var files = FileTree()
        for path in tree.paths(under: "cues") { files["\(folder)/\(path)"] = tree[path] }
        let tables = files
        return problems.collect { () throws(Diagnostics) in try CueTables(reading: tables) } ?? CueTables()
    }

    /// `weights.txt`, if it is there.
    mutating func weights() -> Weights? {
        guard let bytes = tree[Weights.file] else { return nil }
        let path = "\(folder)/\(Weights.file)"
        return problems.collect { () throws(Diagnostics) in try Weights(reading: bytes, path: path) }
    }
}
