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
        let command = try limited(try found(tool), arguments, limits)
        let files = try [input, [], []].map { (bytes) throws(Failure) in try unnamedFile(holding: bytes) }
        defer { for file in files { close(file) } }
        let child = try spawned(command, files: files)
        let status = try ended(child, limits: limits)
        return Output(
            bytes: try contents(of: files[1]), errors: String(decoding: try contents(of: files[2]), as: UTF8.self),
            status: status & 0x7F == 0 ? Int(status >> 8 & 0xFF) : nil)
    }

    /// How the tool ended; one that passes its time, or that nobody waits for any more, is killed. It is always reaped.
    private static func ended(_ child: pid_t, limits: Limits) throws(Failure) -> Int32 {
        let deadline = monotonicSeconds() + limits.seconds + 1
        var status: Int32 = 0
        while true {
            let result = waitpid(child, &status, WNOHANG)
            if result == child { return status }
            if result == -1, errno != EINTR { throw .system(systemMessage()) }
            if monotonicSeconds() > deadline || Task.isCancelled {
                kill(child, SIGKILL)
                while waitpid(child, &status, 0) == -1, errno == EINTR {}
                throw .timedOut
            }
            usleep(1000)
        }
    }

    private static func contents(of file: Int32) throws(Failure) -> [UInt8] {
        let length = Int(lseek(file, 0, SEEK_END))
        lseek(file, 0, SEEK_SET)
        var bytes = [UInt8](repeating: 0, count: max(0, length))
        var count = 0
        while count < bytes.count {
            let read = bytes[count...].withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
            guard read > 0 else { throw .system(systemMessage()) }
            count += read
        }
        return bytes
    }

    private static func monotonicSeconds() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec
    }

    /// The command with `prlimit` before it, which every Debian has; the processor's time is limited as well as the clock's.
    private static func limited(_ path: String, _ arguments: [String], _ limits: Limits) throws(Failure) -> [String] {
        [
            try found("prlimit"), "--as=\(limits.bytesOfMemory)", "--cpu=\(limits.seconds)", "--fsize=\(limits.bytesOfOutput)", "--core=0",
            path,
        ] + arguments
    }

    private static func spawned(_ command: [String], files: [Int32]) throws(Failure) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (number, file) in files.enumerated() { posix_spawn_file_actions_adddup2(&actions, file, Int32(number)) }
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
        // mkstemp puts letters of its own in place of the six at the end (POSIX), so that no other process has the name.
        var name = Array("\(folder)/throughline-XXXXXX".utf8CString)
        let file = mkstemp(&name)
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

    private static func systemMessage() -> String { String(cString: strerror(errno)) }
}
