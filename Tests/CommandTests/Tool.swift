import Foundation
import Testing

/// The built command, run as a person runs it.
struct Tool {
    struct Outcome {
        let status: Int32
        let output: String
        let complaints: String
    }

    /// The repository that the tests stand in.
    static var repository: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    }

    /// Runs the command in a folder; what it says goes to files, as in a script.
    /// - Parameters:
    ///   - input: what it is given on standard input; that of the test run, for nil.
    ///   - blocksAFile: no file may be longer than so many blocks of 512 bytes.
    static func run(
        _ arguments: [String], in folder: String, environment: [String: String] = [:], input: String? = nil, blocksAFile: Int? = nil
    ) throws -> Outcome {
        let process = try process(arguments, in: folder)
        if let input {
            let file = URL(filePath: folder).appending(path: ".input")
            try Data(input.utf8).write(to: file)
            process.standardInput = try FileHandle(forReadingFrom: file)
        }
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        if let blocksAFile, let tool = process.executableURL {
            process.executableURL = URL(filePath: "/bin/sh")
            process.arguments = ["-c", "ulimit -f \(blocksAFile); exec \"$0\" \"$@\"", tool.path(percentEncoded: false)] + arguments
        }
        let (output, complaints) = (URL(filePath: folder).appending(path: ".output"), URL(filePath: folder).appending(path: ".complaints"))
        for file in [output, complaints] { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: complaints)
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
            complaints: try String(contentsOf: complaints, encoding: .utf8))
    }

    /// Runs the command and kills it as soon as something is so, or never.
    static func kill(_ arguments: [String], in folder: String, when isTime: () -> Bool) throws {
        let process = try process(arguments, in: folder)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        while process.isRunning, !isTime() { usleep(200) }
        if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
    }

    /// Runs the command and sends it a signal as soon as something is so.
    static func interrupt(_ arguments: [String], in folder: String, by signal: Int32, when isTime: () -> Bool) throws -> Outcome {
        let process = try process(arguments, in: folder)
        let complaints = URL(filePath: folder).appending(path: ".complaints")
        try Data().write(to: complaints)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = try FileHandle(forWritingTo: complaints)
        try process.run()
        while process.isRunning, !isTime() { usleep(200) }
        if process.isRunning { Foundation.kill(process.processIdentifier, signal) }
        process.waitUntilExit()
        return Outcome(status: process.terminationStatus, output: "", complaints: try String(contentsOf: complaints, encoding: .utf8))
    }

    /// Runs the command while something is done with it, then ends it as Ctrl-C does.
    /// - Parameter work: gets what the command has said so far, each time it asks.
    static func running<Value>(
        _ arguments: [String], in folder: String, _ work: (_ said: () throws -> String) async throws -> Value
    ) async throws -> Value {
        let process = try process(arguments, in: folder)
        let output = URL(filePath: folder).appending(path: ".output")
        try Data().write(to: output)
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = FileHandle.nullDevice
        try process.run()
        defer {
            process.interrupt()
            process.waitUntilExit()
        }
        return try await work { try String(contentsOf: output, encoding: .utf8) }
    }

    private static func process(_ arguments: [String], in folder: String) throws -> Process {
        let process = Process()
        let executable = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        process.executableURL = URL(filePath: executable).deletingLastPathComponent().appending(path: "throughline")
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder)
        return process
    }
}

/// A folder of the test's own, gone when the test ends.
struct Scratch: ~Copyable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "throughline-\(UUID().uuidString)").path(percentEncoded: false)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { _ = try? FileManager.default.removeItem(atPath: path) }
}
