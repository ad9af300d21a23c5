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
    /// Ofsted's page of it, which lists all its reports.
    package let ofstedAddress: String?
    /// A page of the site's own words about it; empty where nobody wrote one.
    package let introduction: Markdown
    /// Those whose work it took over, and those that took over its own; by name. Each keeps its own record.
    package let predecessors: [Relative]
    package let successors: [Relative]

    /// Another authority, held or not.
    package struct Relative: Sendable, Equatable {
        package let slug: String
        package let name: String

        package init(slug: String, name: String) { (self.slug, self.name) = (slug, name) }
    }

    package init(
        slug: String, name: String, code: String? = nil, region: String? = nil, ofstedAddress: String? = nil,
        introduction: Markdown = Markdown(reading: ""), predecessors: [Relative] = [], successors: [Relative] = []
    ) {
        self.slug = slug
        self.name = name
        self.code = code
        self.region = region
        self.ofstedAddress = ofstedAddress
        self.introduction = introduction
        (self.predecessors, self.successors) = (predecessors, successors)
    }
}
