import Documents
import England
import Inspections
import Linking

/// The key to the marks, as templates list it.
enum MarkKey {
    static let shape: TemplateShape = .list(["glyph": .html, "word": .text, "meaning": .text])

    static func values(_ fragments: Fragments) -> TemplateValue {
        .list(Mark.allCases.map { ["glyph": .html(fragments.glyph($0)), "word": .text($0.word), "meaning": .text($0.meaning)] })
    }
}
