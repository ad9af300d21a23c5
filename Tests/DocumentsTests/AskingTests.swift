import Documents
import Testing

@Suite struct `A tool that answers` {
    private let limits = Tool.Limits(seconds: 20, bytesOfMemory: 1 << 28, bytesOfOutput: 1 << 16)

    private func answers(of script: String, to questions: [String]) async throws -> [String] {
        try await Tool.answers(
            of: "sh", ["-c", script], to: questions.map { Array($0.utf8) }, end: UInt8(ascii: "\n"), limits: limits
        ).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func `is asked until it has answered everything, and then ends`() async throws {
        #expect(
            try await answers(of: "while read word; do echo \"<$word>\"; done", to: ["one", "two", "three"]) == [
                "<one>", "<two>", "<three>",
            ])
    }

    /// More than a pipe holds, both ways.
    @Test func `is asked more than fits into a pipe`() async throws {
        let questions = (0..<4000).map { "\($0) " + String(repeating: "a", count: 100) }
        #expect(try await answers(of: "exec cat", to: questions) == questions)
    }

    @Test func `that ends before its time has given fewer answers`() async throws {
        #expect(try await answers(of: "read word; echo \"$word\"", to: ["one", "two"]) == ["one"])
    }

    @Test func `that is missing is told`() async {
        await #expect(throws: Tool.Failure.missing) {
            try await Tool.answers(of: "no-such-tool", [], to: [], end: 0, limits: limits)
        }
    }
}
