package import Documents

/// A recurring theme of inspections, as its Markdown entity defines it.
package struct Topic: Sendable {
    /// Names the file and the address: `supervision`.
    package let slug: String
    package let title: String
    /// The title of the few themes that it is listed with: "Workforce"; nil for one that is listed alone.
    package let family: String?
    /// One sentence in plain words.
    package let summary: String
    package let belongs: String
    package let doesNotBelong: String?
    package let cues: [Cue]
    package let exclusions: [Cue]
    /// Questions to ask, written by the site, not by inspectors.
    package let questions: [String]
    /// Slugs of topics next to it.
    package let related: [String]
    /// How long a paragraph stays with it.
    package let standing: Standing
    /// Whom it is about, as headings of reports name them: "children in care"; nil where it is about no people.
    package let people: String?
    /// Further words of the site about the topic.
    package let body: Markdown
    package let location: SourceLocation

    package init(
        slug: String, title: String, family: String? = nil, summary: String, belongs: String, doesNotBelong: String?, cues: [Cue],
        exclusions: [Cue], questions: [String] = [], related: [String] = [], standing: Standing = .practice, people: String? = nil,
        body: Markdown, location: SourceLocation
    ) {
        self.slug = slug
        self.title = title
        self.family = family
        self.summary = summary
        self.belongs = belongs
        self.doesNotBelong = doesNotBelong
        self.cues = cues
        self.exclusions = exclusions
        self.questions = questions
        self.related = related
        self.standing = standing
        self.people = people
        self.body = body
        self.location = location
    }
}

extension Topic {
    /// How long a topic stays what a paragraph speaks of.
    package enum Standing: String, Sendable, CaseIterable {
        /// Young people who are spoken of as "they" (care leavers): a statement with such a word anywhere is still about them.
        case group
        /// A matter of its own (allegations): a paragraph that opens on it alone stays with it until another is named.
        case matter
        /// Children in one place in life (children in care): where a paragraph opens on them alone, what its next statements
        /// say of practice is still about them.
        case children
        /// A field of work (health): a statement that names no topic is still about it.
        case subject
        /// A way of working (planning): only a statement that points back at it is still about it.
        case practice
        /// What others are described by (recording, partnership): as a practice, but where it stands beside another topic
        /// a pronoun means the other.
        case aspect

        /// Whether statements are about it, not about how it is done.
        package var isSubject: Bool { [.group, .matter, .children, .subject].contains(self) }
    }
}

/// What inspectors say of the service in one statement (codebook: stance).
package enum Stance: String, Sendable, CaseIterable { case strength, concern, mixed, neutral }

/// What a statement itself says of movement over time (codebook: change).
package enum Change: String, Sendable, CaseIterable { case improved, worsened, persisting, none }
