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
        String(unsafeUninitializedCapacity: 64) { text in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { digest in
                nettle_sha256_digest(&state, 32, digest.baseAddress)
                for (place, byte) in digest.enumerated() {
                    (text[2 * place], text[2 * place + 1]) = (Self.digit(byte >> 4), Self.digit(byte & 15))
                }
            }
            return 64
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10 }

    /// That of some bytes.
    package static func sha256(_ bytes: some Sequence<UInt8>) -> String {
        var fingerprint = Fingerprint()
        fingerprint.add(Array(bytes))
        return fingerprint.finish()
    }
}
