package import Documents

/// A council's own paper about an inspection. Its words are never the inspectors'.
package struct Response: Sendable {
    package let id: DocumentID
    package let title: String
    /// The day of the meeting or of the paper.
    package let date: CalendarDate
    /// Who wrote it, as printed: "Report of the Director for Children and Families".
    package let author: String?
    /// The inspection it answers.
    package let about: DocumentID?
    package internal(set) var source: Source
    package let corrections: [Correction]
    package let body: Body
    package let location: SourceLocation

    package init(
        id: DocumentID, title: String, date: CalendarDate, author: String? = nil, about: DocumentID?,
        source: Source, corrections: [Correction] = [], body: Body, location: SourceLocation
    ) {
        self.id = id
        self.title = title
        self.date = date
        self.author = author
        self.about = about
        self.source = source
        self.corrections = corrections
        self.body = body
        self.location = location
    }
}
