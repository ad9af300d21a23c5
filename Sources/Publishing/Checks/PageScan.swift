import Documents
import England
import Inspections
import Linking

/// What a page links to, and where it can be linked.
struct PageScan: Sendable {
    let path: String
    /// Every id, once.
    private(set) var ids: Set<String> = []
    /// Ids that stand on the page a second time.
    private(set) var repeatedIDs: [Place] = []
    /// What a reader can follow.
    private(set) var links: [Place] = []
    /// What a browser fetches to show the page.
    private(set) var resources: [Place] = []
    /// Ids that an attribute such as `for` or `aria-labelledby` names.
    private(set) var namedIDs: [Place] = []

    struct Place: Sendable {
        let text: String
        let line: Int
    }

    init(of bytes: [UInt8], at path: String) {
        self.path = path
        for tag in HTMLTags(in: bytes) { take(tag) }
    }

    private mutating func take(_ tag: HTMLTag) {
        for attribute in tag.attributes {
            let place = Place(text: attribute.value, line: tag.line)
            switch attribute.name {
            case "id":
                if !ids.insert(attribute.value).inserted { repeatedIDs.append(place) }
            case "for", "headers", "list", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details":
                namedIDs += attribute.value.split(separator: " ").map { Place(text: String($0), line: tag.line) }
            case "href", "xlink:href":
                if Self.fetches(tag) { resources.append(place) } else { links.append(place) }
            case "action", "cite": links.append(place)
            case "src", "poster", "data": resources.append(place)
            case "srcset", "imagesrcset":
                resources += attribute.value.split(separator: ",").compactMap { $0.split(separator: " ").first }.map {
                    Place(text: String($0), line: tag.line)
                }
            default: continue
            }
        }
    }

    /// Whether a browser fetches what the tag's `href` names, without being asked.
    private static func fetches(_ tag: HTMLTag) -> Bool {
        switch tag.name {
        case "use", "image", "feimage": return true
        case "link":
            let words = (tag["rel"] ?? "").lowercased().split(separator: " ")
            return !words.contains { ["canonical", "alternate", "next", "prev", "license", "author", "help"].contains($0) }
        default: return false
        }
    }
}
