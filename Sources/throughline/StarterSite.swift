import Conversion
import Documents
import England
import Inspections
import Linking
import Starter

/// The files of a new site: the default topics, cues and skin, which are compiled into the tool, and a site file.
struct StarterSite {
    let title: String
    let authority: EnglishAuthority?

    var files: FileTree {
        var tree = Self.embedded
        tree["Content/site.yml"] = Array(siteFile.utf8)
        tree["Content/sources/.gitkeep"] = []
        if let authority { tree["Content/authorities/\(authority.slug).md"] = Array("---\ntitle: \(authority.name)\n---\n".utf8) }
        return tree
    }

    /// The files that are compiled into the tool.
    static var embedded: FileTree {
        var tree = FileTree()
        var number = 0
        while let path = starter_file(number).path {
            let file = starter_file(number)
            tree[String(cString: path)] = Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
            number += 1
        }
        return tree
    }

    private var siteFile: String {
        let quoted = title.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"")
        let focus = authority.map { "focus: \($0.slug)\n" } ?? ""
        return """
            title: "\(quoted)"
            \(focus)skin: civic
            language: en-GB
            # base_url: https://…    where the site will be published: gives it a feed, a sitemap and canonical links
            # publisher: …           who publishes it, as the foot of every page says
            # contact: …             an e-mail address for questions about accessibility
            # colours:               names as in Themes/civic/colours.yml; contrast is checked
            #   accent: {light: "#17493e", dark: "#8fd0bd"}
            # licence: […]           lines on reuse, at the foot of every page
            # links: [{title: …, url: https://…}]    other sites, at the foot of every page

            """
    }
}
