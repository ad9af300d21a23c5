import ArgumentParser
import Conversion
import Documents
import England
import Inspections
import Linking

/// `throughline add`: reports from anywhere are named, converted and told of.
struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Take reports in: name them, convert them, say what was found.")

    @Argument(help: "Reports, wherever they lie.") var files: [String]
    @Option(help: "The day of publication, where the report does not print it: 2026-04-20.") var published: String?
    @Option(help: "Where the publisher keeps it.") var url: String?
    @Option(help: "Whose report it is, where its title names no council.") var authority: String?
    @Option(help: "The folder of reports, themes and pages.") var content = "Content"
    @Flag(help: "Print problems only.") var quiet = false

    mutating func validate() throws {
        if let published, CalendarDate(published) == nil { throw ValidationError("--published takes a day, such as 2026-04-20") }
        if let url, !WebAddress.isAbsolute(url) { throw ValidationError("--url takes a web address, such as https://reports.example/1") }
        if files.count > 1, [published, url, authority].contains(where: { $0 != nil }) {
            throw ValidationError("--published, --url and --authority are said of one report; add it by itself")
        }
    }

    func run() async throws {
        try await Problems.reporting {
            var intake = try await Intake(into: content)
            var problems = Diagnostics()
            var isAdded = false
            for file in files {
                do throws(Diagnostics) {
                    let report = try await intake.take(file, told: facts)
                    problems.append(report.notices)
                    isAdded = true
                    if !quiet { Terminal.say(report.summary) }
                } catch {
                    problems.append(error)
                }
            }
            if !quiet, isAdded { Terminal.say("Next: hold what was found against the report, then run throughline build") }
            try Problems.settle(problems)
        }
    }

    private var facts: ToldFacts { ToldFacts(published: published, url: url, authority: authority) }
}
