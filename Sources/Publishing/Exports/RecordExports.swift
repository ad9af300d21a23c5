package import Documents
import England
package import Inspections
import Linking

/// Everything on the site as files for other programs: `data/*.json`, `data/*.csv` and their schemas.
package struct RecordExports: Sendable {
    let record: Record
    let linkStyle: LinkStyle
    /// Whether all statements are few enough for one file.
    let hasWholeFiles: Bool

    package init(of record: Record, linkStyle: LinkStyle = .files) {
        self.record = record
        self.linkStyle = linkStyle
        let statements = record.inspections.reduce(0) { $0 + $1.statements.count } + record.responses.reduce(0) { $0 + $1.statements.count }
        hasWholeFiles = statements <= Self.mostInOneFile
    }

    /// In the order in which the data page lists them.
    package var all: [Export] {
        [statements, statementFiles, inspections, grades, topics, authorities, threads, improvements, responses]
    }

    package var files: [OutputFile] { [database, compressedStatements] + all.flatMap(\.allFiles) }

    /// Where an address stands: below the site's root, or whole where the site has a base address.
    func url(_ address: String) -> String {
        let shown = linkStyle == .files ? address : Addresses.withoutIndex(address)
        return record.site.baseURL.map { "\($0)/\(shown)" } ?? shown
    }
}
