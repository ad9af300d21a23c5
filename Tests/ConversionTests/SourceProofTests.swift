@testable import Conversion
import Documents
import England
import Inspections
import Testing

/// A letter with its entity, and what people do to the entity.
private struct Held {
    static let path = "inspections/kent/2023-06-focused-visit.md"
    static let document: FileTree = [
        "sources/visit.txt": """
        Ofsted

        7 July 2023

        Dear Sir

        Focused visit to Kent children's services

        This letter summarises the findings of the focused visit to Kent children's services on 6 and 7 June 2023. His Majesty's Inspectors for this visit were Ann Lee and Bo Ray.

        Inspectors looked at the local authority's arrangements for care leavers.

        Main findings

        Plans for young people are weak, and few of them are seen in time.

        Managers know this. They have begun to act, and staff speak well of them.

        Yours sincerely

        Ann Lee
        His Majesty's Inspector
        """
    ]

    static func convert(into content: FileTree = [:], replacing: Bool = false, _ documents: FileTree = document) async -> ConversionOutcome
    {
        await Conversion.convert(documents, into: content, replacing: replacing) { _ in [] }
    }

    /// The entity with some words changed.
    static func content(_ words: String = "", with others: String = "", matter: String = "") async throws -> FileTree {
        let written = await convert().written
        var text = try #require(written.text(at: path))
        if !words.isEmpty {
            try #require(text.contains(words))
            text = text.replacing(words, with: others)
        }
        var tree = written
        tree[path] = Array(text.replacing("\n---\n\n", with: "\n\(matter)---\n\n").utf8)
        return tree
    }

    static func proof(of content: FileTree, against documents: FileTree = document, all: Bool = false) async -> SourceProof {
        await SourceProof(
            of: SourceProof.claims(in: content, all: all), in: content, against: documents, pdf: Poppler().text,
            knowsHalves: { _, _ in (false, false) })
    }
}

@Suite struct `An entity against its document` {
    @Test func `is known to be as convert wrote it by its hash alone, in its front matter`() async throws {
        func isPlain(_ content: FileTree) throws -> Bool { EntityText.isPlainlyAsConverted(try #require(content[Held.path])) }
        let content = try await Held.content()
        #expect(try isPlain(content))
        #expect(try await !isPlain(Held.content("are weak", with: "are Weak")))
        #expect(try await !isPlain(Held.content("converted: ", with: "Converted: ")))
        // Corrections as review writes them; in any other form they are left to the reading of YAML.
        let reviewed = "corrections:\n  - {statement: Plans for, stance: mixed, why: read}\n"
        #expect(try await isPlain(Held.content(matter: reviewed)))
        #expect(try await !isPlain(Held.content(matter: reviewed + "author: Kent\n")))
        let corrected = try await Held.content(matter: "corrections:\n    - {statement: Plans for, stance: mixed, why: read}\n")
        #expect(try !isPlain(corrected))
        #expect(SourceProof.documents(for: SourceProof.claims(in: corrected, all: false)) == [])
        // The same line below the front matter is a paragraph.
        let text = try #require(content.text(at: Held.path))
        let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("converted: ") }) + "\n"
        #expect(!EntityText.isPlainlyAsConverted(Array((text.replacing(line, with: "") + line).utf8)))
    }

    @Test func `is proved where nobody edited it, and where an edit changes no word`() async throws {
        let content = try await Held.content()
        #expect(SourceProof.documents(for: SourceProof.claims(in: content, all: false)) == [])
        #expect(await Held.proof(of: content, all: true).problems == Diagnostics())
        let edited = try await Held.content("inspectors: [Ann Lee, Bo Ray]", with: "inspectors: [Ann Lee, Bo Ray, Cy Fox]")
        #expect(SourceProof.documents(for: SourceProof.claims(in: edited, all: false)) == ["sources/visit.txt", "sources/visit.yml"])
        let proof = await Held.proof(of: edited)
        #expect(proof.problems == Diagnostics() && proof.unproved == [])
    }

    @Test(arguments: [
        ("are weak,", "are excellent,", "\"excellent\" stands here where the document says \"weak\" (sources/visit.txt:15)"),
        ("few of them are", "few are", "\"of them\" is missing here, which the document says (sources/visit.txt:15)"),
        ("Managers know", "Managers always know", "\"always\" stands here, which the document does not say (beside sources/visit.txt:17)"),
        (
            " They have begun to act, and staff speak well of them.", "",
            "\"They have begun to act and staff speak well of them\" is missing here"
        ),
    ])
    func `shows every word that was changed, with both places`(words: String, others: String, message: String) async throws {
        let content = try await Held.content(words, with: others)
        let proof = await Held.proof(of: content)
        #expect(proof.problems.all.count == 1)
        let problem = try #require(proof.problems.all.first)
        let text = try #require(content.text(at: Held.path)).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(problem.severity == .error && problem.message.hasPrefix(message), "\(problem)")
        #expect(text[problem.location.line - 1].contains(words.hasPrefix("Managers") || words.hasPrefix(" They") ? "Managers" : "Plans"))
    }

