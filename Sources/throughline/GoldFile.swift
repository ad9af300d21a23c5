import Conversion
import Documents
import England
import FoundationEssentials
import Inspections
import Linking

/// A file of statements by which links are scored: one JSON object a line, with what several annotators made of it together, or with codings as `learn`
/// reads them.
enum GoldFile {
    private struct Line: Decodable {
        let id: String?
        let text: String
        let kind: [String]?
        let required: [String]
        let allowed: [String]
        let stance: [String]
        let change: [String]
    }

    /// The statements of several files; headings and letterheads among the lines are left out.
    /// - Throws: files that cannot be read, and lines that are no coded statement, with their numbers.
    static func statements(in paths: [String], topics: [String]) throws(Diagnostics) -> [GoldStatement] {
        var problems = Diagnostics()
        var files: [(path: String, bytes: [UInt8])] = []
        for path in paths {
            if let bytes = problems.collect({ () throws(Diagnostic) in try FileTree.bytes(ofFile: path) }) { files.append((path, bytes)) }
        }
        let ofCodings = files.filter { isOfCodings($0.bytes) }.map(\.path)
        let coded = problems.collect { () throws(Diagnostics) in
            try CodedFile.statements(in: ofCodings, topics: topics, needingTopics: true)
        }
        var statements = (coded ?? []).map(\.gold)
        for (path, bytes) in files where !ofCodings.contains(path) {
            for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() where !line.isEmpty {
                let location = SourceLocation(path, line: index + 1)
                let read = problems.collect { () throws(Diagnostic) in try statement(Array(line), at: location) }
                if case .some(.some(let statement)) = read { statements.append(statement) }
            }
        }
        try problems.throwIfErrors()
        return statements
    }

    /// Whether a file is of codings as `learn` reads them: its first line has `asked`.
    private static func isOfCodings(_ bytes: [UInt8]) -> Bool {
        struct Coding: Decodable { let asked: Bool }
        let first = bytes.split(separator: 0x0A, maxSplits: 1).first ?? []
        do {
            _ = try JSONDecoder().decode(Coding.self, from: Data(first))
            return true
        } catch {
            return false
        }
    }

    private static func statement(_ line: [UInt8], at location: SourceLocation) throws(Diagnostic) -> GoldStatement? {
        do {
            let line = try JSONDecoder().decode(Line.self, from: Data(line))
            if let kind = line.kind, kind != ["statement"] { return nil }
            return GoldStatement(
                text: line.text, document: line.id.flatMap { $0.split(separator: "#").first }.flatMap { DocumentID(String($0)) },
                required: line.required, allowed: line.allowed, stance: line.stance.compactMap(Stance.init),
                change: line.change.compactMap(Change.init))
        } catch {
            throw Diagnostic(
                at: location, "this line is no coded statement; it needs \"text\", \"required\", \"allowed\", \"stance\" and \"change\"")
        }
    }
}
