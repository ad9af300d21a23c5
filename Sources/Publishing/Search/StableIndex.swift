import Documents
import England
import Inspections
import Linking

/// What Pagefind wrote, as the same passages always give it.
///
/// Pagefind 1.5 writes filters in an order of chance: the values inside each filter's file, and the filters in the index's list of
/// its files (`pagefind/src/index/mod.rs` says so: "Change filter indexes to BTree to give them a stable hash"). Here they are
/// sorted, and the files named by what is in them.
enum StableIndex {
    /// Far more than a list of files has (judged): what would be longer is taken for something else, and stays as it is.
    private static let mostBytes = 1 << 28
    /// What stands before the CBOR in Pagefind's files.
    private static let mark = Array("pagefind_dcd".utf8)
    /// Pagefind's own look, which no page of ours has.
    private static let unused = [PathPattern("pagefind-*ui.*"), PathPattern("pagefind-highlight.js")]
    private static let entry = "pagefind-entry.json"

    /// - Parameter tree: the index as Pagefind wrote it.
    /// - Returns: its files in the site's folder for it. An index of another form stays as it is.
    static func files(of tree: FileTree) -> [OutputFile] {
        let stable = sorted(tree) ?? tree
        return stable.paths.filter { path in !unused.contains { $0.matches(path) } }.map { path in
            OutputFile("\(SearchPage.indexFolder)/\(path)", bytes: { stable[path] ?? [] })
        }
    }

    private static func sorted(_ tree: FileTree) -> FileTree? {
        var tree = tree
        var names: [[UInt8]: [UInt8]] = [:]
        for path in tree.paths(under: "filter") {
            guard let old = name(in: path, after: "filter/"), case .list(var filter)? = opened(tree[path]), filter.count == 2,
                case .list(let values) = filter[1]
            else { return nil }
            filter[1] = .list(values.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) })
            guard let (new, bytes) = closed(.list(filter), like: old, digits: 7) else { return nil }
            tree[path] = nil
            tree["filter/\(new).pf_filter"] = bytes
            names[Array(old.utf8)] = Array(new.utf8)
        }
        for path in tree.paths where path.hasSuffix(".pf_meta") {
            // Version, pages, chunks of words, filters, orders.
            guard let old = name(in: path, after: "pagefind."), case .list(var parts)? = opened(tree[path]), parts.count > 3,
                case .list(let filters) = parts[3], let renamed = renamed(filters, names)
            else { return nil }
            parts[3] = .list(renamed)
            guard let (new, bytes) = closed(.list(parts), like: old, digits: 10), let text = tree.text(at: entry) else { return nil }
            tree[path] = nil
            tree["pagefind.\(new).pf_meta"] = bytes
            tree[entry] = Array(replacing("\"\(old)\"", in: text, with: "\"\(new)\"").utf8)
        }
        return tree
    }

    /// Each filter's name with the new name of its file, by name.
    private static func renamed(_ filters: [CBOR], _ names: [[UInt8]: [UInt8]]) -> [CBOR]? {
        var renamed: [CBOR] = []
        for filter in filters {
            guard case .list(let pair) = filter, pair.count == 2, case .text(let old) = pair[1], let new = names[old] else { return nil }
            renamed.append(.list([pair[0], .text(new)]))
        }
        return renamed.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    }

    /// `en_5d84734` of `filter/en_5d84734.pf_filter`.
    private static func name(in path: String, after start: String) -> String? {
        guard path.hasPrefix(start), let dot = path.lastIndex(of: ".") else { return nil }
        let name = path.dropFirst(start.count)
        return name.startIndex < dot ? String(name[..<dot]) : nil
    }

    private static func opened(_ bytes: [UInt8]?) -> CBOR? {
        guard let packed = bytes, let bytes = GZip.decompressed(packed, most: mostBytes), bytes.starts(with: mark) else { return nil }
        return CBOR(reading: bytes.dropFirst(mark.count))
    }

    /// The file of a list, and its name: the language of the old one, then digits of the hash of what is in it.
    private static func closed(_ list: CBOR, like old: String, digits: Int) -> (name: String, bytes: [UInt8])? {
        let bytes = mark + list.bytes
        guard let line = old.lastIndex(of: "_") else { return nil }
        return ("\(old[...line])\(Fingerprint.sha256(bytes).prefix(digits))", GZip.compressed(bytes, level: .smallest))
    }

    private static func replacing(_ old: String, in text: String, with new: String) -> String {
        text.firstRange(of: old).map { text[..<$0.lowerBound] + new + text[$0.upperBound...] } ?? text
    }
}
