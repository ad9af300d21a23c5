import Documents

/// Gives each paragraph the anchor by which it is cited.
package enum ParagraphNumbering {
    /// `p41` where the document numbers once; `section-slug-p4` where numbering restarts; `u7` for the
    /// seventh unnumbered paragraph of the document. The same id twice gets `-2`.
    package static func name(_ sections: inout [SectionDraft]) {
        let numbers = sections.flatMap { $0.paragraphs.compactMap(\.number) }
        let restarts = Set(numbers).count < numbers.count
        var unnumbered = 0
        var seen: [String: Int] = [:]
        for section in sections.indices {
            for index in sections[section].paragraphs.indices {
                var id: String
                if let number = sections[section].paragraphs[index].number {
                    let slug = sections[section].slug
                    id = restarts && !slug.isEmpty ? "\(slug)-p\(number)" : "p\(number)"
                } else {
                    unnumbered += 1
                    id = "u\(unnumbered)"
                }
                seen[id, default: 0] += 1
                if let count = seen[id], count > 1 { id += "-\(count)" }
                sections[section].paragraphs[index].id = id
            }
        }
    }
}
