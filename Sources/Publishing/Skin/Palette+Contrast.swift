import Documents
import England
import Inspections
import Linking

/// Colours that do not stand out enough from what they stand on.
extension Palette {
    private struct Fault {
        let pair: Pair
        let contrast: Double
    }

    /// One for each colour at fault and each scheme: the site's choice where there is one, else the skin's.
    var contrastProblems: Diagnostics {
        Diagnostics(ColourScheme.allCases.flatMap(problems))
    }

    private func problems(in scheme: ColourScheme) -> [Diagnostic] {
        let faults = pairs.compactMap { fault(of: $0, in: scheme) }
        let byName = Dictionary(grouping: faults) { culprit(of: $0.pair, in: scheme) }
        return entries.compactMap { entry in
            guard let own = byName[entry.name], let chosen = entry.colours[scheme] else { return nil }
            let found = own.map {
                "\"\($0.pair.name)\" on \"\($0.pair.ground)\" has \(Self.shown($0.contrast)) to 1 and needs \(Self.shown($0.pair.least))"
            }
            let advice = better(than: chosen.colour, for: entry.name, in: scheme).map { "; \"\($0)\" would do for \"\(entry.name)\"" }
            return Diagnostic(
                at: chosen.location,
                "too little contrast on \(scheme.rawValue) screens: \(found.joined(separator: ", "))\(advice ?? "; change one of them")")
        }
    }

    private func fault(of pair: Pair, in scheme: ColourScheme) -> Fault? {
        guard let above = colour(pair.name, scheme)?.colour, let below = colour(pair.ground, scheme)?.colour else { return nil }
        let contrast = above.contrast(with: below)
        return contrast < pair.least ? Fault(pair: pair, contrast: contrast) : nil
    }

    /// Which of the two to speak of: the one that the site chose, and of two the one in front.
    private func culprit(of pair: Pair, in scheme: ColourScheme) -> String {
        func isTheSites(_ name: String) -> Bool { colour(name, scheme)?.location.path != pair.location.path }
        return !isTheSites(pair.name) && isTheSites(pair.ground) ? pair.ground : pair.name
    }

    /// The nearest darker or lighter colour that goes with all the others.
    private func better(than colour: Colour, for name: String, in scheme: ColourScheme) -> Colour? {
        let own = pairs.filter { $0.name == name || $0.ground == name }
        let candidates = (1...20).flatMap { [colour.mixed(with: .black, twentieths: $0), colour.mixed(with: .white, twentieths: $0)] }
        return candidates.first { candidate in
            own.allSatisfy { pair in
                let other = self.colour(pair.name == name ? pair.ground : pair.name, scheme)?.colour
                return other.map { candidate.contrast(with: $0) >= pair.least } ?? true
            }
        }
    }

    /// Two decimals at most, and never rounded up: 4.496 does not read as 4.5.
    private static func shown(_ ratio: Double) -> String {
        let hundredths = Int(ratio * 100)
        let (whole, rest) = (hundredths / 100, hundredths % 100)
        if rest == 0 { return "\(whole)" }
        return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }
}
