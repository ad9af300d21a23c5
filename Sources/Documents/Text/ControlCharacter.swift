/// A sign that shows nothing and that XML, terminals and browsers stumble over: U+0000 to U+001F but tab and line feed,
/// U+007F to U+009F, U+FFFE and U+FFFF.
struct ControlCharacter {
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
}
