import Algorithms
import Documents

/// The first letters of a long list, each of which leads to the first name that begins with it: "B C D E G".
struct LetterRow: Sendable {
    /// In the order of the list; none for a list that one look takes in.
    let letters: [Letter]
    private let anchors: [String: String]

    /// - Parameters:
    ///   - names: in the list's order, each with what tells it from others there.
    ///   - limit: names of a list that needs no letters.
    init(_ names: [(id: String, name: String)], beyond limit: Int = PageLimits.authoritiesWithoutLetters) {
        let firsts = names.count > limit ? Array(names.uniqued { Self.letter(of: $0.name) }) : []
        letters = firsts.map { Letter(letter: Self.letter(of: $0.name)) }
        anchors = Dictionary(firsts.map { ($0.id, Letter(letter: Self.letter(of: $0.name)).anchor) }) { first, _ in first }
    }

    /// The anchor of its letter, for the first name that has it.
    func anchor(of id: String) -> String? { anchors[id] }

    private static func letter(of name: String) -> String { name.prefix(1).uppercased() }

    /// A letter of the row.
    struct Letter: Sendable {
        let letter: String

        /// "letter-b".
        var anchor: String { "letter-\(letter.lowercased())" }

        static let fields: TemplateFields<Letter> = [
            .text("letter", "The letter, as a capital.") { $0.letter },
            .text("anchor", "The anchor of the first name that has it.") { $0.anchor },
        ]
    }
}
