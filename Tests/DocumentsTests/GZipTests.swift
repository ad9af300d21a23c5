import Documents
import Testing

@Suite struct GZipTests {
    private static let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 * $0 / 7) }

    @Test(arguments: [GZip.Level.fast, .smallest], [0, 1, 65_535, 65_536, 65_537, 200_000])
    func `what was compressed comes out as it was`(level: GZip.Level, count: Int) {
        let bytes = Array(Self.bytes.prefix(count))
        #expect(GZip.decompressed(GZip.compressed(bytes, level: level), most: count) == bytes)
    }

    @Test func `more than may come out does not`() {
        let packed = GZip.compressed(Self.bytes)
        #expect(GZip.decompressed(packed, most: 200_000) != nil)
        #expect(GZip.decompressed(packed, most: 199_999) == nil)
        #expect(GZip.decompressed(packed, most: 0) == nil)
    }

    @Test func `what is cut off, or is no gzip, gives nothing`() {
        let packed = GZip.compressed(Self.bytes)
        #expect(GZip.decompressed(Array(packed.dropLast()), most: 1 << 20) == nil)
        #expect(GZip.decompressed(Array("words".utf8), most: 1 << 20) == nil)
        #expect(GZip.decompressed([], most: 1 << 20) == nil)
    }
}
