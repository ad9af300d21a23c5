package import Documents

/// `site.yml`: what the site is called and which authority it is about.
package struct Site: Sendable {
    package let title: String
    /// The authority whose record the site is; nil for a site about several alike.
    package let focus: String?
    /// Where the site will be published, without a trailing slash; nil for no feed, sitemap or canonical link.
    package private(set) var baseURL: String?
    package let skin: String
    /// A BCP 47 tag: `en-GB`.
    package let language: String
    /// Who publishes the site, as the footer names them.
    package let publisher: String?
    /// An address for accessibility questions; the only e-mail address allowed on the site.
    package let contact: String?
    /// Who gives verdicts on doubtful links, as the about page says it.
    package let editor: String?
    /// Colours that differ from the skin's.
    package let colours: [ColourChoice]
    /// What the foot of every page says of reuse; empty for the skin's own words.
    package let licence: [String]
    /// Links to other sites, at the foot of every page.
    package let links: [SiteLink]
    /// Files in the published folder that are none of the build's and stay there.
    package let kept: [PathPattern]
    /// Addresses of pages that are gone, and where they lead now.
    package let redirects: [Redirect]

    package init(
        title: String, focus: String?, baseURL: String?, skin: String = "civic", language: String = "en-GB",
        publisher: String? = nil, contact: String? = nil, editor: String? = nil, colours: [ColourChoice] = [], licence: [String] = [],
        links: [SiteLink] = [], kept: [PathPattern] = [], redirects: [Redirect] = []
    ) {
        self.title = title
        self.focus = focus
        self.baseURL = baseURL
        self.skin = skin
        self.language = language
        self.publisher = publisher
        self.contact = contact
        self.editor = editor
        self.colours = colours
        self.licence = licence
        self.links = links
        self.kept = kept
        self.redirects = redirects
    }

    /// The same site, published at another address.
    package func published(at baseURL: String) -> Site {
        var site = self
        site.baseURL = baseURL
        return site
    }
}

/// A page that is gone leads to another.
package struct Redirect: Sendable {
    /// The folder of the page that is gone, below the site's root: `themes/foster-care`.
    package let from: String
    /// The folder of the page that took its place.
    package let to: String
    package let location: SourceLocation
}

/// A link to another site.
package struct SiteLink: Sendable, Equatable {
    package let title: String
    package let url: String
}

/// A term and what it means, in the site's own words.
package struct GlossaryTerm: Sendable, Equatable {
    package let term: String
    package let meaning: String

    /// Whether reports print the term as it is: two to ten capitals, as in ILACS.
    package var isAbbreviation: Bool {
        (2...10).contains(term.utf8.count) && term.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }
}

/// A page of the site's own words: about, accessibility.
package struct OwnPage: Sendable {
    package let slug: String
    package let title: String
    package let body: Markdown
    package let location: SourceLocation
}
