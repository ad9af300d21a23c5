@testable import Conversion
import Documents
import England
@testable import Inspections
import Testing

@Suite struct `A running foot` {
    private func page(footAt top: Int, number: Int) -> [PDFText.Fragment] {
        let words = ["visits", "plans", "records", "homes", "schools", "reviews", "audits", "teams"]
        let subject = ["Leaders", "Managers", "Parents", "Workers"][number - 1]
        return lines(words.map { "\(subject) spoke about \($0)." }, top: 100) + [
            print("Inspection of Kent children’s services", top: top, size: 11)
        ]
    }

    @Test func `is known on a page that prints it higher than the others`() {
        let text = pages([
            page(footAt: 1174, number: 1), page(footAt: 1192, number: 2), page(footAt: 1192, number: 3), page(footAt: 1192, number: 4),
        ])
        let rules = RunningLines.rules(for: PDFReader.lines(of: text))
        #expect(Array(rules.values) == Array(repeating: .runningFoot, count: 4))
    }

    @Test func `is none where it stands on one page alone`() {
        let text = pages([page(footAt: 1174, number: 1), lines(["Another page."], top: 100), lines(["And another."], top: 100)])
        #expect(RunningLines.rules(for: PDFReader.lines(of: text)).isEmpty)
    }
}
