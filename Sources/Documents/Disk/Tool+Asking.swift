import Glibc
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
        // Otherwise the system would end this process when it asks a tool that has ended.
        signal(SIGPIPE, SIG_IGN)
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
            async let isAsked = ask(questions, end, execution.standardInputWriter)
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
            _ = await isAsked
            return answers
        }.closureResult
    }

    /// - Returns: false where the tool has ended before; how far it came is seen by its answers.
    private static func ask(_ questions: [[UInt8]], _ end: UInt8, _ writer: StandardInputWriter) async -> Bool {
        do {
            for question in questions { _ = try await writer.write(question + [end]) }
            return true
        } catch {
            return false
        }
    }
}
