import ArgumentParser
import Conversion
import Documents
import England
import Inspections
import Linking
import Publishing

/// How a ledger is printed.
enum LedgerFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json

    /// `--ledger=json` as the two words that the parser knows; a flag of its own takes no value there.
    static func arguments(_ argument: String) -> [String] {
        argument.hasPrefix("--ledger=") ? ["--ledger-format", String(argument.dropFirst("--ledger=".count))] : [argument]
    }

    /// One line a line of the document.
    func text(of ledger: Ledger) -> String {
        switch self {
        case .text: ([ledger.document] + ledger.entries.map(Self.line)).joined(separator: "\n")
        case .json: String(decoding: LedgerExport.bytes(of: ledger), as: UTF8.self)
        }
    }

    private static func line(_ entry: Ledger.Entry) -> String {
        let place = entry.place.detail.map { "\(entry.place.name) (\($0))" } ?? entry.place.name
        return "\(entry.line)\t\(place)\t\(entry.text)"
    }
}
