import Conversion
import Documents
import Foundation
import Inspections
import Testing

/// docs/keys.md, made from where the keys are read. `RECORD=1 swift test` writes it, and then fails.
@Suite struct `The table of keys` {
    static let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/keys.md").standardized

    static let tables: [(files: String, keys: [Key])] = [
        ("Content/inspections/*/*.md", Inspection.keys), ("Content/responses/*/*.md", Response.keys), ("Content/themes/*.md", Topic.keys),
        ("Content/cues/*.md", CueTables.keys), ("Content/pages/*.md", OwnPage.keys), ("Content/authorities/*.md", Authority.keys),
        ("Content/site.yml", Site.keys), ("Content/accuracy.yml", Accuracy.keys), ("Content/sources/*.yml", Sidecar.keys),
    ]

    private static func rows(_ keys: [Key], in parent: String = "") -> [String] {
        keys.flatMap { key in
            let name = parent + key.name
            return ["| `\(name)`\(key.isRequired ? "" : " (optional)") | \(key.form) | \(key.meaning) |"] + rows(key.keys, in: name + ".")
        }
    }

    static var text: String {
        let sections = tables.map { table in
            "## `\(table.files)`\n\n| key | takes | meaning |\n| --- | --- | --- |\n" + rows(table.keys).joined(separator: "\n") + "\n"
        }
        return
            "# Keys\n\nEvery key of every file of the content folder, made from the code that reads them. A key with a dot is one of the pairs of "
            + "the key before the dot.\n\n" + sections.joined(separator: "\n")
    }

    @Test func `is what the files are read by`() throws {
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            try Data(Self.text.utf8).write(to: Self.file)
            Issue.record("recorded; look at the difference, then run without RECORD")
        }
        #expect(try String(contentsOf: Self.file, encoding: .utf8) == Self.text)
    }

    @Test func `has a sentence for every key`() {
        func all(_ keys: [Key]) -> [Key] { keys + keys.flatMap { all($0.keys) } }
        let keys = all(Self.tables.flatMap(\.keys))
        #expect(keys.count > 50)
        #expect(keys.filter { !$0.meaning.hasSuffix(".") && !$0.meaning.contains("`") || $0.form.isEmpty }.map(\.name) == [])
    }
}
