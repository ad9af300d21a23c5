package import Documents
import EnglandData

/// What is known of England before any report is read: its authorities, its frameworks of inspection, and the forms of documents.
///
/// All of it is data, a row each with its source: `Data/authorities.csv`, `Data/frameworks.yml` and `Data/forms.yml`.
package struct England: Sendable {
    /// By name.
    package let authorities: [EnglishAuthority]
    package let kinds: [InspectionKind.Row]
    /// In the order of time.
    package let frameworks: [Framework]
    package let forms: Forms

    /// - Throws: all that is wrong with the tables, together.
    package init(authorities: [UInt8], frameworks: [UInt8], forms: [UInt8]) throws(Diagnostics) {
        var problems = Diagnostics()
        let authorities = problems.collect { () throws(Diagnostics) in
            try EnglishAuthority.all(reading: authorities, path: "authorities.csv")
        }
        let table = problems.collect { () throws(Diagnostics) in try FrameworkTable(reading: frameworks, path: "frameworks.yml") }
        let forms = problems.collect { () throws(Diagnostics) in try Forms(reading: forms, path: "forms.yml") }
        guard let authorities, let table, let forms else { throw problems }
        self.authorities = authorities
        (kinds, self.frameworks) = (table.kinds, table.frameworks)
        self.forms = forms
    }

    /// The tables that are compiled into the tool.
    package static let standard: England = {
        func bytes(_ table: EnglandTable) -> [UInt8] { Array(UnsafeBufferPointer(start: table.bytes, count: table.count)) }
        do throws(Diagnostics) {
            return try England(
                authorities: bytes(england_authorities()), frameworks: bytes(england_frameworks()), forms: bytes(england_forms()))
        } catch {
            // No input gets here: the tables are compiled in, and a test reads them. What is wrong with them is wrong with the program
            // itself, which has nothing to go on with.
            fatalError(error.sorted.map(\.description).joined(separator: "\n"))
        }
    }()
}
