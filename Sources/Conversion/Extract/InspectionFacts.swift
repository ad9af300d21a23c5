package import Documents
package import England
package import Inspections

/// What front matter says of an inspection; a fact that the document does not give is nil or empty.
package struct InspectionFacts: Sendable {
    package var title: String
    /// The part of addresses that names it: `stoke-on-trent`.
    package var authority: String
    package var framework: Framework
    package var kind: InspectionKind
    package var visits: [Visit]
    package var published: CalendarDate?
    package var lead: [String] = []
    package var inspectors: [String] = []
    package var scope: String?
    package var judgements: [Judgement] = []
    /// The line of the source on which each judgement starts; empty where the document is plain text.
    var judgementLines: [Int] = []
    var datesLine: Int?
    /// Where the day of publication is said: a line of the document, or of the file beside it.
    var publishedAt: SourceLocation?

    /// `2023-11-ilacs`, `2022-05-focused-visit`: the month of the first day, and the kind or, for a graded inspection, its framework.
    package var name: String { "\(visits[0].from.description.prefix(7))-\(sort)" }

    /// `2022-05-26-focused-visit`, where the month has two of a kind.
    package var nameWithDay: String { "\(visits[0].from)-\(sort)" }

    private var sort: String { kind == .full ? framework.slug.droppingYear : kind.rawValue }
}

extension [Visit] {
    /// - Parameter phrase: the words that they were read from.
    /// - Throws: a visit that ends before it begins, as "14 to 3 March 2025" is read, and a day that no calendar has: "31 and 32 March".
    func check(against phrase: String, at location: SourceLocation) throws(Diagnostic) {
        if let day = DatePhrase.impossibleDay(in: phrase) {
            throw Diagnostic(at: location, "there is no \(day); correct the days in a copy of the document")
        }
        guard let visit = first(where: { $0.to < $0.from }) else { return }
        throw Diagnostic(
            at: location, "these days run backwards, from \(visit.from) to \(visit.to); correct them in a copy of the document")
    }
}

extension String {
    /// "child-protection-2012" without its year, as the document's own date says it.
    fileprivate var droppingYear: String {
        guard let hyphen = lastIndex(of: "-"), Int(self[index(after: hyphen)...]) != nil else { return self }
        return String(self[..<hyphen])
    }
}
