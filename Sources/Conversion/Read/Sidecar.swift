package import Documents

/// Facts that came with a document but are not printed in it.
package struct Sidecar: Sendable {
    package var published: CalendarDate?
    package var url: String?
    package var title: String?
    /// The part of addresses that names the authority.
    package var authority: String?

    package init() {}

    /// The keys of `NAME.yml`.
    package static let keys = KeyReader.keys(read)

    /// Reads `NAME.yml`.
    /// - Throws: the first thing that is wrong with it.
    package init(reading bytes: [UInt8], path: String) throws(Diagnostic) {
        // What it gives goes into front matter as it stands.
        if let problem = ContactDetails.problems(in: bytes, at: path, allowed: nil).first { throw problem }
        do throws(Diagnostics) { self = try KeyReader.value(ofFile: bytes, path: path, Self.read) } catch {
            throw error.sorted.first ?? Diagnostic(at: SourceLocation(path), "this file cannot be read")
        }
    }

    private static func read(_ reader: inout KeyReader) -> Sidecar? {
        var sidecar = Sidecar()
        sidecar.published = reader.optional("published", .date, "The day on which it was published.")
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
