package import Documents
import England
package import Inspections
import Linking

/// The colours of a skin by name, for light and for dark screens, and which of them must stand out from which.
package struct Palette: Sendable {
    /// In the order of the skin's file.
    private(set) var entries: [Entry] = []
    private(set) var pairs: [Pair] = []

    struct Entry: Sendable {
        let name: String
        var colours: [ColourScheme: Chosen]
    }

    /// A colour, and where it was chosen: in the skin or in the site's file.
    struct Chosen: Sendable {
        let colour: Colour
        let location: SourceLocation
    }

    /// What stands on what.
    struct Pair: Sendable {
        let name: String
        let ground: String
        let least: Double
        let location: SourceLocation
    }

    static let keys = ["colours", "text", "marks"]

    init() {}

    /// Reads a skin's `colours.yml`.
    /// - Throws: what is malformed, names that are not there, pairs with too little contrast; all together.
    init(reading text: String, path: String) throws(Diagnostics) {
        var problems = Diagnostics()
        guard let matter = problems.collect({ () throws(Diagnostic) in try FrontMatter(reading: text, path: path) }) else { throw problems }
        problems.append(Diagnostics(matter.unknownKeys(besides: Self.keys)))
        let choices = problems.collect { () throws(Diagnostics) in try ColourChoice.all(in: matter) } ?? []
        for choice in choices { problems.append(set(choice, isNew: true)) }
        for entry in entries {
            for scheme in ColourScheme.allCases where entry.colours[scheme] == nil {
                let location = entry.colours.values.map(\.location).min() ?? matter.location()
                problems.append(
                    Diagnostic(
                        at: location, "\"\(entry.name)\" has no colour for \(scheme.rawValue) screens; add \(scheme.rawValue): \"#…\""))
            }
        }
        for (key, least) in [("text", 4.5), ("marks", 3.0)] { problems.append(readPairs(key, of: matter, least: least)) }
        try problems.throwIfErrors()
        try contrastProblems.throwIfErrors()
    }

    private mutating func readPairs(_ key: String, of matter: FrontMatter, least: Double) -> Diagnostics {
        var problems = Diagnostics()
        let names = entries.map(\.name)
        for mapping in problems.collect({ () throws(Diagnostic) in try matter.mappings(key) }) ?? [] {
            for name in mapping.keys {
                let grounds = problems.collect { () throws(Diagnostic) in try mapping.strings(name) } ?? []
                for unknown in [name] + grounds where !names.contains(unknown) {
                    problems.append(
                        Diagnostic(at: mapping.location(of: name), "no colour \"\(unknown)\"" + Suggestion.clause(for: unknown, in: names)))
                }
                pairs += grounds.map { Pair(name: name, ground: $0, least: least, location: mapping.location(of: name)) }
            }
        }
        return problems
    }

    /// This palette with the site's own colours in it.
    /// - Throws: a name that the skin does not have, a malformed colour, too little contrast.
    package func choosing(_ choices: [ColourChoice]) throws(Diagnostics) -> Palette {
        var palette = self
        var problems = Diagnostics()
        for choice in choices { problems.append(palette.set(choice, isNew: false)) }
        try problems.throwIfErrors()
        try palette.contrastProblems.throwIfErrors()
        return palette
    }

    private mutating func set(_ choice: ColourChoice, isNew: Bool) -> Diagnostics {
        var place = entries.firstIndex { $0.name == choice.name }
        if isNew, place == nil {
            place = entries.count
            entries.append(Entry(name: choice.name, colours: [:]))
        }
        guard let place else {
            let clause = Suggestion.clause(for: choice.name, in: entries.map(\.name))
            let names = clause.isEmpty ? "; this look has \(Wording.list(entries.map(\.name)))" : clause
            return Diagnostics([Diagnostic(at: choice.location, "no colour \"\(choice.name)\"\(names)")])
        }
        guard let colour = Colour(choice.value) else {
            return Diagnostics([
                Diagnostic(at: choice.location, "\"\(choice.value)\" is no colour; write # and six hexadecimal digits, as in \"#17493e\"")
            ])
        }
        entries[place].colours[choice.scheme] = Chosen(colour: colour, location: choice.location)
        return Diagnostics()
    }

    func colour(_ name: String, _ scheme: ColourScheme) -> Chosen? { entries.first { $0.name == name }?.colours[scheme] }

    /// The style rules that give the names their colours: they go before the skin's own, which may set others for print.
    package var css: String {
        guard !entries.isEmpty else { return "" }
        func rules(_ scheme: ColourScheme) -> String {
            entries.compactMap { entry in entry.colours[scheme].map { "--\(entry.name):\($0.colour)" } }.joined(separator: ";")
        }
        return ":root{\(rules(.light))}\n@media (prefers-color-scheme:dark){:root{\(rules(.dark))}}\n"
    }
}
