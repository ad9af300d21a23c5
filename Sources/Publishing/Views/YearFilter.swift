import Documents
import England
import Inspections
import Linking

/// The style rules that make the choice of a year work without script: one rule a year of the record.
enum YearFilter {
    static func output(_ index: RecordIndex) -> OutputFile {
        let years = Set(index.record.inspections.map(\.document.year)).sorted()
        let rules = years.map { year in
            ".findings:has(#y-\(year):checked) .span:not([data-year=\"\(year)\"]){display:none}\n"
        }
        return OutputFile("assets/years.css", text: { rules.joined() })
    }
}
