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

    func run() async throws {
        try await Problems.reporting {
            let content = try options.readContent()
            let build = try await options.site(of: content)
            let files = try build.outputs()
            let site = content.site
            let checks = SiteChecks(linkStyle: options.linkStyle, baseURL: site.baseURL, contact: site.contact)
            var problems = content.notices
            problems.append(Diagnostics(content.cueWarnings(record: build.index.record, namingEach: cues)))
            problems.append(await checks.problems(in: files))
            try Problems.settle(problems)
            if !quiet { Terminal.say("\(files.count { $0.path.hasSuffix(".html") }) pages, no problems") }
        }
    }
}
