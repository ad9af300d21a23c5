import Subprocess

extension Tool {
    /// Runs a tool that answers each question, and ends when nobody asks any more.
    /// - Parameters:
    ///   - questions: all of them; each ends with `end`, as each answer does.
    /// - Returns: the answers, without their ends; fewer than the questions where the tool ended before.
    package static func answers(
        of tool: String, _ arguments: [String], to questions: [[UInt8]], end: UInt8, limits: Limits
    ) async throws(Failure) -> [[UInt8]] {
        let command = try await limited(tool, arguments, limits)
        do {
            return try await withThrowingTaskGroup(of: [[UInt8]]?.self) { group in
                group.addTask { try await conversation(command, questions, end) }
                group.addTask {
                    try await Task.sleep(for: .seconds(limits.seconds * clockFactor))
                    return nil
                }
                defer { group.cancelAll() }
                guard let answers = try await group.next() ?? nil else { throw Failure.timedOut }
                return answers
            }
        } catch let failure as Failure {
            throw failure
        } catch is CancellationError {
            throw .timedOut
        } catch {
            throw .system("\(error)")
        }
    }

    /// Questions are written while answers are read: neither waits in a full pipe for the other.
    private static func conversation(_ command: [String], _ questions: [[UInt8]], _ end: UInt8) async throws -> [[UInt8]] {
        try await Subprocess.run(
            .name("prlimit"), arguments: Arguments(command), input: .inputWriter, output: .sequence, error: .discarded
        ) { execution in
            async let asked: Void = ask(questions, end, execution.standardInputWriter)
            var (said, answers): ([UInt8], [[UInt8]]) = ([], [])
            for try await part in execution.standardOutput where answers.count < questions.count {
                for byte in Array(part.withUnsafeBytes { $0 }) {
                    if byte == end {
                        answers.append(said)
                        said = []
                    } else {
                        said.append(byte)
                    }
                }
                if answers.count == questions.count { try await execution.standardInputWriter.finish() }
            }
            try await asked
            return answers
        }.closureResult
    }

    private static func ask(_ questions: [[UInt8]], _ end: UInt8, _ writer: StandardInputWriter) async throws {
        for question in questions { _ = try await writer.write(question + [end]) }
    }
}
