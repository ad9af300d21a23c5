import Foundation
import FuzzTargets
import Testing

/// The inputs that fuzzing starts from and those that it found a fault with, each tried once.
@Suite struct `Inputs that are kept` {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(
        path: "Fuzz/Inputs")

    /// The files of each target's folder.
    static let inputs: [(target: FuzzTarget, name: String)] = FuzzTarget.allCases.flatMap { target in
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: target.rawValue).path())) ?? []
        return names.sorted().map { (target, $0) }
    }

    @Test(arguments: FuzzTarget.allCases) func `are there for every target, and small`(target: FuzzTarget) throws {
        let folder = Self.folder.appending(path: target.rawValue)
        let sizes = try Self.inputs.filter { $0.target == target }.map { try Data(contentsOf: folder.appending(path: $0.name)).count }
        #expect(sizes.count >= 3 && sizes.allSatisfy { $0 <= 20_000 })
    }

    @Test(arguments: inputs) func `break no promise`(target: FuzzTarget, name: String) async throws {
        let bytes = try Data(contentsOf: Self.folder.appending(path: "\(target.rawValue)/\(name)"))
        try await target.run(Array(bytes))
    }
}
