import Documents

/// Tells a word that was broken at the end of a line from a compound whose hyphen stands there.
///
/// Every hyphen that ends a line of the 431 reports at hand is of a compound; files of other programs break words.
package struct Hyphenation: Sendable {
    /// Whether two halves in lower case are known as one word, and whether as two.
    package typealias HalvesTest = @Sendable (_ first: String, _ second: String) -> (asOne: Bool, asTwo: Bool)

    /// The words and compounds of the document in lower case that open as a broken word does, without those that a line's end parts.
    private let words: Set<String>
    private let isKnown: HalvesTest

    init(of lines: [SourceLine], _ isKnown: @escaping HalvesTest) {
        self.isKnown = isKnown
        let halves = Dictionary(grouping: Set(lines.flatMap { Self.firstHalves(in: $0.text) })) { $0.unicodeScalars.first }
        guard !halves.isEmpty else {
            words = []
            return
        }
        words = Set(
            lines.lazy.flatMap { line in line.text.unicodeScalars.split { !($0.isInPrintedWord || $0.isHyphen) } }.compactMap { word in
                guard let first = word.first, let last = word.last, !last.isHyphen, let alike = halves[first.smallLetter] else {
                    return nil
                }
                let word = String(word).lowercased()
                return alike.contains(where: word.opens) ? word : nil
            })
    }

    /// The letters, in lower case, before each soft hyphen and before a hyphen that ends a line.
    private static func firstHalves(in text: String) -> [String] {
        guard let end = text.unicodeScalars.last, end.isHyphen || text.utf8.contains(0xC2) else { return [] }
        return text.unicodeScalars.indices.filter { index in
            let sign = text.unicodeScalars[index]
            return sign == "\u{AD}" || sign.isHyphen && text.unicodeScalars.index(after: index) == text.endIndex
        }.map { String(text[..<$0].reversed().prefix(while: \.isAlphabetic).reversed()).lowercased() }.filter { !$0.isEmpty }
    }

    /// The words of two lines; a hyphen at the end of the first belongs to a compound and stays, with no space behind it, or goes where
    /// the word is known without it and the compound is not. A soft hyphen goes unless the compound alone is known.
    /// - Returns: the text, and the word as printed and as joined.
    func joined(_ text: String, _ next: String) -> (text: String, repair: (before: String, after: String)?) {
        guard let sign = text.last, Self.hyphens.contains(sign) else { return (text.joinedInPrint(to: next), nil) }
        let first = text.dropLast().reversed().prefix(while: \.isAlphabetic).reversed()
        let second = next.prefix(while: \.isAlphabetic)
        guard !first.isEmpty, second.first?.isLowercase == true,
            text.dropLast(first.count + 1).last.map({ !Self.hyphens.contains($0) }) ?? true,
            isOneWord(String(first), String(second), soft: sign == Self.soft)
        else { return ((sign == Self.soft ? text.dropLast() + "-" : text).joinedInPrint(to: next), nil) }
        return (text.dropLast() + next, (String(first) + "-" + second, String(first) + second))
    }

    /// The lines with their soft hyphens gone, but for those of compounds and those at their ends.
    static func withoutSoftHyphens(_ lines: [SourceLine]) -> [SourceLine] {
        guard lines.contains(where: { $0.text.utf8.contains(0xC2) && $0.text.contains(soft) }) else { return lines }
        let hyphenation = Hyphenation(of: lines) { _, _ in (false, false) }
        return lines.map { line in
            var result = line
            result.text = hyphenation.withoutSoftHyphens(line.text)
            result.words = hyphenation.withoutSoftHyphens(line.words)
            return result
        }
    }

    private func withoutSoftHyphens(_ text: String) -> String {
        guard text.utf8.contains(0xC2), text.dropLast().contains(Self.soft) else { return text }
        let parts = text.dropLast().split(separator: Self.soft, omittingEmptySubsequences: false).map(String.init)
        let result = parts.dropFirst().reduce(parts[0]) { text, next in
            let (first, second) = (String(text.reversed().prefix(while: \.isAlphabetic).reversed()), next.prefix(while: \.isAlphabetic))
            let isWord = !first.isEmpty && !second.isEmpty && isOneWord(first, String(second), soft: true)
            return text + (isWord ? "" : "-") + next
        }
        return result + text.suffix(1)
    }

    private func isOneWord(_ first: String, _ second: String, soft: Bool) -> Bool {
        let (first, second) = (first.lowercased(), second.lowercased())
        let known = isKnown(first, second)
        let isCompound = known.asTwo || Self.hyphens.contains { words.contains("\(first)\($0)\(second)") }
        return !isCompound && (soft || known.asOne || words.contains(first + second))
    }

    private static let soft: Character = "\u{AD}"
    private static let hyphens: [Character] = ["-", "\u{2010}", "\u{2011}", soft]
}

extension Unicode.Scalar {
    /// A hyphen of any kind; the soft one too.
    fileprivate var isHyphen: Bool { self == "-" || self == "\u{2010}" || self == "\u{2011}" || self == "\u{AD}" }
    fileprivate var smallLetter: Unicode.Scalar {
        if isASCII { return Unicode.Scalar(UInt8(truncatingIfNeeded: value).lowercased) }
        return properties.lowercaseMapping.unicodeScalars.first ?? self
    }
    /// A letter, or an accent that is set on one.
    fileprivate var isInPrintedWord: Bool { isAlphabetic || !isASCII && properties.canonicalCombiningClass != .notReordered }
}

extension String {
    /// The words of two lines; a hyphen at the end of the first belongs to a compound and stays, with no space behind it.
    ///
    /// So does one behind a figure ("17-|year-olds", but "16- |and 17-year-olds"), and the dash of "2014–|15".
    func joinedInPrint(to next: String) -> String {
        self + (isCompound(with: next) ? "" : " ") + next
    }

    private func isCompound(with next: String) -> Bool {
        let ending = suffix(2)
        guard ending.count == 2, let before = ending.first, let sign = ending.last, let after = next.first else { return false }
        if before.isNumber, sign == "\u{2013}" || sign == "-", after.isNumber { return true }
        guard "-/\u{2010}\u{2011}".contains(sign) else { return false }
        let isHanging = ["and ", "or ", "to "].contains { next.hasPrefix($0) }
        return before.isAlphabetic || before.isNumber && after.isAlphabetic && !isHanging
    }
}
