import Conversion
import Documents
import England
import Inspections
import Linking

/// The documents that a conversion is to read, by path below the content folder.
struct ConversionDocuments {
    let tree: FileTree

    /// All of the content folder's sources, or those that are named, each with the `NAME.yml` beside it.
    init(_ named: [String], content: String) throws(Diagnostics) {
        let sources = try FileTree(reading: "\(content)/sources")
        var tree = FileTree()
        var problems = Diagnostics()
        for path in sources.paths { tree["sources/\(path)"] = sources[path] }
        guard !named.isEmpty else {
            self.tree = tree
            return
        }
        var wanted = FileTree()
        for document in named {
            guard let path = Self.path(of: document, content: content), let bytes = tree[path] else {
                problems.append(Diagnostic(at: SourceLocation(document), "this document is not in \(content)/sources; put it there first"))
                continue
            }
            wanted[path] = bytes
            let notes = "\(path[..<(path.lastIndex(of: ".") ?? path.endIndex)]).yml"
            wanted[notes] = tree[notes]
        }
        try problems.throwIfErrors()
        self.tree = wanted
    }

    /// A document may be named by its path from here, below the content folder, or below `sources/`.
    private static func path(of document: String, content: String) -> String? {
        let bare = document.hasPrefix("./") ? String(document.dropFirst(2)) : document
        if bare.hasPrefix("\(content)/sources/") { return String(bare.dropFirst(content.count + 1)) }
        return bare.hasPrefix("sources/") ? bare : "sources/\(bare)"
    }
}
