import Documents

/// A local authority of England that has, or had, children's services: a row of `authorities.csv`.
///
/// Source: the Office for National Statistics' register of local authority codes and Ofsted's list of
/// providers. Authorities that were reorganised stay, because their reports stay; the short names are those that letters,
/// press notices and file names print ("Newcastle", "North Northants").
package struct EnglishAuthority: Sendable {
    package let name: String
    /// Other names that reports print.
    package let otherNames: [String]
    /// ONS/GSS code, `E10000028`.
    package let code: String
    package let region: String
    /// The part of addresses that names it: `stoke-on-trent`.
    package let slug: String
    /// The slugs of the councils whose work it took over: Cumberland that of Cumbria. Their records are never mixed.
    ///
    /// Source: the Structural Changes Orders for Dorset (2018), Northamptonshire (2020) and Cumbria (2022).
    package let predecessors: [String]
    /// Its number among Ofsted's providers, `80561`; empty where Ofsted lists it no more.
    package let ofsted: String

    package init(
        name: String, otherNames: [String], code: String, region: String, slug: String, predecessors: [String], ofsted: String = ""
    ) {
        (self.name, self.otherNames, self.code, self.region) = (name, otherNames, code, region)
        (self.slug, self.predecessors, self.ofsted) = (slug, predecessors, ofsted)
    }

    /// Ofsted's page of the authority, which lists all its reports; nil where there is none. Ofsted's addresses of pages of local
    /// authorities have 44 before their number: `https://reports.ofsted.gov.uk/provider/44/80561`.
    package var ofstedAddress: String? { ofsted.isEmpty ? nil : "https://reports.ofsted.gov.uk/provider/44/\(ofsted)" }

    /// All of them, by name.
    package static var all: [EnglishAuthority] { England.standard.authorities }

    /// The authority with a slug, or nil.
    package static func withSlug(_ slug: String) -> EnglishAuthority? { all.first { $0.slug == slug } }
}

extension EnglishAuthority {
    private static let columns = ["name", "other_names", "code", "region", "succeeds", "ofsted"]

    /// Reads the table; other names and those of predecessors are parted by a semicolon.
    /// - Throws: a head with other columns, and each row with another number of cells.
    static func all(reading bytes: [UInt8], path: String) throws(Diagnostics) -> [EnglishAuthority] {
        var rows = CSVReader.rows(of: bytes)
        guard !rows.isEmpty, rows.removeFirst() == columns else {
            throw Diagnostics([Diagnostic(at: SourceLocation(path), "expected the columns \(columns.joined(separator: ","))")])
        }
        var problems = Diagnostics()
        let all = rows.enumerated().compactMap { index, row -> EnglishAuthority? in
            guard row.count == columns.count else {
                problems.append(
                    Diagnostic(at: SourceLocation(path, line: index + 2), "expected \(columns.count) cells, found \(row.count)"))
                return nil
            }
            return EnglishAuthority(
                name: row[0], otherNames: row[1].split(separator: "; ").map(String.init), code: row[2], region: row[3],
                slug: Slug.slug(of: row[0]), predecessors: row[4].split(separator: "; ").map { Slug.slug(of: String($0)) },
                ofsted: row[5])
        }
        try problems.throwIfErrors()
        return all
    }
}
