import ArgumentParser
import Inspections
import Publishing

/// How a ledger is printed.
enum LedgerFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json

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
