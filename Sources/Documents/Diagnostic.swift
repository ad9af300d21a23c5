/// One thing that is wrong or worth knowing, told to the person who can put it right.
package struct Diagnostic: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Severity: String, Sendable, Comparable {
        case error, warning, notice

        package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
        private var rank: Int { self == .error ? 0 : self == .warning ? 1 : 2 }
    }

    package let severity: Severity
    package let location: SourceLocation
    /// What is wrong, then what to do: one line, in the reader's words.
    package let message: String

    package init(_ severity: Severity = .error, at location: SourceLocation, _ message: String) {
        self.severity = severity
        self.location = location
        self.message = message
    }

    /// One clickable line: `path:12: error: no theme "supervison"; did you mean "supervision"?`
    package var description: String { "\(location): \(severity.rawValue): \(message)" }
}

/// Problems found together and reported together.
package struct Diagnostics: Error, Sendable, Equatable {
    package private(set) var all: [Diagnostic] = []

    package init(_ all: [Diagnostic] = []) { self.all = all }

    package mutating func append(_ diagnostic: Diagnostic) { all.append(diagnostic) }
    package mutating func append(_ more: Diagnostics) { all += more.all }

    /// The same problems of a folder's files, their paths starting with the folder's.
    package func inFolder(_ folder: String) -> Diagnostics {
        Diagnostics(
            all.map { Diagnostic($0.severity, at: SourceLocation("\(folder)/\($0.location.path)", line: $0.location.line), $0.message) })
    }

    package var hasErrors: Bool { all.contains { $0.severity == .error } }

    /// By path, line, severity and message, each once: the order in which they are printed.
    package var sorted: [Diagnostic] {
        Set(all).sorted {
            ($0.location, $0.severity, $0.message) < ($1.location, $1.severity, $1.message)
        }
    }

    /// Runs one part of a stage; what it throws is collected and nil is returned.
    package mutating func collect<Value>(_ part: () throws(Diagnostic) -> Value) -> Value? {
        do { return try part() } catch { append(error); return nil }
    }

    /// Runs a whole stage; what it throws is collected and nil is returned.
    package mutating func collect<Value>(_ stage: () throws(Diagnostics) -> Value) -> Value? {
        do { return try stage() } catch { append(error); return nil }
    }

    /// Runs a part whose problems are told elsewhere.
    package static func ignoring<Value>(_ part: () throws(Diagnostic) -> Value) -> Value? {
        do { return try part() } catch { return nil }
    }

    /// Throws all that was collected if any of it is an error.
    package func throwIfErrors() throws(Diagnostics) {
        if hasErrors { throw self }
    }
}
