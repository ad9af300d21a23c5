import Documents
import England

/// Finds the authority that a title names, however it is printed.
enum AuthorityNames {
    /// The authority that a text names in whole words; where it could be two, the one with the longer name.
    ///
    /// "Inspection of Bournemouth, Christchurch & Poole" gives that authority and not Bournemouth.
    static func authority(in text: String) -> EnglishAuthority? {
        let words = normalised(text)
        return names.first { words.range(of: $0.name) != nil }?.entry
    }

    /// Every printed form in normalised spelling, longest first.
    private static let names: [(name: String, entry: EnglishAuthority)] = EnglishAuthority.all
        .flatMap { entry in ([entry.name] + entry.otherNames).map { (normalised($0), entry) } }
        .sorted { ($1.name.utf8.count, $0.name) < ($0.name.utf8.count, $1.name) }

    /// Lower case, "&" as "and", every other sign a space, with a space at either end.
    private static func normalised(_ text: String) -> String {
        let words = text.lowercased().map { character -> Character in
            character.isLetter || character.isNumber ? character : character == "&" ? "&" : " "
        }
        let parts = String(words).split(separator: " ").map { $0 == "&" ? "and" : $0 }
        return " " + parts.joined(separator: " ") + " "
    }
}
