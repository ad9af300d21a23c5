import ArgumentParser
import Conversion
import Documents
import England
import Inspections
import Linking
import Publishing

/// `throughline check`: everything that build checks, and the pages themselves; writes nothing.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Check content, links and anchors; write nothing.")

    @OptionGroup var options: SiteOptions
    @Flag(help: "A line for each cue that no content has yet.") var cues = false
    @Flag(help: "Print problems only.") var quiet = false

    @Option(help: "How problems are printed: text, json for a script, github for annotations of a pull request.")
    var format = ProblemFormat.text

    func run() async throws {
        try await Problems.reporting(as: format) {
            let reading = try await options.read(provingAll: true)
            let (content, build) = (reading.content, try await options.site(of: reading))
            let files = try build.outputs()
            let site = content.site
            let checks = SiteChecks(linkStyle: options.linkStyle, baseURL: site.baseURL, contact: site.contact)
            var problems = reading.notices
            problems.append(Diagnostics(content.cueWarnings(record: build.index.record, namingEach: cues)))
            problems.append(build.index.record.waitingForReview)
            problems.append(await checks.problems(in: files))
            try problems.throwIfErrors()
            format.report(problems)
            if !quiet, format == .text { Terminal.say("\(files.count { $0.path.hasSuffix(".html") }) pages, no problems") }
        }
    }
}
