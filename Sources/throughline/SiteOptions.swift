import ArgumentParser
import Conversion
import Documents
import England
import Inspections
import Linking
import Publishing

/// The options of every command that makes a site, and the site that they ask for.
struct SiteOptions: ParsableArguments {
    @Option(help: "The folder of reports, themes and pages.") var content = "Content"
    @Option(help: "The folder of skins: how sites look.") var skins = "Themes"
    @Option(name: .customLong("base-url"), help: "Where the site will be published, instead of what site.yml says.") var baseURL: String?
    @Flag(name: .customLong("pretty-links"), help: "Links without index.html, for a web host.") var prettyLinks = false

    mutating func validate() throws {
        guard let given = baseURL else { return }
        if let problem = WebAddress.problem(ofBase: given) { throw ValidationError(problem) }
        while baseURL?.hasSuffix("/") == true { baseURL?.removeLast() }
    }

    /// How often content that changes meanwhile is read again.
    static let mostReadings = 3

    /// The output folder is neither in nor around what it is made from.
    func check(output: String) throws(Diagnostics) {
        for (folder, noun) in [(content, "content"), (skins, "skins")] where OutputFolder(output).overlaps(folder) {
            throw Diagnostics([
                Diagnostic(
                    at: SourceLocation(output), "the site cannot be written into or around the folder of \(noun), \(folder); name another")
            ])
        }
    }

    /// Every file that the site is made from, as it is on disk now.
    var stamps: FolderStamps { FolderStamps(of: [content, skins]) }

    var linkStyle: LinkStyle { prettyLinks ? .folders : .files }

    /// Reads content and skin, and proves entities by their documents.
    /// - Parameter provingAll: whether those that nobody edited are proved too.
    func read(provingAll: Bool = false) async throws(Diagnostics) -> SiteReading {
        let held = try FolderReading(content, .init(skipping: { ["sources", "files"].contains($0) }))
        var folders = [held, try FolderReading(skins, .init(links: .insideEach))]
        if FileTree.isFolder("\(content)/files") {
            folders.append(try FolderReading("\(content)/files", .init(readsHidden: true, links: .inside)))
        }
        let content = try Content(reading: held.tree, folder: content).published(at: baseURL)
        let proof = try await proof(of: held.tree, linking: content, all: provingAll)
        try proof.problems.throwIfErrors()
        let ownFiles = folders.count > 2 ? folders[2].tree : FileTree()
        try contactDetails(in: folders[1].tree, of: skins, allowed: content.site.contact).throwIfErrors()
        try contactDetails(in: ownFiles, of: "\(self.content)/files", allowed: content.site.contact).throwIfErrors()
        return SiteReading(
            content: content.unproved(Set(proof.unproved.map { "\(self.content)/\($0)" })), warnings: proof.problems,
            skin: try readSkin(content.site.skin, in: folders[1].tree).coloured(by: content.site.colours), ownFiles: ownFiles,
            folders: folders)
    }

    /// The whole pipeline but for the last step: nothing is rendered until a file is asked for.
    func site(of reading: SiteReading) async throws(Diagnostics) -> SiteBuild {
        SiteBuild(try await Record(linking: reading.content), skin: reading.skin, linkStyle: linkStyle, ownFiles: reading.ownFiles)
    }

    /// Documents are read only where an entity has to be proved by them.
    private func proof(of tree: FileTree, linking content: Content, all: Bool) async throws(Diagnostics) -> SourceProof {
        var documents = FileTree()
        let folder = self.content
        for path in SourceProof.documents(for: tree, all: all) where FileTree.isFile("\(folder)/\(path)") {
            do throws(Diagnostic) { documents[path] = try FileTree.bytes(ofFile: "\(folder)/\(path)") } catch {
                throw Diagnostics([error])
            }
        }
        let cues = Linker(topics: content.topics, tables: content.cues)
        let proof = await SourceProof(
            of: tree, against: documents, all: all, pdf: Poppler(cache: FileCache(named: "pdf")).text, knowsHalves: cues.knows)
        return proof.inFolder(folder)
    }

    /// What a skin and files of the site's owner publish is held to the same rule as content.
    private func contactDetails(in tree: FileTree, of folder: String, allowed: String?) -> Diagnostics {
        let texts = tree.paths.filter { tree.text(at: $0) != nil }
        return Diagnostics(texts.flatMap { ContactDetails.problems(in: tree[$0] ?? [], at: "\(folder)/\($0)", allowed: allowed) })
    }

    private func readSkin(_ name: String, in tree: FileTree) throws(Diagnostics) -> Skin {
        do { return try Skin(reading: tree, named: name, required: PageTemplates.shapes) } catch { throw error.inFolder(skins) }
    }
}

/// What a site is made from, as it was read from disk.
struct SiteReading {
    let content: Content
    /// Of proving its entities.
    let warnings: Diagnostics
    let skin: Skin
    let ownFiles: FileTree
    fileprivate let folders: [FolderReading]

    /// Whether nothing was saved since.
    var isCurrent: Bool { folders.allSatisfy(\.isCurrent) }

    /// How many files were read, and how large they are.
    var fileCount: Int { folders.reduce(0) { $0 + $1.tree.paths.count } }
    var byteCount: Int { folders.reduce(0) { sum, folder in folder.tree.paths.reduce(sum) { $0 + (folder.tree[$1]?.count ?? 0) } } }

    /// Warnings that came up on the way.
    var notices: Diagnostics {
        var notices = content.notices
        notices.append(warnings)
        return notices
    }
}
