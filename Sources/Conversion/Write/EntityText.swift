import Documents
import Inspections

/// An entity as it lies in the content folder: what convert wrote, and what people did to it.
struct EntityText: Sendable {
    let file: EntityFile
    private let lines: [Substring]

    /// - Throws: what is no text, front matter that cannot be read.
    init(reading bytes: [UInt8], path: String) throws(Diagnostic) {
        file = try EntityFile(reading: bytes, path: path)
        lines = String(decoding: Lines.unified(bytes), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The whole file of a converted entity: front matter with `converted` and any corrections, then the body.
    static func written(_ entity: ConvertedEntity, corrections: String = "") -> String {
        let matter = entity.frontMatter
        let hash = Fingerprint.sha256((matter + "\n" + entity.body).utf8)
        return String(matter.dropLast("---\n".count)) + "converted: \(hash)\n" + corrections + "---\n\n" + entity.body
    }

    /// The same with this one's corrections.
    /// - Throws: corrections that would be lost on the way.
    func rewritten(as entity: ConvertedEntity) throws(Diagnostic) -> String {
        let range = lines(of: "corrections")
        let text = Self.written(entity, corrections: lines[range].map { $0 + "\n" }.joined())
        let kept = try EntityFile(reading: Array(text.utf8), path: file.path).frontMatter.mappings("corrections")
        guard try kept.count == file.frontMatter.mappings("corrections").count else {
            throw Diagnostic(
                at: file.frontMatter.location(of: "corrections"), "these corrections would be lost; write each of them on a line of its own"
            )
        }
        return text
    }

    /// Whether the file is still what convert wrote, apart from corrections.
    var isAsConverted: Bool {
        do throws(Diagnostic) {
            guard let hash = try file.frontMatter.string("converted") else { return false }
            let (own, corrections) = (lines(of: "converted"), lines(of: "corrections"))
            let rest = lines.indices.filter { !own.contains($0) && !corrections.contains($0) }.map { lines[$0] }
            return hash == Fingerprint.sha256(rest.joined(separator: "\n").utf8)
        } catch {
            return false
        }
    }

    /// Whether some bytes are what convert wrote, told without reading their YAML: one line `converted: …` in the front matter has the
    /// SHA-256 of all others, but for the corrections behind it as `review` writes them, `  - {…}` a line. Where this says no,
    /// `isAsConverted` may still say yes.
    static func isPlainlyAsConverted(_ bytes: [UInt8]) -> Bool {
        guard bytes.starts(with: Array("---\n".utf8)), let fence = bytes.firstRange(of: Array("\n---\n".utf8)),
            let key = bytes[...fence.lowerBound].firstRange(of: Array("\nconverted: ".utf8)),
            let end = bytes[key.upperBound...].firstIndex(of: UInt8(ascii: "\n"))
        else { return false }
        let rest = bytes[Self.endOfCorrections(in: bytes, from: end + 1)...]
        return bytes[key.upperBound..<end].elementsEqual(Fingerprint.sha256(bytes[...key.lowerBound] + rest).utf8)
    }

    /// Where the line behind the corrections begins that begin at a place; the place itself where none do.
    private static func endOfCorrections(in bytes: [UInt8], from start: Int) -> Int {
        let key = Array("corrections:\n".utf8), item = Array("  - {".utf8)
        guard bytes[start...].starts(with: key) else { return start }
        var place = start + key.count
        while bytes[place...].starts(with: item), let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) { place = end + 1 }
        return place
    }

    /// Whether somebody declares to have changed its words.
    var isAmended: Bool { file.frontMatter.keys.contains("amendments") }

    /// The places in `lines` of a key and its value, in whatever way they are written.
    private func lines(of key: String) -> Range<Int> {
        let range = file.frontMatter.lines(of: key, upTo: file.bodyLine - 1) ?? 1..<1
        return (range.lowerBound - 1)..<(range.upperBound - 1)
    }
}

/// What an entity was made from: no two may say the same.
struct EntityOrigin: Hashable, Sendable {
    /// `inspections` or `responses`: a bundle gives one of each.
    let folder: String
    let source: String
    /// The first day of the visit, or that of the paper: a bundle may hold two reports.
    let day: CalendarDate?

    init(folder: String, source: String, day: CalendarDate?) { (self.folder, self.source, self.day) = (folder, source, day) }

    /// Nil where the front matter does not tell.
    init?(of file: EntityFile, at path: String) {
        do throws(Diagnostic) {
            let matter = file.frontMatter
            guard let source = try matter.mappings("source").first?.string("file"), let folder = path.split(separator: "/").first else {
                return nil
            }
            let (visited, dated) = (try matter.mappings("dates").first?.date("from"), try matter.date("date"))
            self.init(folder: String(folder), source: source, day: visited ?? dated)
        } catch {
            return nil
        }
    }
}
