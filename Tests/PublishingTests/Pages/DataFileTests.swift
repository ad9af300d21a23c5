@testable import Publishing
import Testing

/// What the data page tells of its files.
@Suite struct DataFileTests {
    @Test(arguments: [
        (0, "1 KB"), (1_499, "1 KB"), (1_500, "2 KB"), (999_499, "999 KB"), (999_500, "1.0 MB"), (1_349_999, "1.3 MB"),
        (1_350_000, "1.4 MB"),
    ])
    func `a size is rounded to a kilobyte, and from a thousand of them to a tenth of a megabyte`(bytes: Int, words: String) {
        #expect(DataFile.weight(of: bytes) == words)
    }

    @Test(arguments: [
        ("a,b\r\n", 0), ("a,b\r\n1,2\r\n", 1), ("a,b\r\n\"one\r\ntwo\",2\r\n3,\"\"\"4\"\"\"\r\n", 2), ("", 0),
    ])
    func `rows are counted below the head, a line within quotation marks not`(table: String, rows: Int) {
        #expect(DataFile.rows(of: Array(table.utf8)) == rows)
    }
}
