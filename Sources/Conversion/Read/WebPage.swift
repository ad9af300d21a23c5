import Documents

/// A saved web page without what the website has around every page.
enum WebPage {
    /// What is inside its `<main>` or, where it has none, its only `<article>`; all of it where it has neither.
    static func content(of bytes: [UInt8]) -> [UInt8] {
        part(named: "main", of: bytes) ?? part(named: "article", of: bytes) ?? bytes
    }

    /// Nil where there is none, or more than one.
    private static func part(named name: String, of bytes: [UInt8]) -> [UInt8]? {
        let openings = places(of: "<\(name)", in: bytes).filter { $0 < bytes.count && !bytes[$0].isLetter && !bytes[$0].isDigit }
        guard openings.count == 1, let end = places(of: "</\(name)", in: bytes).last, end > openings[0],
            let start = bytes[openings[0]...].firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        return start + 1 < end ? Array(bytes[(start + 1)..<(end - name.utf8.count - 2)]) : nil
    }

    /// The places behind some words in any case.
    private static func places(of words: String, in bytes: [UInt8]) -> [Int] {
        let wanted = Array(words.utf8)
        return bytes.indices.filter { start in
            bytes[start] == wanted[0] && start + wanted.count <= bytes.count
                && zip(bytes[start...], wanted).allSatisfy { $0.lowercased == $1 }
        }.map { $0 + wanted.count }
    }
}
