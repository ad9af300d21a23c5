import Documents
import England
import Glibc
import Inspections

/// Weights by which the stance of a statement is decided, from how the rules read it, its words and its neighbours.
///
/// "The board meets every two months" only describes: no word of it evaluates, and weights know that statements on the board often
/// describe. Each stance has its own weights; the likeliest counts. A class, as `Decision` is.
final class StanceDecision: Sendable {
    private let features: StanceFeatures
    /// By number of feature, for each stance.
    private let weights: [SIMD4<Float>]

    /// - Parameters:
    ///   - lines: those of the weights that are on stance, as `Weights.Line.isOnStance` says.
    ///   - features: all that may be weighed.
    /// - Throws: every line that names what there is not.
    init(compiling lines: [Weights.Line], features: StanceFeatures) throws(Diagnostics) {
        var weights = Array(repeating: SIMD4<Float>(), count: features.count)
        var problems = Diagnostics()
        for line in lines {
            let parts = FeatureNames.parts(of: line.name, atMost: 3).map(String.init)
            if parts.count == 3, let stance = Stance(rawValue: parts[1]), let number = features.number(named: parts[2]) {
                weights[number][stance.place] = Float(line.weight)
            } else {
                problems.append(Self.unknown(line, parts.last ?? ""))
            }
        }
        try problems.throwIfErrors()
        (self.features, self.weights) = (features, weights)
    }

    /// The error of a line that names what there is not; a cue that somebody took out of the tables has the least to do about it.
    private static func unknown(_ line: Weights.Line, _ feature: String) -> Diagnostic {
        guard feature.hasPrefix("\(StanceFeatures.cueKind) ") else { return FeatureNames.unknown(line) }
        let cue = feature.dropFirst(StanceFeatures.cueKind.count + 1)
        return Diagnostic(
            at: line.location,
            "the tables in cues have no \"\(cue)\"; take this line out, or write the weights anew with \"throughline learn\"")
    }

    /// The likeliest stance of a statement, and how likely it is beside the others; nil where weights do not decide, that is of what
    /// inspectors ask for and of what others say.
    func stance(at place: Int, of paragraph: DraftedParagraph, in matcher: CueMatcher) -> (stance: Stance, probability: Double)? {
        guard paragraph.drafts[place].isWeighed else { return nil }
        var sums = SIMD4<Float>()
        weights.withUnsafeBufferPointer { weights in
            features.forEach(at: place, of: paragraph, in: matcher) { sums += weights[$0] * $1 }
        }
        var best = paragraph.drafts[place].coding.stance
        for stance in Stance.allCases where sums[stance.place] > sums[best.place] { best = stance }
        let likelihoods = Stance.allCases.map { 1 / (1 + exp(-Double(sums[$0.place]))) }
        return (best, likelihoods[best.place] / likelihoods.reduce(0, +))
    }

    /// What decided for a stance, the heaviest first.
    func reasons(for stance: Stance, at place: Int, of paragraph: DraftedParagraph, in matcher: CueMatcher) -> [(
        name: String, weight: Double
    )] {
        var reasons: [(name: String, weight: Double)] = []
        features.forEach(at: place, of: paragraph, in: matcher) { number, value in
            let weight = Double(weights[number][stance.place] * value)
            if weight != 0 { reasons.append((features.name(of: number), weight)) }
        }
        return reasons.sorted { (-abs($0.weight), $0.name) < (-abs($1.weight), $1.name) }
    }
}

extension Weights.Line {
    /// Whether it weighs for a stance: `stance neutral word board`.
    var isOnStance: Bool { name.hasPrefix(Self.stancePrefix) }

    static let stancePrefix = "stance "
}
