package import Documents

/// A recurring theme of inspections, as its Markdown entity defines it.
package struct Topic: Sendable {
    /// Names the file and the address: `supervision`.
    package let slug: String
    package let title: String
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
    /// True for a way of working that other topics are described by (recording, partnership): a pronoun leaves it behind
    /// where it stands beside another topic.
    package let isAspect: Bool
    /// Further words of the site about the topic.
    package let body: Markdown
    package let location: SourceLocation

    package init(
        slug: String, title: String, summary: String, belongs: String, doesNotBelong: String?, cues: [Cue],
        exclusions: [Cue], questions: [String] = [], related: [String] = [], isAspect: Bool = false, body: Markdown,
        location: SourceLocation
    ) {
        self.slug = slug
        self.title = title
        self.summary = summary
        self.belongs = belongs
        self.doesNotBelong = doesNotBelong
        self.cues = cues
        self.exclusions = exclusions
        self.questions = questions
        self.related = related
        self.isAspect = isAspect
        self.body = body
        self.location = location
    }
}

/// One phrase of a topic, a stance or a change, as written in its entity; `Linking/` gives it meaning.
package struct Cue: Sendable, Equatable {
    package let text: String
    package let location: SourceLocation

    package init(_ text: String, location: SourceLocation) {
        self.text = text
        self.location = location
    }
}

/// What inspectors say of the service in one statement (codebook: stance).
package enum Stance: String, Sendable, CaseIterable { case strength, concern, mixed, neutral }

/// What a statement itself says of movement over time (codebook: change).
package enum Change: String, Sendable, CaseIterable { case improved, worsened, persisting, none }
