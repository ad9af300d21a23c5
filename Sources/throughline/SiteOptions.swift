import ArgumentParser
import Conversion
import Documents
import England
import Inspections
import Linking
import Publishing

/// The options of every command that makes a site, and the site that they ask for.
struct SiteOptions: ParsableArguments {
    @Option(help: "The folder of reports, themes and pages.") var content = "Content"
    @Option(help: "The folder of skins: how sites look.") var skins = "Themes"
    @Option(name: .customLong("base-url"), help: "Where the site will be published, instead of what site.yml says.") var baseURL: String?
    @Flag(name: .customLong("pretty-links"), help: "Links without index.html, for a web host.") var prettyLinks = false

    mutating func validate() throws {
        guard let given = baseURL else { return }
        guard ["https://", "http://"].contains(where: { given.hasPrefix($0) && given != $0 }), !given.contains(" ") else {
            throw ValidationError("\"\(given)\" is no web address; start it with https://")
        }
        while baseURL?.hasSuffix("/") == true { baseURL?.removeLast() }
    }

    var linkStyle: LinkStyle { prettyLinks ? .folders : .files }

    /// What the content folder holds; documents as received are left on disk.
    func readContent() throws(Diagnostics) -> Content {
        let tree = try FileTree(reading: content, skipping: { $0 == "sources" })
        return try Content(reading: tree, folder: content).published(at: baseURL)
    }

    /// The whole pipeline but for the last step: nothing is rendered until a file is asked for.
    func site(of content: Content) async throws(Diagnostics) -> SiteBuild {
        let record = try await Record(linking: content)
        return SiteBuild(record, skin: try readSkin(content.site.skin).coloured(by: content.site.colours), linkStyle: linkStyle)
    }

    private func readSkin(_ name: String) throws(Diagnostics) -> Skin {
        let tree = try FileTree(reading: skins)
        do { return try Skin(reading: tree, named: name, required: PageTemplates.shapes) } catch { throw error.inFolder(skins) }
    }
}

extension Content {
    /// The same content, for a site that will be published at another address.
    func published(at baseURL: String?) -> Content {
        guard let baseURL else { return self }
        return Content(
            site: site.published(at: baseURL), authorities: authorities, inspections: inspections, responses: responses, topics: topics,
            cues: cues, weights: weights,
            glossary: glossary, pages: pages, accuracy: accuracy, notices: notices)
    }
}
