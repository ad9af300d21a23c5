import ArgumentParser
import Conversion
import Documents
import England
import Inspections
import Linking
import Publishing

/// `throughline build`: the content folder becomes the site.
struct Build: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Build the site from the content folder.")

    @OptionGroup var options: SiteOptions
    @Option(help: "The folder that the site is written to; it changes whole or not at all.") var output = "public"
    @Flag(help: "Print problems only.") var quiet = false

    func run() async throws {
        try await Problems.reporting {
            let content = try options.readContent()
            let build = try await options.site(of: content)
            let files = try build.outputs()
            let progress = ProgressLine(of: files.count, "files", quiet: quiet)
            let changes = try await OutputFolder(output).replace(with: files) { progress.show($0) }
            Problems.report(content.notices)
            let pages = files.count { $0.path.hasSuffix(".html") }
            if !quiet {
                Terminal.say("\(pages) pages: \(changes.written) files written, \(changes.unchanged) unchanged, \(changes.removed) removed")
            }
        }
    }
}
