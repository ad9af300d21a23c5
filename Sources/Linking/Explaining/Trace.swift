package import Documents
package import Inspections

/// The way of one statement: where its words come from, which cues occur in them, and what was made of them.
package struct Trace: Sendable {
    /// Where the document that an entity was made from has a statement.
    package enum Origin: Sendable, Equatable {
        /// Lines of a text, from 1.
        case lines(ClosedRange<Int>)
        case page(Int)
        /// The document is not at hand, has no pages, or has these words nowhere.
        case unknown
    }

    /// The document that the entity was made from, with where it has the statement.
    package let source: Source
    package let origin: Origin
    /// The statement's line in its entity.
    package let entity: SourceLocation
    package let statement: LinkedStatement
    /// Every cue that occurs in the statement, by place, each with how it counts.
    package let cues: [TracedCue]

    /// - Parameters:
    ///   - file: the entity's.
    ///   - original: the document that the entity was made from, where it is a text and at hand.
    package init(
        of statement: LinkedStatement, from source: Source, in file: SourceLocation, original: String?, topics: [Topic],
        cues tables: CueTables
    ) {
        self.statement = statement
        self.source = source
        origin =
            statement.statement.page.map(Origin.page)
            ?? original.flatMap { Self.lines(of: statement.statement.text, in: $0) }.map(Origin.lines) ?? .unknown
        entity = SourceLocation(file.path, line: statement.statement.line)
        cues = Linker(topics: topics, tables: tables).tracedCues(of: statement)
    }

    /// The lines of a text on which some words first follow each other, however they are broken; nil where they never do.
    static func lines(of words: String, in text: String) -> ClosedRange<Int>? {
        let wanted = FoldedWords.words(of: words)
        var found: [(word: [UInt8], line: Int)] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            found += FoldedWords.words(of: String(line)).map { ($0, index + 1) }
        }
        guard !wanted.isEmpty, wanted.count <= found.count else { return nil }
        let start = (0...found.count - wanted.count).first { start in
            wanted.indices.allSatisfy { found[start + $0].word == wanted[$0] }
        }
        return start.map { found[$0].line...found[$0 + wanted.count - 1].line }
    }
}
