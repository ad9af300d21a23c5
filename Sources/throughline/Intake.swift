import Conversion
import Documents
import England
import Inspections
import Linking

/// Takes reports into a content folder, one by one.
struct Intake {
    private let folder: String
    /// The content folder as it is, without its documents.
    private var held: FileTree
    /// The hashes of the documents that are held, with their paths.
    private var documents: [String: String] = [:]
    private let cues: Linker
    private let pdf: PDFReader.TextReading

    /// - Throws: a folder with errors, in one line: what is found in a report is read through it.
    init(into folder: String) async throws(Diagnostics) {
        self.folder = folder
        held = try FileTree(reading: folder, skipping: { ["sources", "files"].contains($0) })
        do { _ = try Content(reading: held, folder: folder) } catch {
            guard let first = error.sorted.first else { throw error }
            throw Diagnostics([
                Diagnostic(at: first.location, "\(first.message); run throughline check, mend what it finds, then add the report")
            ])
        }
        cues = try Linker(readingTopicsOf: held, folder: folder)
        documents = FileTree.isFolder("\(folder)/sources") ? try Self.hashes(of: try UnreadFiles(listing: "sources", in: folder)) : [:]
        pdf = await Poppler(cache: FileCache(named: "pdf")).text
    }

    /// One document after another, so that none is held.
    private static func hashes(of sources: UnreadFiles) throws(Diagnostics) -> [String: String] {
        var paths: [String: String] = [:]
        do {
            for path in sources.paths where !path.hasSuffix(".yml") { paths[Fingerprint.sha256(try sources.bytes(at: path) ?? [])] = path }
        } catch {
            throw Diagnostics([error])
        }
        return paths
    }

    /// Names a report, converts it and writes both.
    /// - Throws: why nothing was written, in lines that begin with the file's name.
    mutating func take(_ file: String, told facts: ToldFacts) async throws(Diagnostics) -> AddedReport {
        let bytes = try Self.bytes(of: file)
        let hash = Fingerprint.sha256(bytes)
        if let known = documents[hash] {
            throw Diagnostics([
                Diagnostic(.notice, at: SourceLocation(file), "this is \(folder)/\(known), which is held already; nothing was added")
            ])
        }
        var facts = facts
        let fileName = file.split(separator: "/").last ?? ""
        guard let dot = fileName.lastIndex(of: "."), dot > fileName.startIndex else {
            throw Self.refusal(
                of: file, "this file's name has no ending that says what it is; give the report as .pdf, .docx, .odt, .html, .md or .txt")
        }
        let ending = fileName[dot...].lowercased()
        let draft = try await drafted(bytes, named: "report" + ending, of: file, &facts)
        let name = try name(of: draft, ending: ending, for: file)
        let document = tree(bytes, named: name, facts)
        let outcome = await converted(document)
        try outcome.diagnostics.inFolder(folder).throwIfErrors()
        try document.overlaid(with: outcome.written).write(into: folder, where: held)
        documents[hash] = "sources/\(name)"
        held = held.overlaid(with: outcome.written)
        return AddedReport(
            document: "\(folder)/sources/\(name)", entities: outcome.written.paths, content: try Content(reading: held, folder: folder),
            pages: outcome.ledgers.flatMap(\.entries).compactMap(\.page).max(), notices: outcome.diagnostics.inFolder(folder))
    }

    private static func refusal(of file: String, _ words: String) -> Diagnostics {
        Diagnostics([Diagnostic(at: SourceLocation(file), words)])
    }

    private static func bytes(of file: String) throws(Diagnostics) -> [UInt8] {
        if WebAddress.isAbsolute(file) {
            throw Self.refusal(of: file, "this is a web address; save the report from there, then add that file with --url \(file)")
        }
        if FileTree.isFolder(file) { throw Self.refusal(of: file, "this is a folder; name the reports in it: throughline add \(file)/*") }
        do throws(Diagnostic) { return try FileTree.bytes(ofFile: file) } catch { throw Diagnostics([error]) }
    }

    private func tree(_ bytes: [UInt8], named name: String, _ facts: ToldFacts) -> FileTree {
        var tree = FileTree()
        tree["sources/\(name)"] = bytes
        tree["sources/\(name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex)).yml"] = facts.file
        return tree
    }

