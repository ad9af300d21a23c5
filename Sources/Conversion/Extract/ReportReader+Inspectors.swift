import Documents
import England

extension ReportReader {
    /// Who inspected, from lines on the first page or under "Information about this inspection".
    mutating func takeInspectors() -> (leads: [String], inspectors: [String]) {
        var (leads, inspectors): ([String], [String]) = ([], [])
        for index in blocks.indices where blocks[index].isInBody && blocks[index].wordCount <= Self.inspectorWords {
            guard let (key, phrase) = Self.role(in: blocks[index].text) else { continue }
            let isAlone = phrase.isEmpty && index + 1 < blocks.count && blocks[index + 1].isInBody
            let names = People.names(in: isAlone ? blocks[index + 1].text : phrase)
            guard !names.isEmpty, names.allSatisfy(People.looksLikeName) else { continue }
            if key == .lead {
                leads += names.filter { !leads.contains($0) }
            } else {
                inspectors += names.filter { !inspectors.contains($0) }
            }
            blocks[index].place = .frontMatter(key)
            if isAlone { blocks[index + 1].place = .frontMatter(key) }
            takeOffice(below: isAlone ? index + 1 : index)
        }
        return (leads, inspectors)
    }

    /// Who inspected, from the cells of a table under "Inspection team", which stays: "Ann Lee HMI, Ofsted lead inspector".
    func team() -> (leads: [String], inspectors: [String]) {
        guard let heading = blocks.firstIndex(where: { $0.isHeading && Forms.has(.teamHeading, $0.text) }) else { return ([], []) }
        let cells = blocks[(heading + 1)...].prefix { !$0.isHeading }.flatMap(\.cells)
        let people = cells.compactMap { cell -> (name: String, leads: Bool)? in
            guard let comma = cell.firstIndex(of: ",") else { return nil }
            let name = People.withoutOffice(String(cell[..<comma]))
            return People.looksLikeName(name) ? (name, Forms.has(.leadOffice, String(cell[comma...]))) : nil
        }
        return (people.filter(\.leads).map(\.name), people.map(\.name))
    }

    /// The most words of a line that lists inspectors.
    /// 72 to 88 give the same 60 reports of 2013 to 2024 in the test collection.
    static let inspectorWords = 80

    /// "Her Majesty's Inspector" on the line below the name.
    private mutating func takeOffice(below index: Int) {
        let next = index + 1
        guard next < blocks.count, blocks[next].isInBody, blocks[next].wordCount <= Self.officeWords, People.isOffice(blocks[next].text)
        else { return }
        blocks[next].place = blocks[index].place
    }

    /// The most words of a line that gives an office and nothing else.
    /// 2 to 10 give the same 60 reports of 2013 to 2024 in the test collection.
    static let officeWords = 6

    /// The key that a line's label is of, and what follows the label; a label ends the line, or a colon or space follows it.
    private static func role(in text: String) -> (key: FrontMatterKey, phrase: String)? {
        let words = Form.folded(text)
        for form in England.standard.forms[.inspectorLabel] {
            for label in form.openings where words.hasPrefix(label) {
                let rest = text.dropFirst(label.count)
                guard rest.isEmpty || rest.first == ":" || rest.first?.isSpace == true,
                    let key = form["key"].flatMap(FrontMatterKey.init)
                else { continue }
                return (key, String(rest.drop { $0 == ":" || $0.isSpace }))
            }
        }
        return nil
    }
}
