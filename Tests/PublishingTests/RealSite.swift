import Documents
import Foundation
import Inspections
import Linking
@testable import Publishing

/// The content folder of this repository, linked.
enum RealSite {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Content").standardized

    static func index() async throws -> RecordIndex {
        let tree = try FileTree(reading: folder.path(percentEncoded: false), skipping: { ["sources", "files"].contains($0) })
        return RecordIndex(try await Record(linking: Content(reading: tree)), skin: try SkinFolder.civic())
    }
}
