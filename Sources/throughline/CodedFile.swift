import Documents
import England
import FoundationEssentials
import Inspections
import Linking

/// A file of coded statements, one JSON object a line: by main and passing themes, stance and change, or by stance and change alone.
///
/// `stance` and `change` are words of one coder or lists of several coders' words, in one order: `"stance": ["strength", "neutral"]`.
enum CodedFile {
    private struct Line: Decodable {
        let id: String
        let section: String
        let text: String
        let asked: Bool
        let main: [String]?
        let passing: [String]?
        let stance: Words
        let change: Words
    }

    /// A word, or a list of words.
    private struct Words: Decodable {
        let all: [String]

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            do { all = [try value.decode(String.self)] } catch { all = try value.decode([String].self) }
        }
    }

    /// The statements of several files, in their order. One that several files hold was coded by several people: `CodedStatement.add`.
    /// - Parameter needingTopics: whether each must be coded by theme; of a file where one is not, the first such line is an error.
    /// - Throws: files that cannot be read, lines that are no coded statement or the second of one, and themes that there are not, with
    ///   their numbers.
    static func statements(in paths: [String], topics: [String], needingTopics: Bool = false) throws(Diagnostics) -> [CodedStatement] {
        var problems = Diagnostics()
        var codings = Codings()
        for path in paths {
            codings.beginFile()
            var firstWithout: SourceLocation?
            let bytes = problems.collect { () throws(Diagnostic) in try FileTree.bytes(ofFile: path) } ?? []
            for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() where !line.isEmpty {
                let location = SourceLocation(path, line: index + 1)
                problems.collect { () throws(Diagnostic) in
                    let read = try statement(Array(line), topics: topics, at: location)
                    if !read.isOnTopics, firstWithout == nil { firstWithout = location }
                    try codings.add(read, at: location)
                }
            }
            if needingTopics, let firstWithout {
                problems.append(
                    Diagnostic(
                        at: firstWithout,
                        "this statement was coded for stance and change alone; give files in which the themes of each were coded"))
            }
        }
        try problems.throwIfErrors()
        return codings.statements
    }

    /// Statements with all their codings, as files are read one after another.
    private struct Codings {
        private(set) var statements: [CodedStatement] = []
        private var places: [StatementID: Int] = [:]
        /// Those that the file being read holds.
        private var own: Set<StatementID> = []

        mutating func beginFile() { own = [] }

        mutating func add(_ read: CodedStatement, at location: SourceLocation) throws(Diagnostic) {
            guard own.insert(read.id).inserted else {
                throw Diagnostic(at: location, "\(read.id) stands in this file twice; leave one of them out")
            }
            guard let place = places[read.id] else {
                places[read.id] = statements.count
                return statements.append(read)
            }
            guard statements[place].text == read.text else {
                throw Diagnostic(at: location, "\(read.id) has other words in another file; code the same text, or leave it out")
            }
            statements[place].add(read)
        }
    }

    private static func statement(_ line: [UInt8], topics: [String], at location: SourceLocation) throws(Diagnostic) -> CodedStatement {
        let read: Line
        do { read = try JSONDecoder().decode(Line.self, from: Data(line)) } catch {
            throw Diagnostic(
                at: location,
                "this line is no coded statement; it needs \"id\", \"section\", \"text\", \"asked\", \"stance\" and \"change\", and \"main\" and \"passing\" where its themes were coded"
            )
        }
        for topic in (read.main ?? []) + (read.passing ?? []) where !topics.contains(topic) {
            throw Diagnostic(at: location, "there is no theme \"\(topic)\"" + Suggestion.clause(for: topic, in: topics))
        }
        let stances = read.stance.all.compactMap(Stance.init), changes = read.change.all.compactMap(Change.init)
        guard stances.count == read.stance.all.count, changes.count == read.change.all.count, let id = id(read.id) else {
            throw Diagnostic(
                at: location, "this line has an \"id\", a \"stance\" or a \"change\" that there is not; ids are AUTHORITY/NAME#ANCHOR")
        }
        let codings = zip(stances, changes).map { stance, change in
            CodedStatement(
                id: id, section: read.section, text: read.text, isAsked: read.asked, main: read.main, passing: read.passing ?? [],
                stance: stance, change: change)
        }
        guard var statement = codings.first, stances.count == changes.count else {
            throw Diagnostic(at: location, "this line needs as many words in \"change\" as in \"stance\", one of each coder")
        }
        for other in codings.dropFirst() { statement.add(other) }
        return statement
    }

    private static func id(_ text: String) -> StatementID? {
        let halves = text.split(separator: "#").map(String.init)
        guard halves.count == 2, let document = DocumentID(halves[0]) else { return nil }
        return StatementID(document: document, anchor: halves[1])
    }
}