    private func converted(_ tree: FileTree) async -> ConversionOutcome {
        await Conversion.convert(tree, into: held, pdf: pdf, knowsHalves: cues.knows, topicsInScope: cues.topicsNamed)
    }

    /// The conversion under a passing name, by which the lasting one is found; asks for what it misses.
    private func drafted(
        _ bytes: [UInt8], named name: String, of file: String, _ facts: inout ToldFacts
    ) async throws(Diagnostics) -> ConversionOutcome {
        var outcome = await converted(tree(bytes, named: name, facts))
        let isUnnamed = outcome.diagnostics.all.contains { $0.severity == .error && $0.message.hasSuffix(AuthorityNames.remedy) }
        facts.ask(publishedIsMissing: !isUnnamed && Self.lacksPublication(outcome), authorityIsMissing: isUnnamed, of: file)
        if isUnnamed, facts.authority != nil {
            outcome = await converted(tree(bytes, named: name, facts))
            facts.ask(publishedIsMissing: Self.lacksPublication(outcome), authorityIsMissing: false, of: file)
        }
        let own = outcome.diagnostics.all.map { problem in
            let words =
                problem.message.hasSuffix(AuthorityNames.remedy)
                ? String(problem.message.dropLast(AuthorityNames.remedy.count)) + "say which it is with --authority" : problem.message
            return Diagnostic(problem.severity, at: SourceLocation(file, line: problem.location.line), words)
        }
        try Diagnostics(own).throwIfErrors()
        return outcome
    }

    private static func lacksPublication(_ outcome: ConversionOutcome) -> Bool {
        outcome.written.paths(under: "inspections").contains { path in
            let file = Diagnostics.ignoring { () throws(Diagnostic) in try EntityFile(reading: outcome.written[path] ?? [], path: path) }
            return file.map { !$0.frontMatter.keys.contains("published") } ?? false
        }
    }

    /// `2026-03-staffordshire-focused-visit.pdf`, of the entity that the document gives.
    /// - Throws: no report or two in it, and another version of one that is held.
    private func name(of outcome: ConversionOutcome, ending: String, for file: String) throws(Diagnostics) -> String {
        let entities = outcome.written.paths + outcome.unchanged + outcome.left
        let inspections = entities.filter { $0.hasPrefix("inspections/") }
        if inspections.count > 1 {
            let names = inspections.map { $0.dropFirst("inspections/".count).dropLast(".md".count) }.joined(separator: " and ")
            throw Self.refusal(
                of: file, "this file holds \(inspections.count) reports, \(names); save each as a file of its own, then add those")
        }
        if let known = entities.first(where: { held[$0] != nil }) {
            throw Self.refusal(
                of: file,
                "another version of a report that is held, \(folder)/\(known); to take it instead, put it in the place of "
                    + "\(folder)/\(source(of: known)), then run throughline convert")
        }
        guard let entity = inspections.first ?? entities.first else { throw Self.refusal(of: file, "nothing was found in this file") }
        return freeName(for: entity, ending)
    }

    private func source(of entity: String) -> String {
        let file = Diagnostics.ignoring { () throws(Diagnostic) in try EntityFile(reading: held[entity] ?? [], path: entity) }
        let source = file.flatMap { file in
            Diagnostics.ignoring { () throws(Diagnostic) in try file.frontMatter.mappings("source").first?.string("file") }
        }
        return (source ?? nil) ?? "sources"
    }

    /// The entity's name with its authority behind the date; numbered where another document has it.
    private func freeName(for entity: String, _ ending: String) -> String {
        let parts = entity.split(separator: "/")
        let name = parts[parts.count - 1].dropLast(".md".count).split(separator: "-")
        let date = name.prefix { $0.utf8.allSatisfy(\.isDigit) }
        let bare = (date + [parts[1]] + name.dropFirst(date.count)).joined(separator: "-")
        let taken = Set(documents.values.map { String($0.prefix(upTo: $0.lastIndex(of: ".") ?? $0.endIndex)) })
        let free = ([bare] + (2...(taken.count + 2)).map { "\(bare)-\($0)" }).first { !taken.contains("sources/\($0)") }
        return (free ?? bare) + ending
    }
}
