/// A place in a file that a person can open.
package struct SourceLocation: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Relative to the folder that the command was given.
    package let path: String
    /// 1-based; 1 where the whole file is meant.
    package let line: Int

    package init(_ path: String, line: Int = 1) {
        self.path = path
        self.line = line
    }

    package static func < (left: Self, right: Self) -> Bool {
        (left.path, left.line) < (right.path, right.line)
    }

    package var description: String { "\(path):\(line)" }
}
