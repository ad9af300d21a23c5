import Documents
import England

/// Cuts a bundle into its documents.
enum Bundle {
    /// The parts in order; what is before the first known one is their cover letter.
    /// - Throws: no part of a known kind.
    static func parts(of blocks: [Block], source: SourceDocument) throws(Diagnostic) -> [DocumentPart] {
        var openings: [(start: Int, title: Int, family: DocumentPart.Family)] = []
        for index in blocks.indices where blocks[index].isInBody && !blocks[index].isRow {
            guard let family = family(openedAt: index, in: blocks), opens(family, at: index, after: openings, in: blocks)
            else { continue }
            let start = start(of: family, titled: index, after: openings.last?.title, in: blocks)
            openings.append((start, index, family))
        }
        guard let first = openings.first else {
            throw unknown(blocks, of: source)
        }
        var parts: [DocumentPart] = []
        if first.start > 0 {
            parts.append(DocumentPart(family: .cover, blocks: Array(blocks[..<first.start]), title: 0))
        }
        for (index, opening) in openings.enumerated() {
            let end = index + 1 < openings.count ? openings[index + 1].start : blocks.count
            parts.append(
                DocumentPart(
                    family: opening.family, blocks: Array(blocks[opening.start..<end]), title: opening.title - opening.start))
        }
        return parts
    }

    /// Says by its name which kind a document is that is known and not read.
    private static func unknown(_ blocks: [Block], of source: SourceDocument) -> Diagnostic {
        for block in blocks where block.isInBody && block.wordCount <= titleWords {
            guard let kind = Forms.form(.reportTitle, of: block.text)?["unread"] else { continue }
            return Diagnostic(
                at: source.location(ofLine: block.lines[0]), "this is \(kind), a kind that is known and not read; take it out of the folder"
            )
        }
        return Diagnostic(
            at: source.location(),
            "this is no kind of inspection report that is known: it has no title such as \"Inspection of … children's services\" or "
                + "\"Focused visit to …\"; check that it is the report itself")
    }

    /// The most words of a title.
    static let titleWords = 30
    /// Within how many blocks below a title the days of the inspection are printed.
    static let datesBelowTitle = 8
    /// The same for the title of a second report: nearer, as a report repeats its title without them.
    static let datesBelowRepeat = 4
    /// How many blocks a report has at least before another begins.
    static let shortestReport = 8
    /// How many blocks above a letter's title "Dear …" may be.
    static let salutationAbove = 4

    /// Whether a title opens a document: one like that of the document already open does only where it is another report's, with
    /// days of its own, as reports repeat their titles.
    private static func opens(
        _ family: DocumentPart.Family, at index: Int, after openings: [(start: Int, title: Int, family: DocumentPart.Family)],
        in blocks: [Block]
    ) -> Bool {
        guard let last = openings.last, last.family == family else { return true }
        guard family == .report, last.title + shortestReport < index,
            let days = dates(below: index, within: datesBelowRepeat, in: blocks).flatMap(DatePhrase.visits)
        else { return false }
        return days != dates(below: last.title, within: datesBelowTitle, in: blocks).flatMap(DatePhrase.visits)
    }

    /// A letter starts behind the part before it, a report on pages at the top of its title's page.
    private static func start(of family: DocumentPart.Family, titled title: Int, after previous: Int?, in blocks: [Block]) -> Int {
        let earliest = previous.map { $0 + 1 } ?? 0
        if family == .letter { return earliest }
        guard family == .report, let page = blocks[title].page else { return title }
        return blocks[earliest..<title].firstIndex { $0.page == page } ?? title
    }

    private static func family(openedAt index: Int, in blocks: [Block]) -> DocumentPart.Family? {
        guard blocks[index].wordCount <= titleWords else { return nil }
        if VisitTitle(blocks[index]) != nil { return hasSalutation(before: index, in: blocks) ? .letter : nil }
        let title = blocks[index..<(index + ReportTitle.length(at: index, in: blocks))].map(\.text).joined(separator: " ")
        if ReportTitle.isTitle(title), dates(below: index, within: datesBelowTitle, in: blocks) != nil { return .report }
        return CouncilPaper.opens(at: index, in: blocks) ? .councilPaper : nil
    }

    /// The days of an inspection as printed below a title, on its page or the next.
    private static func dates(below title: Int, within count: Int, in blocks: [Block]) -> String? {
        let near = blocks[(title + 1)...].prefix(count).prefix {
            ($0.page ?? 0) <= (blocks[title].page ?? 0) + 1 && $0.place != .furniture(.contents)
        }
        return DatePhrase.opensInspectionDates(near.filter(\.isInBody).map(\.text))
    }

    private static func hasSalutation(before index: Int, in blocks: [Block]) -> Bool {
        blocks[max(0, index - salutationAbove)..<index].contains { $0.text.opensSalutation }
    }
}
