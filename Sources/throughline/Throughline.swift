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
        subcommands: [
            Add.self, Convert.self, Build.self, Check.self, Serve.self, Diff.self, Explain.self, Review.self, Learn.self, Evaluate.self,
            Templates.self, Init.self,
        ]
    )

    /// Alone: the next two commands where there is no site yet, and the help where there is one.
    func run() async throws {
        if FileTree.isFolder("Content") { throw CleanExit.helpRequest(self) }
        Terminal.say(
            """
            There is no site in this folder yet. The next two commands:

              throughline init site --authority NAME
              cd site && throughline add REPORT.pdf

            throughline --help lists all commands.
            """)
    }

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
