package import Documents
import England
import Inspections

extension Linker {
    /// The linker of a content folder's themes and cues alone, for what is asked before its inspections are read.
    /// - Throws: every problem of a theme or a table of cues.
    package init(readingTopicsOf tree: FileTree, folder: String) throws(Diagnostics) {
        let (topics, tables) = try Content.topicsAndCues(reading: tree, folder: folder)
        self.init(topics: topics, tables: tables)
    }
}

extension Linker {
    /// Whether cues ask for two halves in lower case as one word, and whether as two: "caseloads", and "co produced" for "co-produced".
    package func knows(_ first: String, _ second: String) -> (asOne: Bool, asTwo: Bool) {
        let matches = matcher.allMatches(in: matcher.words(of: first + " " + second)).cues
        return (
            matcher.vocabulary.knows(Array((first + second).utf8), beyond: first.utf8.count), matches.contains { $0.words.count == 2 }
        )
    }

    /// The slugs of the topics that a visit's scope names, by a cue or by the topic's own name; sorted.
    ///
    /// A scope is looser than a finding: "child protection planning" looks at child protection as well as at plans.
    package func topicsNamed(in scope: String) -> [String] {
        let found = TopicLinks(of: cues(in: scope), matcher: matcher).links.map { topics[$0.topic].slug }
        let words = Slug.slug(of: scope).split(separator: "-")
        let named = topics.map(\.slug).filter { Self.names($0, in: words) }
        return Set(found + named).sorted()
    }

    /// Whether a topic's own name stands among words, but not as a place to be missing from: "those missing from home, care or education".
    private static func names(_ slug: String, in words: [Substring]) -> Bool {
        let name = slug.split(separator: "-")
        return words.indices.contains { words[$0...].starts(with: name) && !words[..<$0].suffix(listBehindFrom).contains("from") }
    }

    /// How many words before the last of a list "from" stands: "from home, care or education" has four (joint targeted area inspections
    /// of 2016, three of 33).
    private static let listBehindFrom = 4
}
