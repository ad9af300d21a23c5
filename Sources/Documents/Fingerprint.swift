import Crypto

/// SHA-256 in hexadecimal, for sources, statements and "has a person edited this?".
package enum Fingerprint {
    /// 64 lower-case hex digits.
    package static func sha256(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var hex: [UInt8] = []
        hex.reserveCapacity(64)
        for byte in SHA256.hash(data: Array(bytes)) {
            hex.append(digits[Int(byte >> 4)])
            hex.append(digits[Int(byte & 15)])
        }
        return String(decoding: hex, as: UTF8.self)
    }
}
