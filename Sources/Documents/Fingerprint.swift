import Nettle

/// SHA-256 in hexadecimal, for sources, statements and "has a person edited this?".
package struct Fingerprint {
    private var state = sha256_ctx()

    package init() { nettle_sha256_init(&state) }

    /// Takes in more bytes.
    package mutating func add(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { nettle_sha256_update(&state, $0.count, $0.baseAddress) }
    }

    /// 64 lower-case hex digits.
    package mutating func finish() -> String {
        let digest = [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
            nettle_sha256_digest(&state, 32, buffer.baseAddress)
            count = 32
        }
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// That of some bytes.
    package static func sha256(_ bytes: some Sequence<UInt8>) -> String {
        var fingerprint = Fingerprint()
        fingerprint.add(Array(bytes))
        return fingerprint.finish()
    }
}
