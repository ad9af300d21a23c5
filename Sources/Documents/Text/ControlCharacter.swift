/// A sign that shows nothing and that XML, terminals and browsers stumble over: U+0000 to U+001F but tab and line feed,
/// U+007F to U+009F, U+FFFE and U+FFFF.
package struct ControlCharacter {
    let value: UInt32
    /// UTF-8 offset into the text.
    let place: Int

    /// "U+0007".
    var name: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }

    /// The first in some UTF-8, or nil.
    static func first(in bytes: some Collection<UInt8>) -> ControlCharacter? {
        bytes.withContiguousStorageIfAvailable(first(inBuffer:)) ?? Array(bytes).withUnsafeBufferPointer(first(inBuffer:))
    }

    private static func first(inBuffer bytes: UnsafeBufferPointer<UInt8>) -> ControlCharacter? {
        var (before, last): (UInt8, UInt8) = (0, 0)
        for (place, byte) in bytes.enumerated() {
            switch byte {
            case 0x09, 0x0A: break
            case 0..<0x20, 0x7F: return ControlCharacter(value: UInt32(byte), place: place)
            case 0x80..<0xA0 where last == 0xC2: return ControlCharacter(value: UInt32(byte), place: place - 1)
            case 0xBE, 0xBF:
                if before == 0xEF, last == 0xBF { return ControlCharacter(value: 0xFF40 + UInt32(byte), place: place - 2) }
            default: break
            }
            (before, last) = (last, byte)
        }
        return nil
    }

    /// The same UTF-8 with a space for each, as a document may hold them that no person wrote; but for one that means something there.
    package static func spaced(_ bytes: [UInt8], besides kept: UInt8? = nil) -> [UInt8] {
        var (result, rest) = ([UInt8](), bytes[...])
        while let found = first(in: rest) {
            let length = found.value < 0x80 ? 1 : found.value < 0x800 ? 2 : 3
            let sign = rest.dropFirst(found.place).prefix(length)
            result += rest.prefix(found.place) + (found.value == kept.map(UInt32.init) ? Array(sign) : [0x20])
            rest = rest[sign.endIndex...]
        }
        return result + rest
    }
}