    @Test func `may differ by an amendment, which has to be that of the document`() async throws {
        func problems(_ matter: String) async throws -> [String] {
            await Held.proof(of: try await Held.content("are weak", with: "were weak", matter: matter)).problems.all.map(\.message)
        }
        #expect(try await problems("amendments: [{from: young people are weak, to: young people were weak, why: a slip}]\n") == [])
        #expect(
            try await problems("amendments: [{from: people is weak, to: people were weak, why: a slip}]\n").first
                == "sources/visit.txt does not say \"people is weak\"; give its words as printed")
        #expect(
            try await problems("amendments: [{from: of them, to: of all, why: a slip}]\n").first
                == "sources/visit.txt says \"of them\" 2 times; give more of the words around it")
    }

    @Test func `is not vouched for where it was edited and the document is not at hand`() async throws {
        let edited = await Held.proof(of: try await Held.content("are weak", with: "are excellent"), against: [:])
        #expect(edited.unproved == [Held.path] && edited.problems.all.map(\.severity) == [.warning])
        let unedited = await Held.proof(of: try await Held.content(), against: [:], all: true)
        #expect(unedited.unproved == [] && unedited.problems.all == [])
    }

    @Test func `is an error where the document is another`() async throws {
        let other: FileTree = ["sources/visit.txt": (Held.document.text(at: "sources/visit.txt") ?? "").replacing("weak", with: "weaker")]
        let proof = await Held.proof(of: try await Held.content(), against: other, all: true)
        #expect(proof.problems.all.first?.message.hasPrefix("sources/visit.txt is not the document that this was made from") == true)
    }

    @Test func `names a grade that the document does not print`() async throws {
        let content = try await Held.content(matter: "judgements: [{label: Overall effectiveness, grade: Outstanding}]\n")
        #expect(
            await Held.proof(of: content).problems.all.map(\.message) == [
                "sources/visit.txt prints no grade \"Outstanding\"; put it right, or declare an amendment"
            ])
    }
}

@Suite struct `What people wrote into an entity` {
    @Test(
        arguments: [
            "corrections:\n  - {statement: Managers know this, stance: mixed, why: read}\n  # a comment\n\n  - {statement: Plans for, stance: mixed, why: read}\n",
            "corrections:\n- {statement: Managers know this, stance: mixed, why: read}\n- statement: Plans for\n  stance: mixed\n  why: >-\n    read\n    again\n",
            "\"corrections\":\n  - {statement: Managers know this, stance: mixed, why: read}\n  - {statement: Plans for, stance: mixed, why: read}\n",
            "corrections :\n  - {statement: Managers know this, stance: mixed, why: read}\n  - {statement: Plans for, stance: mixed, why: read}\n",
            "corrections: [\n{statement: Managers know this, stance: mixed, why: read},\n\n{statement: Plans for, stance: mixed, why: read}\n]\n",
            "# why\ncorrections:\n\n    - {statement: Managers know this, stance: mixed, why: \"a # b\"}\n    - {statement: Plans for, stance: mixed, why: read}\n",
        ], ["\n", "\r\n"])
    func `stays with it when it is replaced, in whatever way corrections are written`(corrections: String, lineEnd: String) async throws {
        var content = try await Held.content("are weak", with: "are excellent", matter: corrections)
        let text = try #require(content.text(at: Held.path))
        content[Held.path] = Array(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd).utf8)
        let outcome = await Held.convert(into: content, replacing: true)
        #expect(outcome.diagnostics.sorted.filter { $0.severity == .error } == [])
        let written = try EntityFile(reading: try #require(outcome.written[Held.path]), path: "a.md")
        #expect(try written.frontMatter.mappings("corrections").map { try $0.string("statement") } == ["Managers know this", "Plans for"])
        #expect(written.body.contains("are weak"))
        // What is as converted but for corrections is no edit.
        #expect(try EntityText(reading: try #require(outcome.written[Held.path]), path: "a.md").isAsConverted)
    }

    @Test func `is left alone where its words are amended`() async throws {
        let content = try await Held.content(
            "are weak", with: "were weak", matter: "amendments: [{from: are weak, to: were weak, why: a slip}]\n")
        let outcome = await Held.convert(into: content, replacing: true)
        #expect(outcome.left == [Held.path] && outcome.written.paths == [])
    }

    @Test(arguments: [[0x43, 0x61, 0x66, 0xE9], Array("---\nno end\n".utf8)])
    func `is never taken for absent where it cannot be read`(bytes: [UInt8]) async {
        var content = FileTree()
        content[Held.path] = bytes
        let outcome = await Held.convert(into: content)
        #expect(outcome.written.paths == [])
        #expect(outcome.diagnostics.sorted.filter { $0.severity == .error }.map(\.location.path) == [Held.path])
    }

    @Test func `is not converted a second time under another name`() async throws {
        var content = FileTree()
        content["inspections/kent/renamed.md"] = try await Held.content()[Held.path]
        let outcome = await Held.convert(into: content)
        #expect(outcome.written.paths == [])
        #expect(
            outcome.diagnostics.sorted.filter { $0.severity == .error }.map(\.description) == [
                "inspections/kent/renamed.md:1: error: this entity was made from sources/visit.txt, of which convert makes \(Held.path); "
                    + "give it that name again"
            ])
    }

    @Test func `has no contact details, nor has the file beside the document`() async {
        var documents = Held.document
        documents["sources/visit.yml"] = Array("title: Visit, call 01622 765432\n".utf8)
        #expect(await Held.convert(documents).diagnostics.sorted.map(\.location.path) == ["sources/visit.yml"])
        documents = ["sources/Call 01622 765432.txt": Held.document.text(at: "sources/visit.txt") ?? ""]
        #expect(await Held.convert(documents).diagnostics.sorted.filter { $0.severity == .error }.count == 1)
    }
}

extension Held {
    fileprivate static func convert(_ documents: FileTree) async -> ConversionOutcome { await convert(into: [:], documents) }
}
