/// Reads front matter key by key, and keeps every problem and every key that was asked for.
///
/// Whoever reads asks for all its keys, whatever the values are: a key that nobody asked for is unknown.
package struct KeyReader {
    package let matter: FrontMatter
    /// In the order in which they were asked for.
    package private(set) var keys: [Key] = []
    package private(set) var problems = Diagnostics()

    private init(_ matter: FrontMatter) { self.matter = matter }

    /// Reads a value out of front matter whose reading warns of nothing.
    /// - Throws: as `value(of:warnings:_:)`.
    package static func value<Value>(of matter: FrontMatter, _ read: (inout KeyReader) -> Value?) throws(Diagnostics) -> Value {
        var warnings = Diagnostics()
        return try value(of: matter, warnings: &warnings, read)
    }

    /// Reads a value out of front matter.
    /// - Parameters:
    ///   - warnings: gets what is worth knowing of a value that can be read.
    ///   - read: asks for every key; nil where one of them has a problem.
    /// - Throws: all problems together, with one for each key that was not asked for.
    package static func value<Value>(
        of matter: FrontMatter, warnings: inout Diagnostics, _ read: (inout KeyReader) -> Value?
    ) throws(Diagnostics) -> Value {
        var reader = KeyReader(matter)
        let value = read(&reader)
        reader.problems.append(Diagnostics(matter.unknownKeys(besides: reader.keys.map(\.name))))
        try reader.problems.throwIfErrors()
        guard let value else { throw reader.problems }
        warnings.append(reader.problems)
        return value
    }

    /// Reads a value out of a file that is YAML all through.
    /// - Throws: as `value(of:_:)`; a file that is not UTF-8, and YAML that does not parse.
    package static func value<Value>(
        ofFile bytes: [UInt8], path: String, _ read: (inout KeyReader) -> Value?
    ) throws(Diagnostics) -> Value {
        let matter: FrontMatter
        do throws(Diagnostic) { matter = try FrontMatter(reading: Lines.text(of: bytes, path: path), path: path) } catch {
            throw Diagnostics([error])
        }
        return try value(of: matter, read)
    }

    /// The keys that some reading asks for.
    package static func keys<Value>(_ read: (inout KeyReader) -> Value?) -> [Key] {
        var reader = KeyReader(FrontMatter(path: ""))
        _ = read(&reader)
        return reader.keys
    }

    /// The value of a key that may be missing; nil also where it has a problem, which is kept.
    /// - Parameter meaning: one sentence for docs/keys.md.
    package mutating func optional<Value>(_ name: String, _ form: KeyForm<Value>, _ meaning: String) -> Value? {
        read(name, form, meaning, isRequired: false) ?? nil
    }

    /// The values of a list that may be missing; empty also where it has a problem.
    package mutating func list<Element>(_ name: String, _ form: KeyForm<[Element]>, _ meaning: String) -> [Element] {
        optional(name, form, meaning) ?? []
    }

    /// The value of a key that must be there; nil only where there is a problem.
    /// - Parameter missing: what to say where the key is missing or empty, instead of asking for a line `key: …`.
    package mutating func required<Value>(_ name: String, _ form: KeyForm<Value>, _ meaning: String, missing: String? = nil) -> Value? {
        guard let value = read(name, form, meaning, isRequired: true) else { return nil }
        if value == nil { report(name, missing ?? "\"\(name)\" is missing; add a line \"\(name): …\"") }
        return value
    }

    /// A key that others read, or only people do.
    package mutating func passOver<Value>(_ name: String, _ form: KeyForm<Value>, _ meaning: String) {
        _ = optional(name, form, meaning)
    }

    /// Keeps a problem at the line of a key, or of the whole mapping where the key is missing.
    package mutating func report(_ key: String, _ message: String) {
        problems.append(Diagnostic(at: matter.location(of: key), message))
    }

    package mutating func report(_ more: Diagnostics) { problems.append(more) }

    /// Nil where the value has a problem, and the value, which is nil where there is none.
    private mutating func read<Value>(_ name: String, _ form: KeyForm<Value>, _ meaning: String, isRequired: Bool) -> Value?? {
        keys.append(Key(name: name, form: form.words, meaning: meaning, isRequired: isRequired, keys: form.keys))
        do throws(Diagnostics) { return .some(try form.value(of: name, in: matter)) } catch {
            problems.append(error)
            return .none
        }
    }
}
