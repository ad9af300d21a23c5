import Conversion
import Documents
import England
import Inspections
import Linking

/// The documents that a conversion is to read, by path below the content folder.
struct ConversionDocuments {
    let files: UnreadFiles

    /// All of the content folder's sources, or those that are named, each with the `NAME.yml` beside it.
    init(_ named: [String], content: String) throws(Diagnostics) {
        let sources = try UnreadFiles(listing: "sources", in: content)
        guard !named.isEmpty else {
            files = sources
            return
        }
        let known = Set(sources.paths)
        var problems = Diagnostics()
        var wanted: Set<String> = []
        for document in named {
            let path = Self.path(of: document, content: content)
            guard known.contains(path) else {
                problems.append(Diagnostic(at: SourceLocation(document), "this document is not in \(content)/sources; put it there first"))
                continue
            }
            wanted.formUnion([path, "\(path[..<(path.lastIndex(of: ".") ?? path.endIndex)]).yml"])
        }
        try problems.throwIfErrors()
        files = UnreadFiles(Array(wanted), in: content)
    }

    /// A document may be named by its path from here, below the content folder, or below `sources/`.
    private static func path(of document: String, content: String) -> String {
        let bare = document.hasPrefix("./") ? String(document.dropFirst(2)) : document
        if bare.hasPrefix("\(content)/sources/") { return String(bare.dropFirst(content.count + 1)) }
        return bare.hasPrefix("sources/") ? bare : "sources/\(bare)"
    }
}
