package import Documents
import England
import Inspections
import Linking

/// Finds e-mail addresses and United Kingdom telephone numbers, which have no place on the site or in entities.
package struct ContactDetails: Sendable {
    /// The site's own address; any other is a problem.
    let allowed: String?

    package init(allowed: String?) { self.allowed = allowed }

    /// The entities of documents in a content folder; the site's own pages may name its own contact.
    package func problems(inContent tree: FileTree, folder: String) -> Diagnostics {
        let kinds = ["inspections", "responses", "authorities", "themes", "pages"]
        let paths = (kinds.flatMap(tree.paths(under:)) + ["glossary.md"]).filter { tree[$0] != nil }
        return Diagnostics(paths.flatMap { problems(in: tree[$0] ?? [], at: "\(folder)/\($0)") })
    }

    /// One for each address and number in a text file; none in a file of another sort.
    package func problems(in bytes: [UInt8], at path: String) -> [Diagnostic] {
        guard Self.isText(path) else { return [] }
        var problems: [Diagnostic] = []
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let location = SourceLocation(path, line: index + 1)
            for address in Self.addresses(in: line) where address.lowercased() != allowed?.lowercased() {
                problems.append(Diagnostic(at: location, "the e-mail address \"\(address)\" does not belong here; take it out"))
            }
            for number in Self.numbers(in: line) {
                problems.append(Diagnostic(at: location, "the telephone number \"\(number)\" does not belong here; take it out"))
            }
        }
        return problems
    }

    private static func isText(_ path: String) -> Bool {
        [".html", ".json", ".csv", ".xml", ".txt", ".md"].contains { path.hasSuffix($0) }
    }

    /// Words around an `@` that have a dot and two letters at their end.
    static func addresses(in line: ArraySlice<UInt8>) -> [String] {
        var found: [String] = []
        for at in line.indices where line[at] == UInt8(ascii: "@") {
            let name = line[..<at].reversed().prefix { isWord($0) || "._%+-".utf8.contains($0) }.reversed()
            var domain = Array(line[(at + 1)...].prefix { isWord($0) || ".-".utf8.contains($0) })
            while let last = domain.last, !isWord(last) { domain.removeLast() }
            let end = domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).last ?? []
            guard !name.isEmpty, domain.contains(UInt8(ascii: ".")), end.count >= 2, end.allSatisfy(isLetter) else { continue }
            found.append(String(decoding: name, as: UTF8.self) + "@" + String(decoding: domain, as: UTF8.self))
        }
        return found
    }

    /// 10 or 11 digits that start with an area code, or with +44.
    static func numbers(in line: ArraySlice<UInt8>) -> [String] {
        var found: [String] = []
        var place = line.startIndex
        while place < line.endIndex {
            guard let end = endOfNumber(in: line, at: place) else {
                place += 1
                continue
            }
            found.append(String(decoding: line[place..<end], as: UTF8.self))
            place = end
        }
        return found
    }

    private static func endOfNumber(in line: ArraySlice<UInt8>, at start: Int) -> Int? {
        let isInternational = line[start...].starts(with: "+44".utf8)
        guard isInternational || line[start] == UInt8(ascii: "0") else { return nil }
        if start > line.startIndex, isWord(line[start - 1]) || ".-+/#_".utf8.contains(line[start - 1]) { return nil }
        var place = isInternational ? start + 3 : start
        var (digits, groups) = (isInternational ? 1 : 0, [0])
        var end = place
        while place < line.endIndex {
            if isDigit(line[place]) {
                digits += 1
                groups[groups.count - 1] += 1
                end = place + 1
            } else if " ()-".utf8.contains(line[place]), place - end < 2 {
                if groups[groups.count - 1] > 0 { groups.append(0) }
            } else {
                break
            }
            place += 1
        }
        if end < line.endIndex, isWord(line[end]) { return nil }
        // An area code has three digits or more, so coordinates and dates are no numbers.
        let isCode = isInternational || groups[0] >= 3 && line[start + 1] != UInt8(ascii: "0")
        return isCode && (10...(isInternational ? 12 : 11)).contains(digits) && groups.count(where: { $0 > 0 }) <= 5 ? end : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }
    private static func isWord(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) || byte >= 0x80 }
}
