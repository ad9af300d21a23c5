import Glibc
import Subprocess
import SystemPackage

/// A tool of the system, run with limits on time, memory and output.
///
/// Its input, output and errors are files that have no name: the tool reads the very bytes that were hashed, can seek in them,
/// and cannot fill the memory of who runs it.
package enum Tool {
    package struct Limits: Sendable {
        /// Of the processor's time; of the clock's, `clockFactor` times as many.
        package let seconds: Int
        package let bytesOfMemory: Int
        package let bytesOfOutput: Int

        package init(seconds: Int, bytesOfMemory: Int, bytesOfOutput: Int) {
            self.seconds = seconds
            self.bytesOfMemory = bytesOfMemory
            self.bytesOfOutput = bytesOfOutput
        }
    }

    package enum Failure: Error, Sendable, Equatable {
        /// The tool is not on the search path.
        case missing
        case timedOut
        /// A call of the system failed, with the words that the system has for it.
        case system(String)
    }

    /// What a tool printed and how it ended.
    package struct Output: Sendable {
        package let bytes: [UInt8]
        package let errors: String
        /// 0 to 255; nil where a signal ended it, as the limits on output and processor time do.
        package let status: Int?
    }

    /// Runs a tool with `input` as its standard input, a file that can be read from anywhere.
    ///
    /// One that passes its time, or that nobody waits for any more, is killed. It is always reaped.
    package static func run(
        _ tool: String, _ arguments: [String], input: [UInt8], limits: Limits
    ) async throws(Failure) -> Output {
        let command = try await limited(tool, arguments, limits)
        do {
            let files = try Files(input: input)
            defer { files.close() }
            guard let status = try await status(of: command, files, limits) else { throw Failure.timedOut }
            let errors = String(decoding: try Files.contents(of: files.errors), as: UTF8.self)
            return Output(bytes: try Files.contents(of: files.output), errors: errors, status: status.code)
        } catch let failure as Failure {
            throw failure
        } catch is CancellationError {
            throw .timedOut
        } catch {
            throw .system("\(error)")
        }
    }

    /// The arguments of `prlimit`, which every Debian has: it limits a tool's memory, its output and the processor's time.
    static func limited(_ tool: String, _ arguments: [String], _ limits: Limits) async throws(Failure) -> [String] {
        let options = ["--as=\(limits.bytesOfMemory)", "--cpu=\(limits.seconds)", "--fsize=\(limits.bytesOfOutput)", "--core=0"]
        do throws(SubprocessError) {
            return options + [try await Executable.name(tool).resolveExecutablePath(in: .inherit).string] + arguments
        } catch {
            throw .missing
        }
    }

    /// A machine that does many things at once may let a tool wait; one that has waited this long does nothing.
    static let clockFactor = 5

    /// How the tool ended; nil where its time was over before.
    ///
    /// The clock's time is limited here, the rest by `prlimit`.
    private static func status(of command: [String], _ files: Files, _ limits: Limits) async throws -> TerminationStatus? {
        return try await withThrowingTaskGroup(of: TerminationStatus?.self) { group in
            group.addTask {
                try await Subprocess.run(
                    .name("prlimit"), arguments: Arguments(command),
                    input: .fileDescriptor(files.input, closeAfterSpawningProcess: false),
                    output: .fileDescriptor(files.output, closeAfterSpawningProcess: false),
                    error: .fileDescriptor(files.errors, closeAfterSpawningProcess: false)
                ).terminationStatus
            }
            group.addTask {
                try await Task.sleep(for: .seconds(limits.seconds * clockFactor))
                return nil
            }
            defer { group.cancelAll() }
            return try await group.next() ?? nil
        }
    }
}

/// The three files of a tool that runs.
private struct Files {
    let input: FileDescriptor
    let output: FileDescriptor
    let errors: FileDescriptor

    init(input bytes: [UInt8]) throws {
        var opened: [FileDescriptor] = []
        do {
            for _ in 0..<3 { opened.append(try Self.unnamed()) }
            try opened[0].writeAll(bytes)
            try opened[0].seek(offset: 0, from: .start)
        } catch {
            for file in opened { Glibc.close(file.rawValue) }
            throw error
        }
        (input, output, errors) = (opened[0], opened[1], opened[2])
    }

    func close() {
        for file in [input, output, errors] { Glibc.close(file.rawValue) }
    }

    static func contents(of file: FileDescriptor) throws -> [UInt8] {
        let length = Int(try file.seek(offset: 0, from: .end))
        var bytes = [UInt8](repeating: 0, count: length)
        var count = 0
        while count < length {
            let read = try bytes.withUnsafeMutableBytes {
                try file.read(fromAbsoluteOffset: Int64(count), into: UnsafeMutableRawBufferPointer(rebasing: $0[count...]))
            }
            if read == 0 { break }
            count += read
        }
        return Array(bytes.prefix(count))
    }

    private static func unnamed() throws -> FileDescriptor {
        let (file, path) = PassingFolder.name(in: PassingFolder.place) { mkstemp($0) }
        guard file >= 0 else { throw Errno(rawValue: errno) }
        unlink(path)
        return FileDescriptor(rawValue: file)
    }
}

extension TerminationStatus {
    /// Nil where a signal ended the tool.
    fileprivate var code: Int? {
        switch self {
        case .exited(let code): Int(code)
        case .signaled: nil
        }
    }
}
