import Documents
import England

/// Reads the names of inspectors as reports print them.
enum People {
    /// "Alison Smale, His Majesty's Inspector" gives the name alone; "Alison Smale, Louise Walker and Zafer Yilkan" gives three.
    static func names(in phrase: String) -> [String] {
        split(phrase).filter { !isOffice($0) }.map(withoutOffice).filter { !$0.isEmpty }
    }

    /// Two to five words, the first and the last with a capital, and no digit.
    static func looksLikeName(_ words: String) -> Bool {
        let parts = words.split(separator: " ")
        return wordsOfName.contains(parts.count) && !words.contains(where: \.isNumber) && parts.first?.first?.isUppercase == true
            && parts.last?.first?.isUppercase == true
    }

    /// "Ann Lee", "Maria Del Pilar Garcia Lopez".
    static let wordsOfName = 2...5

    private static func split(_ phrase: String) -> [String] {
        var words = phrase.split(separator: " ").map(String.init)
        if words.last?.hasSuffix(".") == true { words[words.count - 1].removeLast() }
        return words.joined(separator: " ").split(separator: ",").flatMap { part -> [String] in
            var names: [String] = [""]
            for word in part.split(separator: " ") {
                if word == "and" { names.append("") } else { names[names.count - 1] += (names[names.count - 1].isEmpty ? "" : " ") + word }
            }
            return names.map(\.trimmingSpaces).filter { !$0.isEmpty }
        }
    }

    /// Whether some words name an office and no person.
    static func isOffice(_ words: String) -> Bool {
        Forms.has(.office, words)
    }

    /// Drops an office that follows the name with no comma: "Nicholas McMullen HMI", "Ann Lee (Senior HMI)"; "Mary Aitken" has none.
    static func withoutOffice(_ words: String) -> String {
        let lower = Form.folded(words)
        let starts = England.standard.forms[.officeBehindName].flatMap(\.openings).compactMap { office -> String.Index? in
            guard let found = lower.range(of: office), lower[found.upperBound...].first?.isLetter != true else { return nil }
            return found.lowerBound
        }
        return String(words.prefix(lower.distance(from: lower.startIndex, to: starts.min() ?? lower.endIndex))).trimmingSpaces
    }
}
