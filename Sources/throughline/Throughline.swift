import ArgumentParser
import Conversion
import Documents
import England
import Glibc
import Inspections
import Linking

/// The command `throughline`: from inspection reports to a published record.
@main
struct Throughline: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "throughline",
        abstract: "Turns a folder of inspection reports into a public record that can be cited.",
        version: "0.1.0",
        subcommands: [Convert.self, Build.self, Check.self, Serve.self, Explain.self, Learn.self, Evaluate.self, Templates.self, Init.self]
    )

    /// Runs the command: exit status 0, 1 for problems in the content, 2 for wrong usage.
    static func main() async {
        let work = Task { await runCommand() }
        let interruption = Interruption(of: work)
        await work.value
        if work.isCancelled { await interruption.end() }
    }

    private static func runCommand() async {
        do {
            var command = try parseAsRoot(CommandLine.arguments.dropFirst().flatMap(LedgerFormat.arguments))
            if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
        } catch {
            if Task.isCancelled { return }
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            Terminal.complain(fullMessage(for: error))
            Glibc.exit(2)
        }
    }
}
