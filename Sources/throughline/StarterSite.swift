import ArgumentParser
import Conversion
import Documents
import England
import Inspections
import Linking
import Starter

/// Where a new site is to be published from.
enum Publication: String, ExpressibleByArgument, CaseIterable {
    case github, gitlab, none

    /// The recipe among the files that are compiled into the tool, and where it lies in a site.
    fileprivate var recipes: [(source: String, target: String)] {
        switch self {
        case .github:
            [
                ("docs/publish/github/site.yml", ".github/workflows/site.yml"),
                ("docs/publish/github/action.yml", ".github/actions/throughline/action.yml"),
            ]
        case .gitlab: [("docs/publish/gitlab.yml", ".gitlab-ci.yml")]
        case .none: []
        }
    }
}

/// The files of a new site, ready for git: the default topics, cues and skin, which are compiled into the tool, and a site file.
struct StarterSite {
    let title: String
    let authority: EnglishAuthority?
    let publication: Publication

    var files: FileTree {
        let embedded = Self.embedded
        var tree = FileTree()
        for path in embedded.paths where path.hasPrefix("Content/") || path.hasPrefix("Themes/") { tree[path] = embedded[path] }
        for (source, target) in publication.recipes { tree[target] = embedded[source] }
        tree["README.md"] = embedded["Sources/Starter/README.md"]
        tree[".gitignore"] = embedded["Sources/Starter/gitignore"]
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

    /// Every key, with what it means; those that have no value yet are comments.
    private var siteFile: String {
        let quoted = title.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"")
        let values = ["title": "\"\(quoted)\"", "focus": authority?.slug, "skin": "civic", "language": "en-GB"]
        return Site.keys.map { key in
            let explained = "# \(key.meaning) It takes \(key.form)" + (key.isRequired ? ".\n" : ", and may be left out.\n")
            let parts = key.keys.map { "#   \($0.name): \($0.meaning)\n" }.joined()
            return explained + parts + ((values[key.name] ?? nil).map { "\(key.name): \($0)\n" } ?? "# \(key.name): …\n")
        }.joined(separator: "\n")
    }
}
