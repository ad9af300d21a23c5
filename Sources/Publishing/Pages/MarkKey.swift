import Documents
import England
import Inspections
import Linking

/// The key to the marks, as templates list it.
enum MarkKey {
    static let shape: TemplateShape = .list(["glyph": .html, "word": .text, "meaning": .text])

    static var values: TemplateValue {
        .list(Mark.allCases.map { ["glyph": .html($0.glyph), "word": .text($0.word), "meaning": .text($0.meaning)] })
    }
}
