package import Documents

extension Correction {
    /// The bytes of an entity with this correction below those that it has; every other byte stays as it is.
    ///
    /// It has one verdict of each kind at most, and no `themes`: these are written by hand.
    /// - Throws: a reason that front matter cannot hold, and corrections to which none can be added as they are written.
    package func added(to bytes: [UInt8], path: String) throws(Diagnostic) -> [UInt8] {
        var pairs = [("statement", statement)]
        pairs += verdicts.map { ($0.answer.rawValue, $0.topic) }
        if let stance { pairs.append(("stance", stance.rawValue)) }
        if let change { pairs.append(("change", change.rawValue)) }
        if let reason { pairs.append(("why", reason)) }
        return try EntityFile.appending(pairs, to: "corrections", of: bytes, path: path)
    }
}
