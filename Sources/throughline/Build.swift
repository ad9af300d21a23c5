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
    @Flag(help: "Make no search index.") var noSearch = false
    @Flag(help: "Print problems only.") var quiet = false
    @Flag(help: "Print how long each stage took.") var timings = false

    func run() async throws {
        try await Problems.reporting {
            try options.check(output: output)
            for _ in 1...SiteOptions.mostReadings { try await build() }
            throw Diagnostics([
                Diagnostic(
                    at: SourceLocation(options.content),
                    "files keep changing while the site is built; wait until they are saved, then build again")
            ])
        }
    }

    /// Builds the site, and ends the process; returns where a file was saved in the meantime, with the old site as it was.
    private func build() async throws {
        var timings = Timings()
        var reading = try await options.read()
        timings.end("read and check", files: reading.fileCount, bytes: reading.byteCount)
        reading.dropFiles()
        let site = try await options.site(of: reading)
        timings.end("link", files: reading.content.inspections.count + reading.content.responses.count)
        let outputs = try site.outputs()
        timings.end("lay out", files: outputs.count)
        Memory.giveBack()
        let search = await searchIndex(of: site)
        timings.end("index for the search", files: search.files.count)
        let files = outputs + search.files
        let progress = ProgressLine(of: files.count, "files", quiet: quiet)
        let folder = OutputFolder(output, keeping: reading.content.site.kept, dropping: SiteBuild.madeFromIt)
        guard let changes = try await folder.replace(with: files, progress: progress.show, if: { reading.isCurrent }) else { return }
        timings.end("render and write", files: files.count, bytes: changes.bytes)
        var notices = reading.notices
        notices.append(changes.notices)
        if let problem = search.problem, problem.severity != .notice { notices.append(Diagnostics([problem]).inFolder(output)) }
        Problems.report(notices)
        let pages = files.count { $0.path.hasSuffix(".html") }
        if !quiet {
            Terminal.say("\(pages) pages: \(changes.written) files written, \(changes.unchanged) unchanged, \(changes.removed) removed")
        }
        if !quiet, let problem = search.problem, problem.severity == .notice { Terminal.say(problem.message) }
        if self.timings { Terminal.say(timings.table) }
        // The system takes back all memory at once; freeing a record of 430 reports, value by value, takes 0.2 s.
        Self.exit()
    }

    /// The search's files; where Pagefind is not here or fails, why there are none: that is no reason to build nothing.
    private func searchIndex(of site: SiteBuild) async -> (files: [OutputFile], problem: Diagnostic?) {
        if noSearch { return ([], nil) }
        let passages = SearchPassage.all(of: site.index.record)
        if !quiet, Terminal.isWatched { Terminal.overwrite("Making the search index of \(passages.count) passages") }
        do throws(Diagnostic) { return (try await Pagefind().index(of: passages), nil) } catch { return ([], error) }
    }
}
