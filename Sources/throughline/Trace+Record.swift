import Documents
import Inspections
import Linking

extension Trace {
    /// The trace of a statement of a record, with its document read where that is a text.
    ///
    /// A document that cannot be read is told of on standard error, and its lines are not known.
    /// - Throws: a statement of no document.
    static func printed(
        of statement: LinkedStatement, in record: Record, content: Content, folder: String
    ) throws(Diagnostics) -> String {
        let inspection = record.inspections.first { $0.document.id == statement.id.document }?.document
        let response = record.responses.first { $0.document.id == statement.id.document }?.document
        guard let source = inspection?.source ?? response?.source, let file = inspection?.location ?? response?.location else {
            throw Diagnostics([Diagnostic(at: SourceLocation(folder), "no document \"\(statement.id.document)\"")])
        }
        let trace = Trace(
            of: statement, from: source, in: file, original: original(source, in: folder), topics: content.topics, cues: content.cues)
        return trace.printed(site: record.site, isResponse: response != nil)
    }

    /// The document as text; nil for a PDF, whose pages the entity names.
    private static func original(_ source: Source, in folder: String) -> String? {
        guard source.file.hasSuffix(".txt") else { return nil }
        do throws(Diagnostic) {
            return String(decoding: try FileTree.bytes(ofFile: "\(folder)/\(source.file)"), as: UTF8.self)
        } catch {
            Terminal.complain("\(error)")
            return nil
        }
    }
}
