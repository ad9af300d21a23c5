import Documents

/// The hash in `converted`, by which a file that a person has edited is known.
enum EntityFingerprint {
    /// The whole file: front matter with `converted` and any corrections, then the body.
    static func file(_ entity: ConvertedEntity, corrections: String) -> String {
        let matter = entity.frontMatter.frontMatter
        let open = String(matter.dropLast(4))
        let hash = Fingerprint.sha256((matter + "\n" + entity.body).utf8)
        return open + "converted: \(hash)\n" + corrections + "---\n\n" + entity.body
    }

    /// Whether a file is still what convert wrote, apart from corrections.
    static func isAsConverted(_ text: String) -> Bool {
        var rest: [Substring] = []
        var hash: Substring?
        var inMatter = 0
        var inCorrections = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line == "---" { inMatter += 1 }
            if inMatter == 1, inCorrections, line.first == " " || line.first == "-" && line != "---" { continue }
            inCorrections = inMatter == 1 && line.hasPrefix("corrections:")
            if inMatter == 1, line.hasPrefix("converted: ") {
                hash = line.dropFirst("converted: ".count)
            } else if !inCorrections {
                rest.append(line)
            }
        }
        return hash.map { $0 == Fingerprint.sha256(rest.joined(separator: "\n").utf8) } ?? false
    }

    /// The lines of `corrections` with what belongs to them, or nothing.
    static func corrections(of text: String) -> String {
        var kept = ""
        var inCorrections = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst() {
            if line == "---" { break }
            inCorrections = line.hasPrefix("corrections:") || inCorrections && (line.first == " " || line.first == "-")
            if inCorrections { kept += line + "\n" }
        }
        return kept
    }
}
