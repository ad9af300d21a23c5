package import Documents

/// Whether a reader's screen is set to light or to dark.
package enum ColourScheme: String, Sendable, CaseIterable {
    case light, dark
}

/// A colour that a file sets for one scheme, not yet known to be one.
package struct ColourChoice: Sendable, Equatable {
    package let name: String
    package let scheme: ColourScheme
    package let value: String
    package let location: SourceLocation

    package init(name: String, scheme: ColourScheme, value: String, location: SourceLocation) {
        self.name = name
        self.scheme = scheme
        self.value = value
        self.location = location
    }

    /// Reads `colours:` of a site's or a skin's file: a name, then a colour for each scheme.
    /// - Throws: lines that are no choices, together.
    package static func all(in matter: FrontMatter) throws(Diagnostics) -> [ColourChoice] {
        var problems = Diagnostics()
        var choices: [ColourChoice] = []
        for mapping in problems.collect({ () throws(Diagnostic) in try matter.mappings("colours") }) ?? [] {
            for name in mapping.keys {
                choices += problems.collect { () throws(Diagnostics) in try all(named: name, in: mapping) } ?? []
            }
        }
        try problems.throwIfErrors()
        return choices
    }

    private static func all(named name: String, in mapping: FrontMatter) throws(Diagnostics) -> [ColourChoice] {
        let (location, schemes) = (mapping.location(of: name), ColourScheme.allCases.map(\.rawValue))
        let form = "write \(name): {light: \"#17493e\", dark: \"#8fd0bd\"}, with the quotation marks"
        var problems = Diagnostics()
        var choices: [ColourChoice] = []
        do throws(Diagnostic) {
            guard let given = try mapping.mappings(name).first, !given.keys.isEmpty else {
                throw Diagnostic(at: location, "\"\(name)\" has no colour; \(form)")
            }
            problems.append(Diagnostics(given.unknownKeys(besides: schemes)))
            for scheme in ColourScheme.allCases where given.keys.contains(scheme.rawValue) {
                let value = try given.string(scheme.rawValue)
                guard let value else { throw Diagnostic(at: given.location(of: scheme.rawValue), "\"\(name)\" has no colour; \(form)") }
                choices.append(
                    ColourChoice(name: name, scheme: scheme, value: value, location: given.location(of: scheme.rawValue)))
            }
        } catch {
            problems.append(
                error.message.contains("key: value") ? Diagnostic(at: location, "\"\(name)\" takes two colours; \(form)") : error)
        }
        try problems.throwIfErrors()
        return choices
    }
}
