import Documents

/// Finds footnotes: small print that opens with a raised number, below everything else of its page.
enum PageFootnotes {
    /// The label of the note that each line belongs to, by the line's number.
    static func labels(in lines: [SourceLine], measure: PageMeasure) -> [Int: String] {
        var labels: [Int: String] = [:]
        for page in Dictionary(grouping: lines, by: { $0.page ?? 0 }).values {
            let marks = Set(page.flatMap { Superscript.labels(in: $0.text) })
            guard
                let start = page.firstIndex(where: { line in label(of: line, among: marks) != nil && isFoot(page[...], from: line, measure)
                })
            else {
                continue
            }
            var current = ""
            for line in page[start...] {
                current = label(of: line, among: marks) ?? current
                labels[line.number] = current
            }
        }
        return labels
    }

    /// The raised number that a line opens with, or a plain one where the page has a raised mark of that number.
    private static func label(of line: SourceLine, among marks: Set<String>) -> String? {
        if case .label(let label)? = line.layout?.marker { return label }
        guard line.layout?.marker == nil, let space = line.text.firstIndex(of: " ") else { return nil }
        let label = String(line.text[..<space])
        return marks.contains(label) ? label : nil
    }

    /// Whether all lines from one on are small print.
    private static func isFoot(_ page: ArraySlice<SourceLine>, from line: SourceLine, _ measure: PageMeasure) -> Bool {
        page.filter { $0.number >= line.number }.allSatisfy { ($0.layout?.size ?? 0) < measure.bodySize && $0.layout?.cell == nil }
    }

    /// The blocks with marks that are not raised in print made what they are: "schools3" over a note 3 that nothing refers to, where
    /// one word of its page alone ends so.
    static func withMarksRaised(_ blocks: [Block], of lines: [SourceLine]) -> [Block] {
        let referenced = Set(blocks.filter { $0.isInBody && !$0.isFootnote }.flatMap(\.noteLabels))
        var result = blocks
        for note in blocks {
            guard case .footnote(let label) = note.kind, !referenced.contains(label) else { continue }
            let places = blocks.indices.filter { blocks[$0].isInBody && !blocks[$0].isFootnote && !blocks[$0].isRow }.flatMap { index in
                blocks[index].lines.filter { lines.page(of: $0) == note.page }.flatMap { line in
                    lines[line - 1].text.split(separator: " ").map(String.init).compactMap { word in
                        marked(word, label).map { (index: index, line: line, word: word, raised: $0) }
                    }
                }
            }
            guard let place = places.first, places.count == 1, let range = result[place.index].text.range(of: place.word) else { continue }
            result[place.index].text.replaceSubrange(range, with: place.raised)
            result[place.index].notes.append(Note(.repaired, line: place.line, before: place.word, after: place.raised))
        }
        return result
    }

    /// "schools3," as "schools³,"; nil for a word that does not end in letters and the label.
    private static func marked(_ word: String, _ label: String) -> String? {
        let stops = word.reversed().prefix { ",.;:)\u{2019}\u{201D}".contains($0) }.reversed()
        let stem = word.dropLast(stops.count)
        guard stem.hasSuffix(label), let last = stem.dropLast(label.count).last, last.isLowercase || ".,;:)\u{2019}\u{201D}".contains(last)
        else { return nil }
        return stem.dropLast(label.count) + Superscript.raised(label) + String(stops)
    }
}

extension [SourceLine] {
    /// The page of a line by its number; lines are numbered from 1.
    fileprivate func page(of number: Int) -> Int? { indices.contains(number - 1) ? self[number - 1].page : nil }
}
