import Nettle

/// SHA-256 in hexadecimal, for sources, statements and "has a person edited this?".
package enum Fingerprint {
    /// 64 lower-case hex digits.
    package static func sha256(_ bytes: some Sequence<UInt8>) -> String {
        var state = sha256_ctx()
        nettle_sha256_init(&state)
        let input = Array(bytes)
        input.withUnsafeBufferPointer { nettle_sha256_update(&state, $0.count, $0.baseAddress) }
        let digest = [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
            nettle_sha256_digest(&state, 32, buffer.baseAddress)
            count = 32
        }
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
