@testable import Conversion
import Documents
import Foundation
import Testing

@Suite struct `A scan of bodies for what is misread` {
    private static let shared = ProcessInfo.processInfo.environment["THROUGHLINE_SHARED"]

    /// What 92 reports print so themselves; none at present.
    private static let explained: Set<String> = []

    @Test(
        .enabled(if: shared != nil, "skipped: THROUGHLINE_SHARED names no folder of reports"),
        arguments: ["dev", "ilacs-2025-2026"])
    func `finds nothing in reports of all years`(folder: String) async throws {
        let path = "\(try #require(Self.shared))/corpus/\(folder)"
        let files = try FileTree(reading: path)
        var documents = FileTree()
        for name in files.paths where name.hasSuffix(".pdf") { documents["sources/\(name)"] = files[name] }
        let outcome = await Conversion.convert(
            documents, into: [:], pdf: await Poppler(cache: FileCache(named: "pdf")).text, topicsInScope: { _ in [] })
        #expect(outcome.diagnostics.all.filter { $0.severity == .error }.isEmpty)
        #expect(outcome.ledgers.count == documents.paths.count)
        for path in outcome.written.paths {
            let body = try EntityFile(reading: try #require(outcome.written[path]), path: path).body
            #expect(BodyScan.hits(in: body).filter { !Self.explained.contains($0) } == [], "\(path)")
        }
    }

    @Test(arguments: [
        ("## and protection: good", "heading opens in small letters"), ("## The progress of", "heading has no end"),
        ("Leaders.\n\nof the plan.", "paragraph opens in small letters"), ("Leaders of the area\n\nknow it.", "cut in two"),
        ("- The plans of the area\n\nare good.", "cut in two"), ("Leaders.\n\n311", "figure alone"), ("9\\. Leaders know.", "number lost"),
        ("They live in schools3, here.", "mark in a word"), ("They know it well.12", "mark in a word"),
        ("They use\u{201C}signs\u{201D}.", "no space before a quotation"),
        ("Foot\n\nA.\n\nFoot\n\nB.\n\nFoot", "again and again"), ("A \u{F0B7} sign.", "sign of a font"),
    ])
    func `finds each kind`(body: String, kind: String) {
        #expect(BodyScan.hits(in: body).contains { $0.hasPrefix(kind + ":") })
    }

    @Test func `finds nothing in a body that is right`() {
        let body =
            "## Help: good\n\n1. Leaders know S11, s20 and KS4 (\u{201C}so\u{201D}).\n\n   - young children\n   - babies\n\n2. Of 311 children, 12 left.[^1]\n\n[^1]: a note"
        #expect(BodyScan.hits(in: body) == [])
    }
}
