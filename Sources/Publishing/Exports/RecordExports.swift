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
    /// The files of a small record, whose sizes the data page tells; nil for a large one, whose files nobody makes to weigh them.
    private let small: FilesMadeOnce?

    /// Statements of a record up to which the data page tells the sizes of its files. They are known by making the files for it, which
    /// are then held until they are written: too much of a large record. Set by judgement; not measured.
    private static let mostWeighed = 5_000

    package init(of record: Record, linkStyle: LinkStyle = .files) {
        self.record = record
        self.linkStyle = linkStyle
        let statements = record.inspections.reduce(0) { $0 + $1.statements.count } + record.responses.reduce(0) { $0 + $1.statements.count }
        hasWholeFiles = statements <= Self.mostInOneFile
        small = statements <= Self.mostWeighed ? FilesMadeOnce() : nil
    }

    /// In the order in which the data page lists them.
    package var all: [Export] {
        [statements, statementFiles, inspections, grades, topics, authorities, threads, improvements, responses]
    }

    package var files: [OutputFile] {
        let files = [database, compressedStatements] + all.flatMap(\.allFiles)
        return small.map { files.map($0.file) } ?? files
    }

    /// The bytes of a file of a small record; nil for a large one, and where they cannot be made: whoever writes the file tells why.
    func bytesOfSmall(_ file: OutputFile) -> [UInt8]? {
        do throws(Diagnostic) { return try small?.bytes(of: file) } catch { return nil }
    }

    /// Where an address stands: below the site's root, or whole where the site has a base address.
    func url(_ address: String) -> String {
        let shown = linkStyle == .files ? address : Addresses.withoutIndex(address)
        return record.site.baseURL.map { "\($0)/\(shown)" } ?? shown
    }
}
