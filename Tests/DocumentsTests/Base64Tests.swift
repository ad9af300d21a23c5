import Documents
import Testing

@Suite struct Base64Tests {
    /// RFC 4648, section 10.
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ])
    func `writes and reads the examples of its standard`(plain: String, coded: String) {
        #expect(String(decoding: Base64.encoded(Array(plain.utf8)), as: UTF8.self) == coded)
        #expect(Base64.decoded(coded.utf8) == Array(plain.utf8))
    }

    @Test func `reads back every byte`() {
        let bytes = (0...255).map(UInt8.init) + [255, 254]
        #expect(Base64.decoded(Base64.encoded(bytes)) == bytes)
    }

    @Test func `a sign that is none of its own is no text of its kind`() {
        #expect(Base64.decoded("Zm9*".utf8) == nil)
    }
}

@Suite struct CBORTests {
    /// RFC 8949, appendix A.
    @Test(
        arguments: [
            ([0x00], CBOR.number(0)), ([0x17], .number(23)), ([0x18, 0x18], .number(24)), ([0x19, 0x03, 0xE8], .number(1000)),
            ([0x1A, 0x00, 0x0F, 0x42, 0x40], .number(1_000_000)),
            ([0x1B, 0x00, 0x00, 0x00, 0xE8, 0xD4, 0xA5, 0x10, 0x00], .number(1_000_000_000_000)),
            ([0x64, 0x49, 0x45, 0x54, 0x46], .text(Array("IETF".utf8))),
            ([0x83, 0x01, 0x82, 0x02, 0x03, 0x80], .list([.number(1), .list([.number(2), .number(3)]), .list([])])),
        ] as [([UInt8], CBOR)])
    func `reads and writes the examples of its standard`(bytes: [UInt8], value: CBOR) {
        #expect(CBOR(reading: bytes) == value)
        #expect(value.bytes == bytes)
    }

    @Test(
        arguments: [
            [], [0x18], [0x62, 0x61], [0x82, 0x01], [0x01, 0x01], [0xF6], [0xA0], [0x9F, 0xFF],
            [0x9B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF],
        ] as [[UInt8]])
    func `what is cut off, has more behind it or is of another kind is nothing`(bytes: [UInt8]) {
        #expect(CBOR(reading: bytes) == nil)
    }

    @Test func `lists lie sixteen deep and no deeper`() {
        func nested(_ depth: Int) -> [UInt8] { [UInt8](repeating: 0x81, count: depth - 1) + [0x80] }
        #expect(CBOR(reading: nested(16)) != nil)
        #expect(CBOR(reading: nested(17)) == nil)
    }
}
