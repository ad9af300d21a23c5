import Documents
import England
import Inspections
import Linking

/// The key to the marks, as templates list it.
enum MarkKey {
    static let shape: TemplateShape = .list(Mark.keyFields.shape)

    static var values: TemplateValue {
        .list(Mark.allCases.map(Mark.keyFields.value))
    }
}
