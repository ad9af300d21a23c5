import Documents

extension PDFText {
    /// Scans what `pdftohtml -xml` prints, on its bytes: pages, fonts and texts; everything else is stepped over.
    package init(scanning bytes: [UInt8]) {
        var fonts: [Int: (size: Int, isBold: Bool, isWhite: Bool)] = [:]
        var scanner = TagScanner(bytes: bytes)
        while let tag = scanner.next() {
            switch tag.name {
            case "page":
                pages.append(
                    Page(
                        number: tag.number("number") ?? pages.count + 1, width: tag.number("width") ?? 0, height: tag.number("height") ?? 0)
                )
            case "fontspec":
                let family = tag.value("family").lowercased()
                fonts[tag.number("id") ?? -1] = (
                    tag.number("size") ?? 0, ["bold", "black", "heavy"].contains { family.range(of: $0) != nil },
                    Self.isWhite(tag.value("color"))
                )
            case "text":
                let content = scanner.text(closedBy: "text")
                guard !pages.isEmpty, let left = tag.number("left"), let top = tag.number("top") else { continue }
                let height = tag.number("height") ?? 0
                let font = fonts[tag.number("font") ?? -1] ?? (0, false, false)
                pages[pages.count - 1].fragments.append(
                    Fragment(
                        left: left, top: top, width: tag.number("width") ?? 0, height: height,
                        size: font.size > 0 ? font.size : height * 4 / 5, isBold: font.isBold || content.isBold, text: content.text,
                        isWhite: font.isWhite))
            default: break
            }
        }
    }

    /// "#ffffff" and what no eye tells from it: each part F0 at least.
    private static func isWhite(_ colour: String) -> Bool {
        colour.utf8.count == 7 && colour.lowercased().enumerated().allSatisfy { $0.isMultiple(of: 2) || $1 == "f" }
    }
}

/// Steps from tag to tag over bytes that `pdftohtml` calls XML; they are not always well-formed, so that an XML parser would refuse them.
struct TagScanner {
    let bytes: [UInt8]
    var index = 0

    /// An opening tag with its attributes.
    struct Tag {
        let name: String
        let attributes: ArraySlice<UInt8>

        /// Nil also for what is no place on a page.
        func number(_ attribute: String) -> Int? {
            let printed = bytes(of: attribute).prefix { $0 != UInt8(ascii: ".") }
            let (sign, digits) = printed.first == UInt8(ascii: "-") ? (-1, printed.dropFirst()) : (1, printed)
            guard !digits.isEmpty, digits.count <= Self.mostDigits, digits.allSatisfy(\.isDigit) else { return nil }
            return sign * digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        }

        /// The largest sheet that a PDF can have (14,400 points, ISO 32000-1) has 21,600 of these lengths; this leaves room for scaled ones.
        private static let mostDigits = 6

        /// The value as printed; empty where the attribute is missing.
        func value(_ attribute: String) -> String { String(decoding: bytes(of: attribute), as: UTF8.self) }

        private func bytes(of attribute: String) -> ArraySlice<UInt8> {
            let name = attribute.utf8
            guard let first = name.first else { return [] }
            var start = attributes.startIndex
            while let found = attributes[start...].firstIndex(of: first) {
                let value = attributes[found...].dropFirst(name.count)
                if attributes[found...].starts(with: name), value.starts(with: [UInt8(ascii: "="), UInt8(ascii: "\"")]),
                    found == attributes.startIndex || attributes[found - 1] == 0x20
                {
                    return value.dropFirst(2).prefix { $0 != UInt8(ascii: "\"") }
                }
                start = found + 1
            }
            return []
        }
    }

    /// The next tag that opens an element.
    mutating func next() -> Tag? {
        while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")), let end = bytes[open...].firstIndex(of: UInt8(ascii: ">")) {
            index = end + 1
            let inside = bytes[(open + 1)..<end]
            guard let first = inside.first, first >= 0x61 else { continue }
            let name = inside.prefix { $0 != 0x20 && $0 != UInt8(ascii: "/") }
            return Tag(name: String(decoding: name, as: UTF8.self), attributes: inside[name.endIndex...])
        }
        return nil
    }

    /// The words up to a closing tag, without the tags between, and whether all of them are bold.
    mutating func text(closedBy name: String) -> (text: String, isBold: Bool) {
        let close = Array("</\(name)>".utf8)
        var text: [UInt8] = []
        var isBold = false
        while index < bytes.count {
            if bytes[index] != UInt8(ascii: "<") {
                let run = bytes[index...].prefix { $0 != UInt8(ascii: "<") }
                text += run
                index = run.endIndex
            } else if bytes[index...].starts(with: close) {
                index += close.count
                break
            } else {
                if bytes[index...].starts(with: [UInt8(ascii: "<"), UInt8(ascii: "b"), UInt8(ascii: ">")]), text.isEmpty { isBold = true }
                index = (bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1) + 1
            }
        }
        return (Self.unescaped(text), isBold)
    }

    /// Entities as their signs, every sort of space and every control character as a space.
    static func unescaped(_ bytes: [UInt8]) -> String {
        guard bytes.contains(where: { $0 == UInt8(ascii: "&") || $0 == 0xC2 || $0 == 0xCC || $0 == 0xEF || $0 < 0x20 || $0 == 0x7F }) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        var result = String.UnicodeScalarView()
        var rest = String(decoding: bytes, as: UTF8.self).unicodeScalars[...]
        while let scalar = rest.first {
            if scalar == "&", let end = rest.prefix(10).firstIndex(of: ";"),
                let sign = sign(Substring(rest[rest.index(after: rest.startIndex)..<end]))
            {
                result += letters(for: sign).unicodeScalars
                rest = rest[rest.index(after: end)...]
            } else {
                result += letters(for: scalar).unicodeScalars
                rest = rest.dropFirst()
            }
        }
        return String(decoding: ControlCharacter.spaced(Array(String(result).utf8)), as: UTF8.self)
    }

    /// Every sort of space as a space, one sign for two letters as the letters, and a stroke that would cross the next letter as a dash.
    private static func letters(for scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\u{FB00}": "ff"
        case "\u{FB01}": "fi"
        case "\u{FB02}": "fl"
        case "\u{FB03}": "ffi"
        case "\u{FB04}": "ffl"
        case "\u{336}", "\u{335}": "\u{2013}"
        default: scalar.properties.isWhitespace ? " " : String(scalar)
        }
    }

    private static func sign(_ entity: Substring) -> Unicode.Scalar? {
        switch entity {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard entity.first == "#" else { return nil }
            let digits = entity.dropFirst()
            let code = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return code.flatMap(Unicode.Scalar.init)
        }
    }
}
