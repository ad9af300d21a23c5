import Documents
import Testing

@Suite struct `A tool of the system` {
    private let limits = Tool.Limits(seconds: 20, bytesOfMemory: 1 << 28, bytesOfOutput: 1 << 16)

    private func shell(_ script: String, input: String = "", limits: Tool.Limits? = nil) async throws -> Tool.Output {
        try await Tool.run("sh", ["-c", script], input: Array(input.utf8), limits: limits ?? self.limits)
    }

    @Test func `gives what it printed and how it ended`() async throws {
        let output = try await shell("echo out; echo err >&2; exit 3")
        #expect(String(decoding: output.bytes, as: UTF8.self) == "out\n")
        #expect(output.errors == "err\n")
        #expect(output.status == 3)
    }

    /// As poppler reads it: by its name, from its end.
    @Test func `has its input as a file that it can seek in`() async throws {
        let output = try await shell("tail -c 4 /dev/stdin; head -c 3 /dev/stdin", input: String(repeating: "a", count: 100_000) + "\nend")
        #expect(String(decoding: output.bytes, as: UTF8.self) == "\nendaaa")
    }

    @Test func `is told to be missing`() async {
        await #expect(throws: Tool.Failure.missing) { try await Tool.run("no-such-tool", [], input: [], limits: limits) }
    }

    @Test func `is killed when its time is over`() async throws {
        let limits = Tool.Limits(seconds: 1, bytesOfMemory: 1 << 28, bytesOfOutput: 1 << 16)
        let start = ContinuousClock.now
        await #expect(throws: Tool.Failure.timedOut) { try await shell("exec sleep 600", limits: limits) }
        #expect(ContinuousClock.now - start < .seconds(300))
    }

    @Test func `is killed when nobody waits for it any more`() async throws {
        let start = ContinuousClock.now
        let waiting = Task { try await shell("exec sleep 600") }
        try await Task.sleep(for: .milliseconds(200))
        waiting.cancel()
        await #expect(throws: Tool.Failure.timedOut) { try await waiting.value }
        #expect(ContinuousClock.now - start < .seconds(300))
    }

    @Test func `gets no more memory than its limit`() async throws {
        let script = "exec dd if=/dev/zero of=/dev/null bs=64M count=1"
        #expect(try await shell(script).status == 0)
        let limits = Tool.Limits(seconds: 20, bytesOfMemory: 1 << 25, bytesOfOutput: 1 << 16)
        #expect(try await shell(script, limits: limits).status != 0)
    }

    @Test func `is ended by a signal when it prints more than its limit`() async throws {
        #expect(try await shell("exec head -c 65536 /dev/zero").status == 0)
        let output = try await shell("exec head -c 65537 /dev/zero")
        #expect(output.status == nil && output.bytes.count == 65536)
    }
}
