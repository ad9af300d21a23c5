import Glibc

/// A tool of the system, run with limits on time and memory.
///
/// Its input is a file that has no name, so that the tool reads the very bytes that were hashed.
package struct ChildProcess: Sendable {
    package struct Limits: Sendable {
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
        case tooMuchOutput
        /// A call of the system failed, with the words that the system has for it.
        case system(String)
    }

    /// What a tool printed and how it ended.
    package struct Output: Sendable {
        package let bytes: [UInt8]
        package let errors: String
        /// 0 to 255; nil where a signal ended it, as the memory limit may.
        package let status: Int?
    }

    /// Runs a tool with `input` as its standard input, a file that can be read from anywhere.
    package static func run(_ tool: String, _ arguments: [String], input: [UInt8], limits: Limits) throws(Failure) -> Output {
        let path = try found(tool)
        let inputFile = try unnamedFile(holding: input)
        defer { close(inputFile) }
        let (outputEnd, outputStart) = try pipeEnds()
        let errorFile = try unnamedFile(holding: [])
        defer { close(errorFile) }
        let child: pid_t
        do throws(Failure) {
            child = try spawned(limited(path, arguments, limits), input: inputFile, output: outputStart, errors: errorFile)
        } catch {
            close(outputEnd)
            close(outputStart)
            throw error
        }
        close(outputStart)
        defer { close(outputEnd) }
        return try gathered(from: child, output: outputEnd, errors: errorFile, limits: limits)
    }

    /// Reads until the tool ends its output; one that passes a limit is killed. The child is always reaped.
    private static func gathered(from child: pid_t, output: Int32, errors: Int32, limits: Limits) throws(Failure) -> Output {
        var failure: Failure?
        var bytes: [UInt8] = []
        do throws(Failure) { bytes = try read(output, limits: limits) } catch {
            kill(child, SIGKILL)
            failure = error
        }
        var status: Int32 = 0
        while waitpid(child, &status, 0) == -1, errno == EINTR {}
        if let failure { throw failure }
        lseek(errors, 0, SEEK_SET)
        let messages = try read(errors, limits: Limits(seconds: limits.seconds, bytesOfMemory: 0, bytesOfOutput: 1 << 20))
        return Output(
            bytes: bytes, errors: String(decoding: messages, as: UTF8.self), status: status & 0x7F == 0 ? Int(status >> 8 & 0xFF) : nil)
    }

    private static func read(_ file: Int32, limits: Limits) throws(Failure) -> [UInt8] {
        let deadline = monotonicSeconds() + limits.seconds
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            var poller = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
            let ready = poll(&poller, 1, 500)
            if monotonicSeconds() > deadline { throw .timedOut }
            if ready == 0 || ready == -1 && errno == EINTR { continue }
            let count = Glibc.read(file, &buffer, buffer.count)
            if count == 0 { return bytes }
            guard count > 0 else { throw .system(systemMessage()) }
            bytes += buffer[..<count]
            if bytes.count > limits.bytesOfOutput { throw .tooMuchOutput }
        }
    }

    private static func monotonicSeconds() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec
    }

    /// The command with `prlimit` before it, which every Debian has; the processor's time is limited as well as the clock's.
    private static func limited(_ path: String, _ arguments: [String], _ limits: Limits) throws(Failure) -> [String] {
        [try found("prlimit"), "--as=\(limits.bytesOfMemory)", "--cpu=\(limits.seconds)", "--core=0", path] + arguments
    }

    private static func spawned(_ command: [String], input: Int32, output: Int32, errors: Int32) throws(Failure) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_adddup2(&actions, errors, 2)
        var arguments = command.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var child: pid_t = 0
        let result = posix_spawn(&child, command[0], &actions, nil, &arguments, environ)
        guard result == 0 else { throw .system(String(cString: strerror(result))) }
        return child
    }

    /// A tool's whole path.
    private static func found(_ tool: String) throws(Failure) -> String {
        let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
        for folder in folders.split(separator: ":") where access("\(folder)/\(tool)", X_OK) == 0 { return "\(folder)/\(tool)" }
        throw .missing
    }

    private static func unnamedFile(holding bytes: [UInt8]) throws(Failure) -> Int32 {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var name = Array("\(folder)/throughline-XXXXXX".utf8CString)
        let file = mkostemp(&name, O_CLOEXEC)
        guard file >= 0 else { throw .system(systemMessage()) }
        unlink(name)
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            guard count > 0 else {
                let message = systemMessage()
                close(file)
                throw .system(message)
            }
            written += count
        }
        lseek(file, 0, SEEK_SET)
        return file
    }

    private static func pipeEnds() throws(Failure) -> (read: Int32, write: Int32) {
        var ends: [Int32] = [0, 0]
        guard pipe2(&ends, O_CLOEXEC) == 0 else { throw .system(systemMessage()) }
        return (ends[0], ends[1])
    }

    private static func systemMessage() -> String { String(cString: strerror(errno)) }
}
