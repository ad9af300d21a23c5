package import Documents

extension ColourChoice {
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
        let form = "write \(name): {light: \"#17493e\", dark: \"#8fd0bd\"}, with the quotation marks"
        func noColour(at location: SourceLocation) -> Diagnostic { Diagnostic(at: location, "\"\(name)\" has no colour; \(form)") }
        guard let given = mapping.mapping(name) else {
            let location = mapping.location(of: name)
            throw Diagnostics([
                mapping.isEmpty(name) ? noColour(at: location) : Diagnostic(at: location, "\"\(name)\" takes two colours; \(form)")
            ])
        }
        var problems = Diagnostics(given.unknownKeys(besides: ColourScheme.allCases.map(\.rawValue)))
        if given.keys.isEmpty { problems.append(noColour(at: mapping.location(of: name))) }
        var choices: [ColourChoice] = []
        for scheme in ColourScheme.allCases where given.keys.contains(scheme.rawValue) {
            let location = given.location(of: scheme.rawValue)
            let value = problems.collect { () throws(Diagnostic) in
                guard let value = try given.string(scheme.rawValue) else { throw noColour(at: location) }
                return value
            }
            if let value { choices.append(ColourChoice(name: name, scheme: scheme, value: value, location: location)) }
        }
        try problems.throwIfErrors()
        return choices
    }
}
