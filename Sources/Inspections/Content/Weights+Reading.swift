package import Documents

extension Weights {
    /// The first line; the number is that of the form, which `learn` and `build` share.
    static let opening = "throughline weights 1"

    /// Reads `weights.txt`: a line each for the form, `statements`, `strong`, `weak` and every `report`, then a line a weight; last
    /// `words` with the topics of the table of words, and a row a word, `says`, with the tenths of each topic.
    /// - Throws: all that is wrong with the file, together, each with its line.
    package init(reading bytes: [UInt8], path: String) throws(Diagnostics) {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard lines.first?.elementsEqual(Self.opening.utf8) == true else {
            let message = "this file is of another version than this tool reads; write it anew with \"throughline learn\""
            throw Diagnostics([Diagnostic(at: SourceLocation(path, line: 1), message)])
        }
        var problems = Diagnostics()
        var reading = WeightsReading()
        for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty && line.first != UInt8(ascii: "#") {
            problems.collect { () throws(Diagnostic) in try reading.read(line, at: SourceLocation(path, line: index + 1)) }
        }
        try problems.throwIfErrors()
        guard let statements = reading.statements, let strong = reading.strong, let weak = reading.weak, weak <= strong else {
            let message = "\"statements\", \"weak\" and \"strong\" must each have a line, \"weak\" no more than \"strong\""
            throw Diagnostics([Diagnostic(at: SourceLocation(path, line: 1), message)])
        }
        self.init(
            statements: statements, learnedFrom: reading.reports.sorted(), strong: strong, weak: weak, lines: reading.lines,
            words: Words(topics: reading.topics, rows: reading.rows, location: reading.topicsLocation ?? SourceLocation(path)))
    }
}

/// What the lines of the file have said so far.
private struct WeightsReading {
    var statements: Int?
    var strong: Double?
    var weak: Double?
    var reports: [DocumentID] = []
    var lines: [Weights.Line] = []
    var topics: [String] = []
    var topicsLocation: SourceLocation?
    var rows: [Weights.Row] = []

    /// Looked at as bytes, as there are thousands of lines before the first page.
    mutating func read(_ line: ArraySlice<UInt8>, at location: SourceLocation) throws(Diagnostic) {
        let space = line.firstIndex(of: UInt8(ascii: " ")) ?? line.endIndex, rest = line[space...].dropFirst()
        let (key, text) = (String(decoding: line[..<space], as: UTF8.self), { String(decoding: rest, as: UTF8.self) })
        switch key {
        case "statements": statements = try Self.value(Int(text()), "a whole number", line, at: location)
        case "strong": strong = try Self.probability(text(), line, at: location)
        case "weak": weak = try Self.probability(text(), line, at: location)
        case "report": reports.append(try Self.value(DocumentID(text()), "a document, AUTHORITY/NAME", line, at: location))
        case "words": (topics, topicsLocation) = (text().split(separator: " ").map(String.init), location)
        case "says": rows.append(try row(rest, line, at: location))
        default:
            let weight = try Self.value(
                Double(key).flatMap { $0.isFinite && !rest.isEmpty ? $0 : nil }, "a weight and its name", line, at: location)
            lines.append(Weights.Line(name: text(), weight: weight, location: location))
        }
    }

    private func row(_ text: ArraySlice<UInt8>, _ line: ArraySlice<UInt8>, at location: SourceLocation) throws(Diagnostic) -> Weights.Row {
        let parts = text.split(separator: UInt8(ascii: " ")),
            tenths = parts.dropFirst().compactMap { Int8(String(decoding: $0, as: UTF8.self)) }
        let isRow = !parts.isEmpty && !topics.isEmpty && tenths.count == topics.count && parts.count == topics.count + 1
        return try Self.value(
            isRow ? Weights.Row(word: String(decoding: parts[0], as: UTF8.self), tenths: tenths) : nil,
            "a word and a whole number from -128 to 127 for each theme of \"words\"", line, at: location)
    }

    private static func probability(_ text: String, _ line: ArraySlice<UInt8>, at location: SourceLocation) throws(Diagnostic) -> Double {
        try value(Double(text).flatMap { (0...1).contains($0) ? $0 : nil }, "a probability from 0 to 1", line, at: location)
    }

    private static func value<Value>(
        _ value: Value?, _ wanted: String, _ line: ArraySlice<UInt8>, at location: SourceLocation
    ) throws(Diagnostic) -> Value {
        guard let value else {
            let line = String(decoding: line, as: UTF8.self)
            throw Diagnostic(at: location, "\"\(line)\" is no line of weights; it needs \(wanted)")
        }
        return value
    }
}
