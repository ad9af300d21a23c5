import Documents
import England
import Inspections
@testable import Linking

/// A small site to link: six themes, short cue tables, and the inspections a test gives.
enum SmallSite {
    /// An inspection's entity. The body's headings decide what is a request.
    static func inspection(
        kind: String, from: String, to: String, looked: String = "", corrections: String = "", published: String = "", body: String
    ) -> String {
        var lines = [
            "title: Visit", "authority: kent", "framework: ilacs", "kind: \(kind)", "dates: [{from: \(from), to: \(to)}]",
            "source: {file: sources/a.txt, sha256: 00}",
        ]
        if !looked.isEmpty { lines.append("looked_at: [\(looked)]") }
        if !published.isEmpty { lines.append("published: \(published)") }
        if !corrections.isEmpty { lines.append("corrections: [\(corrections)]") }
        return "---\n" + lines.joined(separator: "\n") + "\n---\n\n" + body
    }

    static let topicFiles: FileTree = [
        "themes/supervision.md": topicFile(
            "Supervision", cues: ["supervis*"], exclusions: ["supervised contact"], more: "standing: subject\n"),
        "themes/recording.md": topicFile("Case recording", cues: ["record*"], more: "standing: aspect\n"),
        "themes/allegations.md": topicFile("Allegations", cues: ["designated officer*"], more: "standing: matter\n"),
        "themes/care-leavers.md": topicFile("Care leavers", cues: ["care leaver*"], more: "standing: group\n"),
        "themes/children-in-care.md": topicFile("Children in care", cues: ["children in care"], more: "standing: children\n"),
        "themes/planning.md": topicFile("Plans", cues: ["plans for children"]),
    ]

    static let cues: FileTree = [
        "cues/stance.md": table([
            ("strength", ["good", "effective", "regular*", "clear", "support*"]),
            ("concern", ["weak", "poor", "drift", "too high", "not (always|good)"]),
            ("mixed", ["varies"]), ("neutral", ["will be"]), ("bare-grade", ["is (good|inadequate) $"]), ("negation", ["not"]),
            ("relief", ["prevent*"]),
            ("remedy", ["plans to address"]), ("circumstance", ["^ when"]), ("despite", ["^ despite"]), ("description", ["currently"]),
            ("contrast", ["but"]), ("concession", ["although", "while", "despite"]),
        ]),
        "cues/change.md": table([
            ("improved", ["has improved", "some progress"]), ("worsened", ["deteriorat*"]), ("persisting", ["remains too"]),
            ("lasting", ["remains"]),
        ]),
        "cues/antecedents.md": table([
            ("anaphor", ["^ (this|these|it|they)"]), ("pronoun", ["(they|their)"]), ("general", ["social work practice"]),
        ]),
        "cues/place.md": table([("purpose", ["so that"]), ("example", ["such as"]), ("result", ["leading to"])]),
        "cues/references.md": table([
            ("full-inspection", ["(last|previous|ILACS|that) inspection", "judged inadequate"]), ("focused-visit", ["focused visit"]),
            ("monitoring-visit", ["monitoring visit", "(second|third|sixth) monitoring visit"]),
            ("earlier", ["last", "previous", "(in|at) that"]),
            ("own-inspection", ["this (inspection|focused visit)", "next inspection"]),
            ("grade", ["(was|judged) (good|inadequate)"]),
        ]),
    ]

    static func content(_ inspections: [String: String]) throws(Diagnostics) -> Content {
        var tree: FileTree = ["site.yml": "title: Kent\n"]
        for (name, text) in inspections { tree["inspections/kent/\(name).md"] = Array(text.utf8) }
        return try Content(reading: tree.overlaid(with: topicFiles).overlaid(with: cues))
    }

    static func record(_ inspections: [String: String]) async throws(Diagnostics) -> Record {
        try await Record(linking: content(inspections))
    }

    /// How the small site reads one text on its own.
    static func explanation(of text: String) throws(Diagnostics) -> Explanation {
        let content = try content([:])
        return try Explanation(of: text, topics: content.topics, cues: content.cues, weights: nil)
    }

    static func topicFile(_ title: String, cues: [String], exclusions: [String] = [], more: String = "") -> String {
        "---\ntitle: \(title)\nsummary: What it is.\nbelongs: Its words.\n\(more)cues: [\(cues.joined(separator: ", "))]\n"
            + "exclusions: [\(exclusions.joined(separator: ", "))]\n---\n"
    }

    private static func table(_ groups: [(role: String, cues: [String])]) -> String {
        "---\ntitle: Cues\ngroups:\n"
            + groups.map { group in
                "  - group: \(group.role)\n    cues:\n" + group.cues.map { "      - \($0)\n" }.joined()
            }.joined() + "---\n"
    }
}
