import Documents
import England
import Inspections
import Linking

/// What a report says that a grade means: "Outstanding: a service that significantly exceeds minimum requirements."
struct GradeMeaning: Sendable, Equatable {
    let grade: String
    let words: String
    /// The anchor of the paragraph that says it.
    let paragraph: String

    /// A judgement's own line begins with a grade too, but alone: a paragraph that explains the scale has two grades at least.
    private static let fewestGrades = 2

    /// The lines or rows of the first paragraph that explains grades; none where no paragraph does.
    static func all(in inspection: Inspection) -> [GradeMeaning] {
        let scale = inspection.framework.scale
        for section in inspection.body.sections {
            for paragraph in section.paragraphs {
                let found = paragraph.elements.compactMap { meaning(in: $0, scale: scale, paragraph: paragraph.id) }
                if Set(found.map(\.grade)).count >= fewestGrades { return found }
            }
        }
        return []
    }

    private static func meaning(in element: Paragraph.Element, scale: [String], paragraph: String) -> GradeMeaning? {
        if case .row(let cells, _) = element {
            guard cells.count > 1, let first = cells.first.map({ Grades.withoutNumber($0.text) }),
                scale.contains(where: { $0.lowercased() == first.lowercased() }),
                cells[1].text.utf8.contains(UInt8(ascii: " "))
            else { return nil }
            return GradeMeaning(grade: first, words: cells[1].text, paragraph: paragraph)
        }
        let text = element.plainText
        for grade in scale where begins(text, with: grade) {
            let rest = text.utf8.dropFirst(grade.utf8.count)
            for joint in [": ", " – ", " - ", " is "] where rest.starts(with: joint.utf8) {
                let words = String(decoding: rest.dropFirst(joint.utf8.count), as: UTF8.self)
                return GradeMeaning(grade: grade, words: words, paragraph: paragraph)
            }
        }
        return nil
    }

    /// Whether a text begins with a grade, in capitals or not. Grades have no letters beyond a to z.
    private static func begins(_ text: String, with grade: String) -> Bool {
        var bytes = text.utf8.makeIterator()
        return grade.utf8.allSatisfy { sign in bytes.next().map { $0.lowercased == sign.lowercased } ?? false }
    }
}
