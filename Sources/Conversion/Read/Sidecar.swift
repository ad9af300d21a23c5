package import Documents

/// Facts that came with a document but are not printed in it.
package struct Sidecar: Sendable {
    package var published: CalendarDate?
    package var received: CalendarDate?
    package var url: String?
    package var title: String?

    package init() {}

    package static let keys = ["published", "url", "received", "title"]

    /// Reads `NAME.yml`.
    package init(reading bytes: [UInt8], path: String) throws(Diagnostic) {
        let matter = try FrontMatter(reading: String(decoding: bytes, as: UTF8.self), path: path)
        if let unknown = matter.unknownKeys(besides: Self.keys).first { throw unknown }
        published = try matter.date("published")
        received = try matter.date("received")
        url = try matter.string("url")
        title = try matter.string("title")
    }
}
