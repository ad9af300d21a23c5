package import Documents

/// Facts that came with a document but are not printed in it.
package struct Sidecar: Sendable {
    package var published: CalendarDate?
    /// Where it says so.
    package var publishedAt: SourceLocation?
    package var url: String?
    package var title: String?
    /// The part of addresses that names the authority.
    package var authority: String?

    package init() {}

    /// The keys of `NAME.yml`.
    package static let keys = KeyReader.keys(read)

    /// Reads `NAME.yml`.
    /// - Throws: the first thing that is wrong with it, a contact detail among them: what it says goes into entities.
    package init(reading bytes: [UInt8], path: String) throws(Diagnostic) {
        if let problem = ContactDetails.problems(in: bytes, at: path, allowed: nil).first { throw problem }
        do throws(Diagnostics) { self = try KeyReader.value(ofFile: bytes, path: path, Self.read) } catch {
            throw error.sorted.first ?? Diagnostic(at: SourceLocation(path), "this file cannot be read")
        }
    }

    private static func read(_ reader: inout KeyReader) -> Sidecar? {
        var sidecar = Sidecar()
        sidecar.published = reader.optional("published", .date, "The day on which it was published.")
        sidecar.publishedAt = sidecar.published.map { _ in reader.matter.location(of: "published") }
        sidecar.url = reader.optional("url", .webAddress, "Where the publisher keeps it.")
        sidecar.title = reader.optional("title", .text, "What it is called.")
        sidecar.authority = reader.optional(
            "authority", .text, "Whose report it is, where the title names no council or not the right one.")
        if let authority = sidecar.authority, authority != Slug.slug(of: authority) || authority.isEmpty {
            reader.report("authority", "\"\(authority)\" is no name of a folder; write it as \"\(Slug.slug(of: authority))\"")
        }
        return sidecar
    }
}

extension Sidecar {
    /// An error for each `NAME.yml` that is beside no document.
    static func problems(withoutDocument documents: some FileSource) -> Diagnostics {
        let names = documents.paths.filter { !$0.hasSuffix(".yml") }.map { $0.droppingExtension + ".yml" }
        let alone = Set(documents.paths.filter { $0.hasSuffix(".yml") }).subtracting(names).sorted()
        return Diagnostics(
            alone.map { path in
                let nearest = Suggestion.nearest(to: path, in: names)
                return Diagnostic(
                    at: SourceLocation(path),
                    "no document has this file's name; name it as its document" + (nearest.map { ": \($0)" } ?? ", with the ending .yml"))
            })
    }
}
