import Documents

/// All templates of a skin as one list of steps, which are followed by their places: nothing is looked up by its words and no
/// reference is counted while a page is written.
struct TemplateProgram: Sendable {
    private(set) var steps: [Step] = []
    /// What templates write as it is, one text after the other.
    private(set) var text: [UInt8] = []
    /// The parts of all paths, one after the other.
    private(set) var names: [TemplateName] = []
    /// The blocks that partials fill.
    private(set) var fillings: [Filling] = []
    /// The steps of each template, by its number.
    private(set) var templates: [Range<Int>] = []
    /// The numbers of templates and of blocks.
    private var numbers: [String: Int] = [:]
    private var blockNumbers: [String: Int] = [:]

    /// One step; a section's own steps stand behind it, up to `end`.
    enum Step: Sendable {
        case text(Range<Int>)
        case value(Path)
        case section(Path, end: Int)
        case inverted(Path, end: Int)
        /// A template by its number; every line of it but the first is indented. It may fill blocks of that template.
        case partial(Int, indentation: Range<Int>, fillings: Range<Int>)
        case block(Int, end: Int)
    }

    /// A name in a template, by the place of its parts.
    struct Path: Sendable {
        let isHere: Bool
        let names: Range<Int>
    }

    /// What stands in a block of a template, by the block's number.
    struct Filling: Sendable {
        let block: Int
        let steps: Range<Int>
    }

    init(of templates: [String: Template]) {
        let sorted = templates.sorted { $0.key < $1.key }
        for (number, template) in sorted.enumerated() { numbers[template.key] = number }
        self.templates = sorted.map { add($0.value) }
    }

    /// The number of a template; nil where there is none of that name.
    func number(of template: String) -> Int? { numbers[template] }

    private mutating func add(_ template: Template) -> Range<Int> {
        let start = steps.count
        for step in template.steps { add(step) }
        return start..<steps.count
    }

    private mutating func add(_ step: Template.Step) {
        switch step {
        case .text(let text): steps.append(.text(add(text)))
        case .value(let path): steps.append(.value(add(path)))
        case .section(let path, let inner): add(inner) { [path = add(path)] in .section(path, end: $0) }
        case .inverted(let path, let inner): add(inner) { [path = add(path)] in .inverted(path, end: $0) }
        case .block(let name, let usual): add(usual) { [number = number(ofBlock: name)] in .block(number, end: $0) }
        case .partial(let name, let indentation, let blocks):
            // What fills its blocks stands before it, behind a jump over it.
            let jump = steps.count
            if !blocks.isEmpty { steps.append(.text(0..<0)) }
            let filled = blocks.sorted { $0.key < $1.key }.map { Filling(block: number(ofBlock: $0.key), steps: add($0.value)) }
            if !blocks.isEmpty { steps[jump] = .inverted(Path.everything, end: steps.count) }
            let first = fillings.count
            fillings += filled
            // A template that is not there writes nothing; a skin that asks for one is refused before.
            guard let number = numbers[name] else { return }
            steps.append(.partial(number, indentation: add(indentation), fillings: first..<fillings.count))
        }
    }

    private mutating func add(_ inner: Template, _ step: (Int) -> Step) {
        let place = steps.count
        steps.append(.text(0..<0))
        let end = add(inner).upperBound
        steps[place] = step(end)
    }

    private mutating func add(_ text: [UInt8]) -> Range<Int> {
        self.text += text
        return (self.text.count - text.count)..<self.text.count
    }

    private mutating func add(_ path: TemplatePath) -> Path {
        names += path.names
        return Path(isHere: path.isHere, names: (names.count - path.names.count)..<names.count)
    }

    private mutating func number(ofBlock name: String) -> Int {
        let number = blockNumbers[name] ?? blockNumbers.count
        blockNumbers[name] = number
        return number
    }
}

extension TemplateProgram.Path {
    /// What is always shown: the innermost value, whatever it is.
    static let everything = Self(isHere: false, names: 0..<0)
}
