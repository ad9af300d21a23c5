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
    var stamps: FolderStamps { FolderStamps(of: folders) }
    var folders: [String] { [content, skins] }

    var linkStyle: LinkStyle { prettyLinks ? .folders : .files }

    /// Reads content and skin, and proves entities by their documents.
    /// - Parameter provingAll: whether those that nobody edited are proved too.
    func read(provingAll: Bool = false) async throws(Diagnostics) -> SiteReading {
        var held = HeldSite()
        return try await read(&held, provingAll: provingAll)
    }

    /// The same after an edit.
    /// - Parameter held: what is known from before; then what is known now.
    func read(_ held: inout HeldSite, provingAll: Bool = false) async throws(Diagnostics) -> SiteReading {
        let old = held.folders
        var folders = [
            try FolderReading(content, .init(skipping: { ["sources", "files"].contains($0) }), after: old.first),
            try FolderReading(skins, .init(links: .insideEach), after: old.dropFirst().first),
        ]
        if FileTree.isFolder("\(content)/files") {
            folders.append(
                try FolderReading("\(content)/files", .init(readsHidden: true, links: .inside), after: old.dropFirst(2).first))
        }
        held.folders = folders
        let tree = folders[0].tree
        let content = try Content(reading: tree, folder: content, held: &held.content).published(at: baseURL)
        let proof = try await proof(of: tree, linking: content, all: provingAll, &held)
        try proof?.problems.throwIfErrors()
        let ownFiles = folders.count > 2 ? folders[2].tree : FileTree()
        let skin = try skin(content.site, in: folders[1].tree, isSame: old.count > 1 && old[1].tree == folders[1].tree, &held)
        try contactDetails(in: ownFiles, of: "\(self.content)/files", allowed: content.site.contact).throwIfErrors()
        return SiteReading(
            content: content.unproved(Set((proof?.unproved ?? []).map { "\(self.content)/\($0)" })),
            warnings: proof?.problems ?? Diagnostics(), skin: skin,
            ownFiles: ownFiles, folders: folders)
    }

    /// The site's skin in its colours: the one that is held, where its files and its name are the same.
    private func skin(_ site: Site, in tree: FileTree, isSame: Bool, _ held: inout HeldSite) throws(Diagnostics) -> Skin {
        if isSame, let skin = held.skin, skin.name == site.skin { return try skin.skin.coloured(by: site.colours) }
        held.dropSite()
        try contactDetails(in: tree, of: skins, allowed: site.contact).throwIfErrors()
        let skin = try readSkin(site.skin, in: tree)
        held.skin = (site.skin, skin)
        return try skin.coloured(by: site.colours)
    }

    /// The whole pipeline but for the last step: nothing is rendered until a file is asked for.
    func site(of reading: SiteReading) async throws(Diagnostics) -> SiteBuild {
        SiteBuild(try await Record(linking: reading.content), skin: reading.skin, linkStyle: linkStyle, ownFiles: reading.ownFiles)
    }

    /// Documents are read only where an entity has to be proved by them.
    /// - Parameter held: which entities nobody edited, from before and then from now.
    /// - Returns: nil where nothing is to be proved.
    private func proof(
        of tree: FileTree, linking content: Content, all: Bool, _ held: inout HeldSite
    ) async throws(Diagnostics) -> SourceProof? {
        let folder = self.content
        let claims = all ? SourceProof.claims(in: tree, all: true) : edited(in: tree, &held)
        if claims.isEmpty { return nil }
        let documents = UnreadFiles(SourceProof.documents(for: claims), in: folder)
        // Cues are asked by documents that are converted alone.
        let cues = documents.paths.isEmpty ? nil : Linker(topics: content.topics, tables: content.cues)
        let proof = await SourceProof(
            of: claims, in: tree, against: documents, pdf: Poppler(cache: FileCache(named: "pdf")).text,
            knowsHalves: { first, second in cues?.knows(first, second) ?? (false, false) })
        return proof.inFolder(folder)
    }

    /// The claims of entities that are not as convert wrote them; only those are read that are other ones than before.
    private func edited(in tree: FileTree, _ held: inout HeldSite) -> [SourceProof.Claim] {
        let entities = tree.paths(under: "inspections") + tree.paths(under: "responses")
        let new = entities.filter { tree[$0] != held.claims[$0]?.bytes }
        let read = Parallel.mapNow(new) { path in
            var alone = FileTree()
            alone[path] = tree[path]
            return SourceProof.claims(in: alone, all: false)
        }
        for (path, claims) in zip(new, read) { held.claims[path] = (tree[path] ?? [], claims) }
        return entities.flatMap { held.claims[$0]?.claims ?? [] }
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
    fileprivate var folders: [FolderReading]

    /// The files of documents, by authority; each in the order of its paths.
    var documentFiles: [String: [[UInt8]]] {
        guard let tree = folders.first?.tree else { return [:] }
        return (tree.paths(under: "inspections") + tree.paths(under: "responses")).reduce(into: [:]) { files, path in
            let parts = path.split(separator: "/")
            if parts.count == 3, let bytes = tree[path] { files[String(parts[1]), default: []] += [Array(path.utf8), bytes] }
        }
    }

    /// Lets go of the files, once everything is read from them.
    mutating func dropFiles() { for place in folders.indices { folders[place].dropFiles() } }

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
