import Documents
import England
import Inspections
import Linking

/// The grades of an authority, one table for each scale, so that no line runs through a change of scale.
struct GradeTables {
    let index: RecordIndex
    let links: Links
    let authority: String
    /// Without definitions and notes, for pages where the grades are one part of many.
    var isBrief = false

    /// The graded inspections that share one framework's scale, oldest first.
    struct Era: Sendable {
        let scale: [String]
        let inspections: [Inspection]
    }

    /// In the order of time; a scale that comes back after another one starts anew.
    var eras: [Era] {
        var eras: [Era] = []
        for inspection in index.inspections(of: authority).map(\.document) where !inspection.judgements.isEmpty {
            if let last = eras.last, last.scale == inspection.framework.scale {
                eras[eras.count - 1] = Era(scale: last.scale, inspections: last.inspections + [inspection])
            } else {
                eras.append(Era(scale: inspection.framework.scale, inspections: [inspection]))
            }
        }
        return eras
    }

    var markup: Markup {
        let eras = self.eras
        return eras.enumerated().map { place, era -> Markup in
            let change: Markup? =
                place == 0
                ? nil
                : "<p class=\"hole\"><span>The scale changed here. Grades above and below use different words, questions and definitions. They cannot be compared directly.</span></p>\n"
            return "\(change)\(table(era, place))\(isBrief ? nil : definitions(era))"
        }.joined()
    }

    private func table(_ era: Era, _ place: Int) -> Markup {
        let labels = Self.labels(era.inspections)
        let heads = era.inspections.map { inspection in
            "<th scope=\"col\"><a href=\"\(links.to(Addresses.inspection(inspection.id)))\">\(index.label(of: inspection))</a><span class=\"sub\">\(inspection.heading)</span></th>"
                as Markup
        }
        let rows = labels.map { label in
            let cells = era.inspections.map { inspection -> Markup in
                let judgement = inspection.judgements.first { Self.key($0.label) == Self.key(label) }
                return judgement.map { "<td>\(GradeMarkup.grade($0.grade, framework: inspection.framework))</td>" }
                    ?? "<td class=\"out\">Not graded</td>"
            }
            return "<tr><th scope=\"row\">\(label)</th>\(cells)</tr>\n" as Markup
        }
        let words = "Scale, best first: \(Wording.list(era.scale.map { $0.prefix(1).lowercased() + $0.dropFirst() }))."
        return """
            <div class="scroll" role="region" aria-labelledby="scale-\(place + 1)" tabindex="0"><table class="grades"><caption id="scale-\(place + 1)">Grades, \(Wording.years(era.inspections.map(\.year))) <span class="sub">\(words)</span></caption>
            <thead><tr><th scope="col">What was graded</th>\(heads)</tr></thead><tbody>
            \(rows)</tbody></table></div>

            """
    }

    private static func key(_ label: String) -> String { label.lowercased() }

    /// Every label once, in the order in which reports print them.
    private static func labels(_ inspections: [Inspection]) -> [String] {
        var seen: Set<String> = []
        return inspections.flatMap(\.judgements).map(\.label).filter { seen.insert(key($0)).inserted }
    }

    /// What the reports themselves say that their grades mean.
    private func definitions(_ era: Era) -> Markup? {
        let found = era.inspections.compactMap { inspection -> Markup? in
            let definitions = Self.definitions(in: inspection)
            guard !definitions.isEmpty else { return nil }
            let items = definitions.map {
                "<div><dt>\(Wording.capitalised($0.grade))</dt><dd class=\"q\">“\($0.meaning)” <a class=\"ref\" href=\"\(links.to(Addresses.inspection(inspection.id) + "#" + $0.paragraph))\">\(inspection.month)</a></dd></div>"
                    as Markup
            }
            return "<dl class=\"defs\">\(items)</dl>"
        }
        guard !found.isEmpty else {
            return "<p class=\"note\">No words on what these grades mean were found in the reports of these years.</p>\n"
        }
        return "<div class=\"meanings\"><h3>What the grades meant, in the report’s words</h3>\(found)</div>\n"
    }

    private struct Definition {
        let grade: String
        let meaning: String
        let paragraph: String
    }

    /// Rows and lines that begin with a grade and go on to say what it is; two of them at least, so that a
    /// judgement's own line is not taken for a definition.
    private static func definitions(in inspection: Inspection) -> [Definition] {
        for section in inspection.body.sections {
            for paragraph in section.paragraphs {
                let found = paragraph.elements.compactMap { definition(in: $0, of: inspection.framework, paragraph: paragraph.id) }
                if Set(found.map(\.grade)).count > 1 { return found }
            }
        }
        return []
    }

    private static func definition(in element: Paragraph.Element, of framework: Framework, paragraph: String) -> Definition? {
        if case .row(let cells, _) = element {
            guard cells.count > 1, let first = cells.first?.text,
                framework.scale.contains(where: { $0.lowercased() == first.lowercased() }),
                cells[1].text.utf8.contains(UInt8(ascii: " "))
            else { return nil }
            return Definition(grade: first, meaning: cells[1].text, paragraph: paragraph)
        }
        let text = element.plainText
        for grade in framework.scale {
            for joint in [": ", " – ", " - ", " is "] where text.lowercased().hasPrefix(grade.lowercased() + joint) {
                return Definition(grade: grade, meaning: String(text.dropFirst(grade.count + joint.count)), paragraph: paragraph)
            }
        }
        return nil
    }
}
