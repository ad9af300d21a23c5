import Documents

extension FrontMatter {
    /// One word of a few; nil where the key is missing.
    /// - Throws: another word, with the nearest of the few.
    func word<Value: RawRepresentable & CaseIterable>(
        _ key: String, of type: Value.Type
    ) throws(Diagnostic) -> Value? where Value.RawValue == String {
        guard let word = try string(key) else { return nil }
        guard let value = Value(rawValue: word) else {
            throw Diagnostic(
                at: location(of: key), "no \(key) \"\(word)\"" + Suggestion.clause(for: word, in: Value.allCases.map(\.rawValue)))
        }
        return value
    }
}
