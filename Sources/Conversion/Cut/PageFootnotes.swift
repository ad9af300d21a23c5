import Documents

/// Finds footnotes: small print that opens with a raised number, below everything else of its page.
enum PageFootnotes {
    /// The label of the note that each line belongs to, by the line's number.
    static func labels(in lines: [SourceLine], measure: PageMeasure) -> [Int: String] {
        var labels: [Int: String] = [:]
        for page in Dictionary(grouping: lines, by: { $0.page ?? 0 }).values {
            guard let start = page.firstIndex(where: { line in label(of: line) != nil && isFoot(page[...], from: line, measure) }) else {
                continue
            }
            var current = ""
            for line in page[start...] {
                current = label(of: line) ?? current
                labels[line.number] = current
            }
        }
        return labels
    }

    private static func label(of line: SourceLine) -> String? {
        if case .label(let label)? = line.layout?.marker { label } else { nil }
    }

    /// Whether all lines from one on are small print.
    private static func isFoot(_ page: ArraySlice<SourceLine>, from line: SourceLine, _ measure: PageMeasure) -> Bool {
        page.filter { $0.number >= line.number }.allSatisfy { ($0.layout?.size ?? 0) < measure.bodySize && $0.layout?.cell == nil }
    }
}
