import ArgumentParser
import Documents

/// `throughline diff`: what changes for the public between two versions of a site.
struct Diff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Say what changes for the public between two versions of a site.")

    @Argument(help: "The old site: its folder, or a revision of git that holds it.") var old: String
    @Argument(help: "The new site: its folder, or a revision.") var new = "public"
    @Option(help: "Text, or markdown for a pull request.") var format = DifferenceFormat.text
    @Flag(help: "Every change, as JSON.") var json = false

    func run() async throws {
        try await Problems.reporting {
            let folder = FileTree.isFolder(new) ? new : "public"
            let difference = SiteDifference(
                from: try await PublishedSite(at: old, elseIn: folder), to: try await PublishedSite(at: new, elseIn: folder))
            Terminal.say(json ? difference.json : difference.text(as: format))
        }
    }
}
