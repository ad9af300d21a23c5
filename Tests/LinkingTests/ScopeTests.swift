import Documents
@testable import Linking
import Testing

@Suite struct `What a visit's scope looks at` {
    private func topics(_ scope: String) throws -> [String] {
        let tree = SmallSite.topicFiles.overlaid(with: SmallSite.cues).overlaid(with: [
            "themes/housing.md": SmallSite.topicFile("Homes", cues: ["tenan*"])
        ])
        return try Linker(readingTopicsOf: tree, folder: "Content").topicsNamed(in: scope)
    }

    @Test func `is what its cues and its topics' own names say`() throws {
        #expect(try topics("how care leavers find housing, and the planning for it") == ["care-leavers", "housing", "planning"])
    }

    @Test(arguments: [
        ("those missing from housing", []), ("those missing from home, care, school or housing", ["housing"]),
        ("those missing from home, care or housing", []), ("the move from care, housing", []),
        ("care leavers missing from care", ["care-leavers"]),
    ])
    func `is no place that children are missing from`(scope: String, expected: [String]) throws {
        #expect(try topics(scope) == expected)
    }
}
