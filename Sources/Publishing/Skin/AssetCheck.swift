import Documents
import England
import Inspections
import Linking

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
        let lines = (files[path] ?? []).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return lines.enumerated().flatMap { number, line in
            Self.assets(of: line).compactMap { asset in
                asset.hasPrefix("assets/") && !asset.contains("{{") ? missing(asset, in: path, line: number + 1) : nil
            }
        }
    }

    private func inStyleSheet(_ path: String) -> [Diagnostic] {
        StyleSheetAddresses(scanning: files[path] ?? []).all.compactMap { address in
            if address.text.hasPrefix("data:") { return nil }
            let asset = String(address.text.prefix { $0 != "?" && $0 != "#" })
            if asset.isEmpty { return nil }
            if asset.contains("//") {
                return Diagnostic(
                    at: location(path, address.line), "\"\(asset)\" lies on another site; put the file into the skin's assets")
            }
            return missing(Self.resolved(asset, from: path), in: path, line: address.line)
        }
    }

    private func missing(_ asset: String, in path: String, line: Int) -> Diagnostic? {
        guard files[asset] == nil, !Self.generated.contains(asset) else { return nil }
        let there = files.paths.filter { $0.hasPrefix("assets/") } + Self.generated
        let nearest = Suggestion.nearest(to: asset, in: there).map { "; did you mean \"\($0)\"?" }
        return Diagnostic(at: location(path, line), "the skin has no file \"\(asset)\"" + (nearest ?? "; add it, or leave this out"))
    }

    private static let root = Array("{{root}}".utf8)
    private static let ends = Set("\"'()?# \t>".utf8)

    /// What a template's line asks for, from the site's own folder on.
    private static func assets(of line: ArraySlice<UInt8>) -> [String] {
        line.indices.filter { line[$0...].starts(with: root) }.map { start in
            String(decoding: line[(start + root.count)...].prefix { !ends.contains($0) }, as: UTF8.self)
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
