import Documents
import Inspections
import Linking
import Testing

/// A small record, linked from content: two authorities, a focus, years without a report, requests, look-backs and a council's paper.
enum Fixture {
    static let id2012 = DocumentID(authority: "northshire", name: "2012-11-child-protection")
    static let id2022 = DocumentID(authority: "northshire", name: "2022-05-focused-visit")
    static let id2023 = DocumentID(authority: "northshire", name: "2023-11-ilacs")
    static let idOther = DocumentID(authority: "southford", name: "2022-03-focused-visit")
    static let idPaper = DocumentID(authority: "northshire", name: "2024-01-17-cabinet")

    /// In the order of titles.
    static let topics = ["caseloads", "recording", "care-leavers", "quality-assurance", "supervision"]

    /// The record that the content gives.
    /// - Parameters:
    ///   - changes: files that replace those of the content, or come to them.
    ///   - without: paths of files that are left out.
    static func record(_ changes: FileTree = FileTree(), without paths: [String] = []) async throws -> Record {
        var tree = site().overlaid(with: content).overlaid(with: changes)
        for path in paths { tree[path] = nil }
        return try await Record(linking: Content(reading: tree))
    }

    /// The record of a site without an inspection.
    static func emptyRecord() async throws -> Record {
        try await Record(linking: Content(reading: ["site.yml": "title: What inspectors said\n"]))
    }

    /// The file of the site, with what a test wants to say in it.
    static func site(focus: String? = "northshire", baseURL: String? = nil, more: String = "") -> FileTree {
        let lines =
            ["title: What inspectors said", "publisher: Northshire Council", "contact: access@northshire.example"]
            + [focus.map { "focus: \($0)" }, baseURL.map { "base_url: \($0)" }].compactMap { $0 }
        return ["site.yml": lines.joined(separator: "\n") + "\n" + more]
    }
}

extension Record {
    /// The statement of a document that begins with some words.
    func statement(_ opening: String, in document: DocumentID) throws -> LinkedStatement {
        try #require(statements.first { $0.id.document == document && $0.statement.text.hasPrefix(opening) })
    }
}
