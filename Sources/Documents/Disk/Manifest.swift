/// What a build wrote into its folder: a line `SHA-256  path` for each file, as `sha256sum --check` reads it.
///
/// By it a later build knows its own files, and nothing else is ever removed.
struct Manifest: Sendable {
    /// The hashes by path.
    let hashes: [String: String]

    /// The file that holds it.
    static let file = ".throughline"
    private static let title = "# Written by throughline; what is listed here is replaced by the next build, and nothing else."

    init(hashes: [String: String]) { self.hashes = hashes }

    /// Nil for what is no manifest.
    init?(reading bytes: [UInt8]) {
        let lines = String(decoding: Lines.unified(bytes), as: UTF8.self).split(separator: "\n")
        guard lines.first.map(String.init) == Self.title else { return nil }
        var hashes: [String: String] = [:]
        for line in lines.dropFirst() {
            guard line.utf8.count > Self.path, line.dropFirst(Self.path - 2).hasPrefix("  ") else { return nil }
            hashes[String(line.dropFirst(Self.path))] = String(line.prefix(Self.path - 2))
        }
        self.init(hashes: hashes)
    }

    /// Where the path begins on a line: behind 64 hex digits and two spaces.
    private static let path = 66

    var bytes: [UInt8] {
        let paths = hashes.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return Array((Self.title + "\n" + paths.map { "\(hashes[$0] ?? "")  \($0)\n" }.joined()).utf8)
    }
}

/// Paths that are told with `*` for a part of a name and `**` for any folders: `downloads/**`, `*.pdf`.
package struct PathPattern: Sendable, Equatable {
    package let text: String

    package init(_ text: String) { self.text = text }

    package func matches(_ path: String) -> Bool {
        Self.matches(text.split(separator: "/").map { Array($0.utf8) }[...], path.split(separator: "/").map { Array($0.utf8) }[...])
    }

    private static func matches(_ pattern: ArraySlice<[UInt8]>, _ path: ArraySlice<[UInt8]>) -> Bool {
        guard let first = pattern.first else { return path.isEmpty }
        if first == Array("**".utf8) {
            return pattern.count == 1 ? !path.isEmpty : path.indices.contains { matches(pattern.dropFirst(), path[$0...]) }
        }
        guard let name = path.first else { return false }
        return matches(first[...], name[...]) && matches(pattern.dropFirst(), path.dropFirst())
    }

    /// A name against a pattern with stars, in one pass that goes back to the last star.
    private static func matches(_ pattern: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>) -> Bool {
        var (place, sign) = (pattern.startIndex, name.startIndex)
        var star: (place: Int, sign: Int)?
        while sign < name.endIndex {
            if place < pattern.endIndex, pattern[place] == UInt8(ascii: "*") {
                star = (place, sign)
                place += 1
            } else if place < pattern.endIndex, pattern[place] == name[sign] {
                (place, sign) = (place + 1, sign + 1)
            } else if let last = star {
                star = (last.place, last.sign + 1)
                (place, sign) = (last.place + 1, last.sign + 1)
            } else {
                return false
            }
        }
        return pattern[place...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
