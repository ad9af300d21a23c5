import Documents
import England
import Glibc
import Inspections
import Linking

/// A colour of the screen, as style sheets write it: `#17493e`.
struct Colour: Sendable, Hashable, CustomStringConvertible {
    let red: UInt8
    let green: UInt8
    let blue: UInt8

    static let black = Colour(red: 0, green: 0, blue: 0)
    static let white = Colour(red: 255, green: 255, blue: 255)

    init(red: UInt8, green: UInt8, blue: UInt8) {
        (self.red, self.green, self.blue) = (red, green, blue)
    }

    /// Reads `#rrggbb` or `#rgb`; nil for anything else.
    init?(_ text: String) {
        guard text.utf8.first == UInt8(ascii: "#"), text.utf8.count == 7 || text.utf8.count == 4 else { return nil }
        let digits = text.utf8.dropFirst().compactMap { UInt8(String(UnicodeScalar($0)), radix: 16) }
        guard digits.count == text.utf8.count - 1 else { return nil }
        let pairs = digits.count == 6 ? digits : digits.flatMap { [$0, $0] }
        self.init(red: pairs[0] * 16 + pairs[1], green: pairs[2] * 16 + pairs[3], blue: pairs[4] * 16 + pairs[5])
    }

    var description: String {
        "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// From 0 for black to 1 for white, as WCAG 2.2 defines relative luminance.
    var luminance: Double {
        func linear(_ channel: UInt8) -> Double {
            let share = Double(channel) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// From 1 to 21, the same in both directions.
    func contrast(with other: Colour) -> Double {
        let (lighter, darker) = (max(luminance, other.luminance), min(luminance, other.luminance))
        return (lighter + 0.05) / (darker + 0.05)
    }

    /// This colour with a share of another one in it.
    /// - Parameter twentieths: how much of the other, from 0 to 20.
    func mixed(with other: Colour, twentieths: Int) -> Colour {
        func channel(_ own: UInt8, _ its: UInt8) -> UInt8 { UInt8((Int(own) * (20 - twentieths) + Int(its) * twentieths) / 20) }
        return Colour(red: channel(red, other.red), green: channel(green, other.green), blue: channel(blue, other.blue))
    }
}
