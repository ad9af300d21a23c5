import Documents
import England

/// Reads deadlines and notes of requests as the elements of a section come in order.
struct RequestReader {
    /// Who is asked in a section.
    enum Addressee { case authority, board }

    /// What an element has to do with a request.
    enum Role { case request, part }

    /// Nil where nobody is asked.
    let addressee: Addressee?
    /// Whether the numbered paragraphs are the requests and lists in them belong to them; otherwise they only lead in to lists.
    private let numbersAsk: Bool
    /// Whether the section's only numbered paragraph stands over lists of requests.
    private let isLoneLeadIn: Bool
    /// The lines of items and numbered paragraphs that are headings of others.
    private let labels: Set<Int>
    private var deadline: String?
    /// Whether each of several paragraphs without lists is a request.
    private let paragraphsAsk: Bool
    /// Whether paragraphs of the section name who is responsible for the requests below them, and whom the last one names.
    private let namesResponsible: Bool
    private var responsible: String?

    /// - Parameter paragraphs: all of the section.
    init(addressee: Addressee?, paragraphs: [ParagraphDraft]) {
        self.addressee = addressee
        // Most sections ask for nothing, and nothing is asked of them.
        let paragraphs = addressee == nil ? [] : paragraphs
        let numbered = paragraphs.filter { $0.number != nil }
        numbersAsk = numbered.count >= 2 && !numbered.allSatisfy(Self.introduces)
        namesResponsible = paragraphs.contains { Self.isResponsibleHead($0.elements.first) }
        paragraphsAsk = paragraphs.count >= 2 && paragraphs.allSatisfy(Self.isPlain)
        labels = addressee == nil ? [] : Self.labels(among: paragraphs)
        isLoneLeadIn = numbered.count == 1 && paragraphs.contains { $0.number == nil && $0.elements.contains(where: \.isItem) }
    }

    /// Takes in the next element of the section; tells whether it is a request or part of one.
    ///
    /// A request is a numbered paragraph where several are, and what follows in it is part of it; otherwise a list item,
    /// and the items below it are parts, or the opening of a numbered paragraph that leads in to no list.
    mutating func reads(_ element: Paragraph.Element, of paragraph: ParagraphDraft, at index: Int) -> Role? {
        guard addressee != nil else { return nil }
        if case .text(let text) = element { deadline = Deadline.words(in: text.text) ?? (index == 0 ? nil : deadline) }
        if labels.contains(paragraph.elementLines[index]) { return nil }
        let isNumbered = numbersAsk && paragraph.number != nil
        switch element {
        case .item(let depth, _):
            return isNumbered || depth > 0 ? .part : .request
        case .text(let text):
            if isResponsible(element) { responsible = text.text }
            if index > 0 { return isNumbered ? .part : nil }
            return paragraphsAsk || paragraph.number != nil && (numbersAsk || !isLoneLeadIn && !Self.introduces(paragraph)) ? .request : nil
        case .row:
            return nil
        }
    }

    /// The lines of what stands like a request over others and asks for nothing: "Priority and immediate action" with a bullet, "9. The
    /// authority should:" over number 10, and a few words with no stop among items that have one (single inspections 2014).
    private static func labels(among paragraphs: [ParagraphDraft]) -> Set<Int> {
        let asking = paragraphs.flatMap { paragraph in
            zip(paragraph.elements, paragraph.elementLines).enumerated().filter { $0 == 0 && paragraph.number != nil || $1.0.isItem }
                .map { (text: $1.0.plainText, line: $1.1, isAlone: paragraph.number != nil && paragraph.elements.count == 1) }
        }
        let isStopped = asking.count { $0.text.hasSuffix(".") } * 2 > asking.count
        let labels = asking.dropLast().filter { entry in
            let words = entry.text.utf8.split(separator: UInt8(ascii: " ")).count
            if entry.isAlone, entry.text.hasSuffix(":") { return true }
            guard words <= mostWordsOfLabel, entry.text.last?.isLetter == true else { return false }
            return isStopped || Forms.has(.requestHeading, entry.text)
        }
        return Set(labels.map(\.line))
    }

    /// The most words of a heading among requests: "Priority and immediate action", "Leadership, management and governance".
    static let mostWordsOfLabel = 6

    /// Whether an element only says by when what follows is asked for, or of whom: it is no statement itself.
    func isFrame(_ element: Paragraph.Element) -> Bool {
        guard addressee != nil, case .text(let text) = element else { return false }
        return isResponsible(element) || Deadline.words(in: text.text) != nil
    }

    /// Whether an element names who is responsible, or heads such names.
    private func isResponsible(_ element: Paragraph.Element) -> Bool {
        if case .text = element { namesResponsible } else { false }
    }

    private static func isResponsibleHead(_ element: Paragraph.Element?) -> Bool {
        if case .text(let text) = element { Forms.has(.responsibleHead, text.text) } else { false }
    }

    /// The request that the words of an element make, with the deadline in force.
    func request(in text: String) -> AreaForImprovement {
        AreaForImprovement(deadline: deadline, note: Self.note(in: text), responsible: responsible)
    }

    /// A paragraph of running text that leads in to nothing.
    private static func isPlain(_ paragraph: ParagraphDraft) -> Bool {
        guard paragraph.number == nil, paragraph.elements.count == 1, case .text(let text) = paragraph.elements[0] else { return false }
        return !text.text.hasSuffix(":")
    }

    /// A text that only leads in to the list below it asks for nothing itself.
    private static func introduces(_ paragraph: ParagraphDraft) -> Bool {
        guard paragraph.elements.count > 1 else { return paragraph.elements.first?.plainText.hasSuffix(":") ?? false }
        return paragraph.elements.contains(where: \.isItem)
    }

    /// The last bracket of a request where it is about the framework: "enabler 2, national framework".
    private static func note(in text: String) -> String? {
        guard let open = text.lastIndex(of: "("), let close = text.lastIndex(of: ")"), open < close else { return nil }
        let note = text[text.index(after: open)..<close]
        return note.lowercased().contains("framework") && text[close...].utf8.count <= 2 ? String(note) : nil
    }
}

extension Paragraph.Element {
    fileprivate var isItem: Bool { if case .item = self { true } else { false } }
    var isRow: Bool { if case .row = self { true } else { false } }
}
