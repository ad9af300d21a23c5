import Conversion
import Documents
import England
import Inspections
import Linking
import Publishing

/// What `serve` keeps of a site, so that an edit costs what it touches: a file is read again where it is another one, an authority is linked
/// again where a document on it is, and everything else stays. What comes out is what a build of the same folders makes.
struct HeldSite: Sendable {
    /// Content, skins and the owner's files, as they were read.
    var folders: [FolderReading] = []
    var content = HeldContent()
    /// What is to be proved of entities, by path, with the bytes that it was read from; nothing of those that are what convert wrote.
    var claims: [String: (bytes: [UInt8], claims: [SourceProof.Claim])] = [:]
    var skin: (name: String, skin: Skin)?
    private var linker: (linker: Linker, rules: Int)?
    private var parts: [String: Part] = [:]
    private var site: SiteBuild?

    /// The linked record of one authority, with what it was made from.
    private struct Part: Sendable {
        let files: [[UInt8]]
        let unproved: [String]
        let record: Record
    }

    /// Links and lays out what was read.
    mutating func build(_ reading: SiteReading, style: LinkStyle) async throws(Diagnostics) -> SiteBuild {
        let linker = try linker(for: reading.content)
        let (record, edited) = try await record(of: reading, by: linker)
        let old = site.flatMap { site in edited.map { (site: site, edited: $0) } }
        let built = SiteBuild(record, skin: reading.skin, linkStyle: style, ownFiles: reading.ownFiles, after: old)
        site = built
        return built
    }

    /// Forgets the site that was made, as what it was made with is no longer the same.
    mutating func dropSite() { site = nil }

    private mutating func linker(for read: Content) throws(Diagnostics) -> Linker {
        if let linker, linker.rules == content.rulesVersion { return linker.linker }
        (parts, site) = ([:], nil)
        let linker = try Linker(topics: read.topics, tables: read.cues, weights: read.weights)
        self.linker = (linker, content.rulesVersion)
        return linker
    }

    /// - Returns: the record, and the authorities that were linked; nil for all of them.
    private mutating func record(of reading: SiteReading, by linker: Linker) async throws(Diagnostics) -> (Record, Set<String>?) {
        let wanted = reading.content.byAuthority
        let files = reading.documentFiles
        var old = parts
        let new = wanted.filter { authority, content in
            let part = old[authority]
            return part == nil || part?.files != files[authority] || part?.unproved != content.unprovedPaths
        }
        let linked = await Parallel.map(new) { authority, content in
            do throws(Diagnostics) {
                return Result<Record, Diagnostics>.success(try await Record(linking: content, by: linker))
            } catch { return Result<Record, Diagnostics>.failure(error) }
        }
        var problems = Diagnostics()
        for ((authority, content), result) in zip(new, linked) {
            let record = problems.collect { () throws(Diagnostics) in try result.get() }
            old[authority] = record.map { Part(files: files[authority] ?? [], unproved: content.unprovedPaths, record: $0) }
        }
        try problems.throwIfErrors()
        let isSame = Set(wanted.map(\.authority)) == Set(parts.keys)
        parts = old.filter { authority, _ in wanted.contains { $0.authority == authority } }
        let record = Record(joining: wanted.compactMap { old[$0.authority]?.record }, of: reading.content)
        return (record, isSame ? Set(new.map(\.authority)) : nil)
    }
}

extension Content {
    /// Where nothing vouches for the words of documents.
    fileprivate var unprovedPaths: [String] {
        inspections.filter { !$0.source.isProved }.map(\.location.path) + responses.filter { !$0.source.isProved }.map(\.location.path)
    }
}
