/// How the value of a key is written, and how it is read.
package struct KeyForm<Value: Sendable>: Sendable {
    /// "a day, YYYY-MM-DD".
    package let words: String
    /// The keys of the pairs that it takes.
    package let keys: [Key]
    private let read: @Sendable (FrontMatter, String) throws(Diagnostics) -> Value?

    /// - Parameter value: the value of a key; nil where it is missing or empty. It throws all that is wrong with it.
    package init(
        _ words: String, keys: [Key] = [], value: @escaping @Sendable (FrontMatter, String) throws(Diagnostics) -> Value?
    ) {
        self.words = words
        self.keys = keys
        read = value
    }

    /// The value of a key of some front matter; nil where it is missing or empty.
    /// - Throws: all that is wrong with it.
    package func value(of key: String, in matter: FrontMatter) throws(Diagnostics) -> Value? { try read(matter, key) }

    /// A value with which one thing at most can be wrong.
    package init(_ words: String, one value: @escaping @Sendable (FrontMatter, String) throws(Diagnostic) -> Value?) {
        self.init(words) { matter, key throws(Diagnostics) in
            do throws(Diagnostic) { return try value(matter, key) } catch { throw Diagnostics([error]) }
        }
    }
}

extension KeyForm<String> {
    /// Words as they are.
    package static var text: Self {
        KeyForm("text", one: { matter, key throws(Diagnostic) in try matter.string(key) })
    }

    /// An address of the web.
    package static var webAddress: Self {
        address { WebAddress.isAbsolute($0) ? nil : "\"\(WebAddress.shown($0))\" is no web address; start it with https://" }
    }

    /// The address of the folder that a site is published in.
    package static var baseAddress: Self { address(WebAddress.problem(ofBase:)) }

    /// - Parameter problem: what is wrong with an address; nil where nothing is.
    private static func address(_ problem: @escaping @Sendable (String) -> String?) -> Self {
        KeyForm(
            "a web address",
            one: { matter, key throws(Diagnostic) in
                guard let text = try matter.string(key) else { return nil }
                if let problem = problem(text) { throw Diagnostic(at: matter.location(of: key), problem) }
                return text
            })
    }
}

extension KeyForm<CalendarDate> {
    package static var date: Self {
        KeyForm("a day, YYYY-MM-DD", one: { matter, key throws(Diagnostic) in try matter.date(key) })
    }
}

extension KeyForm<[LocatedText]> {
    /// Texts, each with its line; one text alone is a list of one, an empty list is none.
    package static var locatedTexts: Self {
        KeyForm(
            "a list of texts",
            one: { matter, key throws(Diagnostic) in
                let texts = try matter.locatedStrings(key)
                return texts.isEmpty ? nil : texts.map { LocatedText(text: $0.text, location: $0.location) }
            })
    }
}

extension KeyForm<[String]> {
    /// Texts; one text alone is a list of one, an empty list is none.
    package static var texts: Self {
        let form = KeyForm<[LocatedText]>.locatedTexts
        return KeyForm(form.words) { matter, key throws(Diagnostics) in try form.value(of: key, in: matter)?.map(\.text) }
    }
}

/// A text of a list, with its line.
package struct LocatedText: Sendable, Equatable {
    package let text: String
    package let location: SourceLocation
}

extension KeyForm {
    /// One word of those that there are, with the nearest one where it is another.
    /// - Parameters:
    ///   - called: what the words name, for the message: "kind of inspection".
    ///   - value: what a word is the name of; nil for a word that there is not.
    package static func one(
        of names: @autoclosure @escaping @Sendable () -> [String], called noun: String, value: @escaping @Sendable (String) -> Value?
    ) -> Self {
        KeyForm(
            names().map { "`\($0)`" }.joined(separator: ", "),
            one: { matter, key throws(Diagnostic) in
                guard let word = try matter.string(key) else { return nil }
                guard let value = value(word) else {
                    throw Diagnostic(at: matter.location(of: key), "no \(noun) \"\(word)\"" + Suggestion.clause(for: word, in: names()))
                }
                return value
            })
    }
}

extension KeyForm where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    /// One word of an enumeration.
    package static func word(called noun: String) -> Self {
        .one(of: Value.allCases.map(\.rawValue), called: noun, value: { Value(rawValue: $0) })
    }
}

extension KeyForm {
    /// A list of `{key: value}`; one mapping alone is a list of one, an empty list is none.
    package static func list<Element>(
        of read: @escaping @Sendable (inout KeyReader) -> Element?
    ) -> Self where Value == [Element] {
        KeyForm("a list of pairs", keys: KeyReader.keys(read)) { matter, key throws(Diagnostics) in
            var problems = Diagnostics()
            let mappings = problems.collect { () throws(Diagnostic) in try matter.mappings(key) } ?? []
            let elements = mappings.compactMap { mapping in
                problems.collect { () throws(Diagnostics) in try KeyReader.value(of: mapping, read) }
            }
            try problems.throwIfErrors()
            return elements.isEmpty ? nil : elements
        }
    }

    /// `{key: value}`.
    package static func pairs(_ read: @escaping @Sendable (inout KeyReader) -> Value?) -> Self {
        let list = KeyForm<[Value]>.list(of: read)
        return KeyForm("pairs", keys: list.keys) { matter, key throws(Diagnostics) in try list.value(of: key, in: matter)?.first }
    }
}
