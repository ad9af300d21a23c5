import Documents
import England
@testable import Inspections
import SeededRandom
import Testing

@Suite struct `Sentences of a text` {
    @Test(arguments: [
        ("One. Two? Three!", ["One.", "Two?", "Three!"]),
        ("It is good, e.g. in the north. It is poor elsewhere.", ["It is good, e.g. in the north.", "It is poor elsewhere."]),
        ("Mr. Smith spoke. J. Jones did not.", ["Mr. Smith spoke.", "J. Jones did not."]),
        ("Visits rose by 3.5 per cent. No. 4 is closed.", ["Visits rose by 3.5 per cent.", "No. 4 is closed."]),
        ("She said “this is good.” Others agree.", ["She said “this is good.”", "Others agree."]),
        ("It is late (see below.) Then it ends", ["It is late (see below.)", "Then it ends"]),
        ("the i.e. case goes on. 12 children left.", ["the i.e. case goes on.", "12 children left."]),
        ("The answer is no. Leaders know.", ["The answer is no.", "Leaders know."]),
        ("  Spaces around.  ", ["Spaces around."]),
        ("", []),
    ])
    func `end at a stop before a sign that can open one`(text: String, sentences: [String]) {
        let bytes = Array(text.utf8)
        #expect(Sentences.ranges(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) } == sentences)
    }

    @Test(arguments: 0..<200) func `cover every sign that is not white space, in order, whatever the bytes`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let alphabet: [UInt8] = Array(" .?!()\"'Aab1\n".utf8) + [0xE2, 0x80, 0x99, 0xC3, 0xFF]
        let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 0x20 }
        let ranges = Sentences.ranges(in: bytes)
        let covered = ranges.flatMap { bytes[$0] }.filter { $0 != 0x20 && $0 != 0x0A }
        #expect(covered == bytes.filter { $0 != 0x20 && $0 != 0x0A })
        #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    }
}
