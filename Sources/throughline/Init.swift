import ArgumentParser
import Conversion
import Documents
import England
import Inspections
import Linking

/// `throughline init`: a new site for another authority.
struct Init: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Start a new site, with the default themes and look.")

    @Argument(help: "The folder to make.") var folder: String
    @Option(help: "The authority that the site is about: \"Derbyshire\".") var authority: String?
    @Option(help: "The title of the site.") var title = "What inspectors said"
    @Option(help: "The host whose recipe for publishing is put in: github, gitlab or none.") var publish = Publication.none
    @Flag(help: "Print problems only.") var quiet = false

    func run() async throws {
        try await Problems.reporting {
            if FileTree.isFolder(folder), try !FileTree(reading: folder).paths.isEmpty {
                throw Diagnostics([Diagnostic(at: SourceLocation(folder), "this folder is not empty; name a new one")])
            }
            try StarterSite(title: title, authority: try focus(), publication: publish).files.write(into: folder)
            if !quiet {
                Terminal.say(
                    "Made \(folder). Next: cd \(folder), then throughline add REPORT…, then throughline build; README.md there tells the rest"
                )
            }
        }
    }

    private func focus() throws(Diagnostics) -> EnglishAuthority? {
        guard let authority else { return nil }
        if let found = EnglishAuthority.withSlug(Slug.slug(of: authority)) { return found }
        let clause = Suggestion.clause(for: Slug.slug(of: authority), in: EnglishAuthority.all.map(\.slug))
        throw Diagnostics([Diagnostic(at: SourceLocation("--authority"), "no English authority \"\(authority)\"\(clause)")])
    }
}
