import ArgumentParser

/// The command `throughline`: from inspection reports to a published record.
@main
struct Throughline: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "throughline",
        abstract: "Turns a folder of inspection reports into a public record that can be cited.",
        subcommands: []
    )
}
