import Conversion
import Documents
import England
import Inspections
import Linking

extension StatementID {
    /// Reads an id as exports print it, or an address of the site that ends in one:
    /// `staffordshire/2023-11-ilacs#p41-3fa9`, `…/inspections/staffordshire/2023-11-ilacs/index.html#p41-3fa9`.
    init?(shownAs text: String) {
        let halves = text.split(separator: "#", omittingEmptySubsequences: false)
        guard halves.count == 2, !halves[1].isEmpty, !text.contains(" ") else { return nil }
        var parts = halves[0].split(separator: "/").map(String.init)
        if parts.last == "index.html" { parts.removeLast() }
        guard parts.count >= 2 else { return nil }
        let name = parts.removeLast()
        self.init(document: DocumentID(authority: parts.removeLast(), name: name), anchor: String(halves[1]))
    }
}
