import Documents

/// A conversion's ledger as JSON: where every line of a document ended up.
package enum LedgerExport {
    /// `{"document","unaccounted","lines":[{"line","page","place","detail","entity","text","notes"}]}`, one line of the document a line.
    package static func bytes(of ledger: Ledger) -> [UInt8] {
        var json = JSONWriter()
        value(of: ledger).write(to: &json)
        return json.bytes
    }

    private static func value(of ledger: Ledger) -> JSONValue {
        .object([
            "document": .text(ledger.document), "unaccounted": .list(ledger.unaccounted.map(JSONValue.number)),
            "lines": .list(
                ledger.entries.map { entry in
                    .object([
                        "line": .number(entry.line), "page": .optional(entry.page), "place": .text(entry.place.name),
                        "detail": .optional(entry.place.detail), "entity": .optional(ledger.entities[entry.part]),
                        "text": .text(entry.text),
                        "notes": .list(
                            entry.notes.map {
                                .object(["kind": .text($0.kind.rawValue), "before": .text($0.before), "after": .text($0.after)])
                            }),
                    ])
                }),
        ])
    }
}
