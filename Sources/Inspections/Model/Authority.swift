package import Documents

/// A local authority whose children's services are inspected.
package struct Authority: Sendable, Equatable {
    /// The part of addresses that names it: `stoke-on-trent`.
    package let slug: String
    /// Its name as a reader knows it: "Stoke-on-Trent".
    package let name: String
    /// ONS/GSS code, where the tool's list of English authorities has one.
    package let code: String?
    package let region: String?
    /// A page of the site's own words about it; empty where nobody wrote one.
    package let introduction: Markdown

    package init(slug: String, name: String, code: String? = nil, region: String? = nil, introduction: Markdown = Markdown(reading: "")) {
        self.slug = slug
        self.name = name
        self.code = code
        self.region = region
        self.introduction = introduction
    }
}
