import Documents
import Inspections
import Linking

/// A file to download, with what it weighs where the record is small.
struct DataFile: Sendable {
    let file: OutputFile
    let record: RecordExports
    let source: PageSource

    static let fields: TemplateFields<DataFile> = [
        .text("title", "Its name below “data”: “statements.csv”.") { String($0.file.path.dropFirst("data/".utf8.count)) },
        .text("address", "Its address.") { $0.source.link($0.file.path) },
        .text("size", "How large it is: “747 rows, 412 KB”; nothing where that would take long to find.") { $0.size },
    ]

    private var size: String? {
        guard let bytes = record.bytesOfSmall(file) else { return nil }
        let weight = Self.weight(of: bytes.count)
        return file.path.hasSuffix(".csv") ? "\(Wording.count(Self.rows(of: bytes), "row")), \(weight)" : weight
    }

    /// A kilobyte is 1,000 bytes: "1 KB" for any less, "412 KB", "1.3 MB".
    static func weight(of bytes: Int) -> String {
        let kilobytes = max(1, (bytes + 500) / 1_000)
        if kilobytes < 1_000 { return "\(kilobytes) KB" }
        return "\((bytes + 50_000) / 1_000_000).\((bytes + 50_000) / 100_000 % 10) MB"
    }

    /// The rows of a table below its head: ends of lines that are not within quotation marks.
    static func rows(of table: [UInt8]) -> Int {
        var (ends, isQuoted) = (0, false)
        for byte in table {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if byte == 0x0A, !isQuoted { ends += 1 }
        }
        return max(0, ends - 1)
    }
}
