/// Which addresses a site may link to: those of the web, and those inside the site.
package enum WebAddress {
    /// Whether a text is a whole address of the web: http or https, a host, and no sign that an attribute or a header would end at.
    package static func isAbsolute(_ text: String) -> Bool {
        guard let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) }) else { return false }
        let host = text.utf8.dropFirst(scheme.utf8.count).prefix {
            $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
        }
        return !host.isEmpty && text.utf8.allSatisfy(isAllowed)
    }

    /// Whether a text can be a link: a whole address, or one inside the site, relative or from its root.
    package static func isLink(_ text: String) -> Bool {
        if isAbsolute(text) { return true }
        let opening = text.utf8.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        return !opening.contains(UInt8(ascii: ":")) && !text.hasPrefix("//") && text.utf8.allSatisfy(isAllowed)
    }

    /// What is wrong with the address that a site is published at; nil where nothing is.
    package static func problem(ofBase text: String) -> String? {
        guard isAbsolute(text) else { return "\"\(shown(text))\" is no web address; start it with https://" }
        if text.utf8.contains(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }) {
            return "\"\(text)\" has a ? or a #; give the address of the folder that the site will be in"
        }
        return text.hasSuffix("/index.html") ? "\"\(text)\" is the address of a page; leave out index.html" : nil
    }

    package static let linkRemedy = "a link starts with https:// or names a page of the site"

    /// A text for a message, without the signs that are wrong with it.
    static func shown(_ text: String) -> String { String(decoding: text.utf8.filter { $0 > 0x20 && $0 != 0x7F }, as: UTF8.self) }

    /// No space, no control character, and none of the signs that end an attribute or a tag or that browsers take for a slash.
    private static func isAllowed(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte != 0x7F && !"\"'<>\\`".utf8.contains(byte)
    }
}
