import Documents

/// Files that a skin's templates and style sheets ask for and the skin does not have.
struct AssetCheck {
    /// A skin's files, by path below its folder.
    let files: FileTree
    /// Where a file was read from.
    let location: @Sendable (_ path: String, _ line: Int) -> SourceLocation

    /// Made by the build beside the skin's own.
    static let generated = ["assets/years.css"]

    var problems: Diagnostics {
        Diagnostics(
            files.paths.filter { $0.hasPrefix("templates/") }.flatMap { inTemplate($0) }
                + files.paths.filter { $0.hasPrefix("assets/") && $0.hasSuffix(".css") }.flatMap { inStyleSheet($0) })
    }

    private func inTemplate(_ path: String) -> [Diagnostic] {
        asked(by: path, after: "{{root}}").compactMap { asset, line in
            asset.hasPrefix("assets/") && !asset.contains("{{") ? missing(asset, in: path, line: line) : nil
        }
    }

    private func inStyleSheet(_ path: String) -> [Diagnostic] {
        asked(by: path, after: "url(").compactMap { asset, line in
            if asset.hasPrefix("data:") || asset.hasPrefix("#") || asset.isEmpty { return nil }
            if asset.contains("//") {
                return Diagnostic(at: location(path, line), "\"\(asset)\" lies on another site; put the file into the skin's assets")
            }
            return missing(Self.resolved(asset, from: path), in: path, line: line)
        }
    }

    private func missing(_ asset: String, in path: String, line: Int) -> Diagnostic? {
        guard files[asset] == nil, !Self.generated.contains(asset) else { return nil }
        let there = files.paths.filter { $0.hasPrefix("assets/") } + Self.generated
        let nearest = Suggestion.nearest(to: asset, in: there).map { "; did you mean \"\($0)\"?" }
        return Diagnostic(at: location(path, line), "the skin has no file \"\(asset)\"" + (nearest ?? "; add it, or leave this out"))
    }

    /// What stands between a sign and the end of an address, with its line.
    private func asked(by path: String, after sign: String) -> [(asset: String, line: Int)] {
        let lines = (files[path] ?? []).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return lines.enumerated().flatMap { number, line in
            Self.parts(of: Array(line), after: Array(sign.utf8)).map { ($0, number + 1) }
        }
    }

    private static func parts(of line: [UInt8], after sign: [UInt8]) -> [String] {
        guard line.count >= sign.count else { return [] }
        let ends = Set("\"'()?# \t>".utf8)
        let quotes = Set("\"'".utf8)
        return (0...(line.count - sign.count)).filter { line[$0...].starts(with: sign) }.map { start in
            let rest = line[(start + sign.count)...].drop { quotes.contains($0) }
            let isData = rest.starts(with: "data:".utf8)
            return String(decoding: isData ? rest : rest.prefix { !ends.contains($0) }, as: UTF8.self)
        }
    }

    private static func resolved(_ asset: String, from path: String) -> String {
        var folders = path.split(separator: "/").dropLast().map(String.init)
        for part in asset.split(separator: "/") {
            if part == ".." { _ = folders.popLast() } else if part != "." { folders.append(String(part)) }
        }
        return folders.joined(separator: "/")
    }
}
