/// The part of an address that names a thing: lower-case ASCII letters, digits and single hyphens.
package enum Slug {
    /// "Stoke-on-Trent" gives `stoke-on-trent`; apostrophes vanish, every other run of signs is one hyphen.
    package static func slug(of text: String) -> String {
        var bytes: [UInt8] = []
        var pending = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9":
                append(UInt8(scalar.value))
            case "A"..."Z":
                append(UInt8(scalar.value + 32))
            case "'", "\u{2019}", "\u{2018}":
                continue
            case "&":
                pending = true
                for letter in "and".utf8 { append(letter) }
                pending = true
            default:
                pending = true
            }
        }
        return String(decoding: bytes, as: UTF8.self)

        func append(_ byte: UInt8) {
            if pending, !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
            pending = false
            bytes.append(byte)
        }
    }

    /// True where a text could have been made by `slug(of:)`.
    package static func isSlug(_ text: String) -> Bool { !text.isEmpty && slug(of: text) == text }
}
