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
            try options.check(output: output)
            for _ in 1...SiteOptions.mostReadings where try await build() { return }
            throw Diagnostics([
                Diagnostic(
                    at: SourceLocation(options.content),
                    "files keep changing while the site is built; wait until they are saved, then build again")
            ])
        }
    }

    /// - Returns: false where a file was saved in the meantime; the old site is then as it was.
    private func build() async throws -> Bool {
        let reading = try await options.read()
        let files = try await options.site(of: reading).outputs()
        let progress = ProgressLine(of: files.count, "files", quiet: quiet)
        let folder = OutputFolder(output, keeping: reading.content.site.kept, dropping: SiteBuild.madeFromIt)
        guard let changes = try await folder.replace(with: files, progress: progress.show, if: { reading.isCurrent }) else { return false }
        var notices = reading.notices
        notices.append(changes.notices)
        Problems.report(notices)
        let pages = files.count { $0.path.hasSuffix(".html") }
        if !quiet {
            Terminal.say("\(pages) pages: \(changes.written) files written, \(changes.unchanged) unchanged, \(changes.removed) removed")
        }
        return true
    }
}
