import Documents
import FoundationEssentials

/// A site as it was published: what its data says, and which pages it has.
///
/// The data is read from every JSON file below `data/` by the names of its arrays, however it is dealt out to files.
struct PublishedSite {
    private(set) var reports: [String: Report] = [:]
    private(set) var papers: [String: Paper] = [:]
    private(set) var statements: [String: Statement] = [:]
    /// Themes and councils: what readers know them by, by their slugs.
    private(set) var topics: [String: String] = [:]
    private(set) var authorities: [String: String] = [:]
    /// Where each page leads by itself, by its path; nil inside for a page of its own.
    private(set) var pages: [String: String?] = [:]
    /// The hashes of pages in the site's own words.
    private(set) var ownWords: [String: String] = [:]

    struct Report: Decodable {
        let id: String
        let title: String
        let start: String
        let end: String
        let published: String?
        let judgements: [Judgement]
        let areas_for_improvement: [Request]
    }

    struct Judgement: Decodable {
        let label: String
        let grade: String
    }

    struct Request: Decodable {
        let id: String
        let text: String
        let deadline: String?
    }

    struct Paper: Decodable {
        let id: String
        let title: String
        let date: String
    }

    struct Statement: Decodable {
        let id: String
        let document: String
        let paragraph: String
        let text: String
        let topics: [String]
        let stance: String
        let change: String

        /// Its paragraph, whatever its own words are.
        var place: String { "\(document)#\(paragraph)" }

        enum CodingKeys: String, CodingKey {
            case id, document, paragraph, text, stance, change
            case topics = "themes"
        }
    }

    private struct Named: Decodable {
        let slug: String
        let title: String?
        let name: String?
    }

    /// A file of data: whichever of the arrays it has.
    private struct DataFile: Decodable {
        let inspections: [Report]?
        let responses: [Paper]?
        let statements: [Statement]?
        let topics: [Named]?
        let authorities: [Named]?

        enum CodingKeys: String, CodingKey {
            case inspections, responses, statements, authorities
            case topics = "themes"
        }
    }

    /// - Parameters:
    ///   - place: the site's folder, or a revision of git.
    ///   - folder: the site's folder in that revision.
    /// - Throws: what is neither, and a folder that is no site.
    init(at place: String, elseIn folder: String) async throws(Diagnostics) {
        if FileTree.isFolder(place) {
            try self.init(reading: place, called: place)
            return
        }
        do throws(Diagnostic) {
            let passing = try PassingFolder()
            defer { passing.remove() }
            try await Revision(place).unpack(folder, into: passing)
            do throws(Diagnostics) { try self.init(reading: passing.path, called: "\(folder) of \(place)") } catch {
                throw error.sorted.first ?? Diagnostic(at: SourceLocation(place), "this site cannot be read")
            }
        } catch {
            throw Diagnostics([error])
        }
    }

    private init(reading folder: String, called name: String) throws(Diagnostics) {
        let tree = try FileTree(
            reading: folder, skipping: { $0 == "pagefind" || $0 == "assets" || $0 == "data/schema" || $0.hasSuffix(".csv") })
        let files = tree.paths(under: "data").filter { $0.hasSuffix(".json") }
        guard !files.isEmpty else {
            throw Diagnostics([
                Diagnostic(at: SourceLocation(name), "this is no site: it has no data; build it first, with throughline build")
            ])
        }
        for path in files {
            do { add(try JSONDecoder().decode(DataFile.self, from: Data(tree[path] ?? []))) } catch {
                throw Diagnostics([
                    Diagnostic(at: SourceLocation("\(name)/\(path)"), "this data is not as throughline writes it; build the site again")
                ])
            }
        }
        for path in tree.paths where path.hasSuffix(".html") {
            let bytes = tree[path] ?? []
            pages[path] = .some(Redirection.target(of: bytes, at: path))
            if Self.isInOwnWords(path) { ownWords[path] = Fingerprint.sha256(bytes) }
        }
    }

    private mutating func add(_ file: DataFile) {
        for report in file.inspections ?? [] { reports[report.id] = report }
        for paper in file.responses ?? [] { papers[paper.id] = paper }
        for statement in file.statements ?? [] { statements[statement.id] = statement }
        for topic in file.topics ?? [] { topics[topic.slug] = topic.title ?? topic.slug }
        for authority in file.authorities ?? [] { authorities[authority.slug] = authority.name ?? authority.slug }
    }

    /// The folders of pages that are made of reports; a page right inside another is written by the site's owner.
    private static let made = ["search", "data", "themes", "inspections", "authorities", "responses"]

    private static func isInOwnWords(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        return parts.count == 2 && parts[1] == "index.html" && !made.contains(String(parts[0]))
    }
}

/// A page that leads on by itself.
enum Redirection {
    /// - Returns: the path that it leads to, below the site's root; nil for a page of its own.
    static func target(of bytes: [UInt8], at path: String) -> String? {
        let head = String(decoding: bytes.prefix(600), as: UTF8.self)
        guard let start = head.firstRange(of: "http-equiv=\"refresh\" content=\"0; url="),
            let end = head[start.upperBound...].firstIndex(of: "\"")
        else { return nil }
        var folder = path.split(separator: "/").dropLast().map(String.init)
        for part in head[start.upperBound..<end].split(separator: "/") {
            if part == ".." { _ = folder.popLast() } else { folder.append(String(part)) }
        }
        return folder.joined(separator: "/")
    }
}

/// A revision of the repository that the command is run in.
struct Revision {
    private static let limits = Tool.Limits(seconds: 120, bytesOfMemory: 1 << 32, bytesOfOutput: 1 << 31)
    private let name: String

    init(_ name: String) { self.name = name }

    /// Puts a folder of it into another.
    func unpack(_ folder: String, into passing: PassingFolder) async throws(Diagnostic) {
        let location = SourceLocation(name)
        guard !name.hasPrefix("-") else { throw Diagnostic(at: location, "this is neither a folder nor a revision of git") }
        let archive = try await run("git", ["archive", "--format=tar", "\(name):./\(folder)"])
        guard archive.status == 0 else {
            throw Diagnostic(
                at: location, "this is neither a folder nor a revision of git that holds \(folder); build the site, or name its folder")
        }
        let unpacked = try await run("tar", ["-x", "-C", passing.path], input: archive.bytes)
        guard unpacked.status == 0 else { throw Diagnostic(at: location, "what git holds of \(folder) cannot be unpacked") }
    }

    private func run(_ tool: String, _ arguments: [String], input: [UInt8] = []) async throws(Diagnostic) -> Tool.Output {
        do throws(Tool.Failure) { return try await Tool.run(tool, arguments, input: input, limits: Self.limits) } catch {
            let words =
                error == .missing ? "there is no such folder, and \(tool), to look for a revision, is not installed" : "\(tool) did not end"
            throw Diagnostic(at: SourceLocation(name), words)
        }
    }
}
