@testable import Conversion
import Documents
import England
import Inspections

/// Writes small PDFs by hand, object by object.
struct SmallPDF {
    private var objects: [String] = []
    /// What the trailer says besides the root: `/Encrypt 9 0 R`.
    var trailer = ""

    /// Pages of lines in Helvetica, one below the other.
    init(pages: [[String]], font: String = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>") {
        let kids = pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
        objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>", font]
        for lines in pages { add(page: "", content: Self.content(of: lines)) }
    }

    /// One page with the content and the further entries given.
    init(page entries: String, content: String) {
        self.init(pages: [])
        objects[1] = "<< /Type /Pages /Kids [4 0 R] /Count 1 >>"
        add(page: entries, content: content)
    }

    mutating func add(object: String) { objects.append(object) }

    /// The number that the next object will have.
    var nextObject: Int { objects.count + 1 }

    private mutating func add(page entries: String, content: String) {
        let number = nextObject
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents \(number + 1) 0 R \(entries) >>"
        )
        objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
    }

    /// The same with other content on its only page.
    func replacingContent(with content: String) -> SmallPDF {
        var result = self
        result.objects[4] = "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
        return result
    }

    static func content(of lines: [String]) -> String {
        lines.enumerated().map { "BT /F1 12 Tf 72 \(770 - 16 * $0) Td (\($1)) Tj ET" }.joined(separator: "\n")
    }

    var bytes: [UInt8] {
        var file = "%PDF-1.4\n"
        var places: [Int] = []
        for (index, object) in objects.enumerated() {
            places.append(file.utf8.count)
            file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = file.utf8.count
        file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for place in places { file += String(repeating: "0", count: 10 - String(place).count) + "\(place) 00000 n \n" }
        file += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R \(trailer) >>\nstartxref\n\(start)\n%%EOF\n"
        return Array(file.utf8)
    }
}
