import Documents
import England
import Inspections
import Linking

/// Finished HTML, written as a string literal in which every inserted word is escaped.
///
/// `"<p>\(words)</p>" as Markup` escapes `words`; inserted `Markup` stays as it is.
package struct Markup: Sendable, Equatable, ExpressibleByStringInterpolation {
    package private(set) var html: String

    package init(stringLiteral value: String) { html = value }
    package init(stringInterpolation: StringInterpolation) { html = stringInterpolation.html }

    /// Trusts a string to be HTML: only for what the skin or the Markdown writer made.
    init(trusted html: String) { self.html = html }

    /// Plain words, escaped.
    init(escaping text: String) { html = HTML.attribute(text) }

    package var isEmpty: Bool { html.isEmpty }

    static func + (left: Markup, right: Markup) -> Markup { Markup(trusted: left.html + right.html) }
    static func += (left: inout Markup, right: Markup) { left.html += right.html }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var html = ""

        package init(literalCapacity: Int, interpolationCount: Int) {
            html.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        package mutating func appendLiteral(_ literal: String) { html += literal }
        package mutating func appendInterpolation(_ text: String) { html += HTML.attribute(text) }
        package mutating func appendInterpolation(_ number: Int) { html += String(number) }
        package mutating func appendInterpolation(_ markup: Markup) { html += markup.html }
        package mutating func appendInterpolation(_ parts: [Markup]) { for part in parts { html += part.html } }
        /// Nothing where there is none.
        package mutating func appendInterpolation(_ markup: Markup?) { html += markup?.html ?? "" }
    }
}

extension [Markup] {
    /// The parts with a separator between them.
    func joined(separator: Markup = "") -> Markup {
        var result: Markup = ""
        for (index, part) in enumerated() {
            if index > 0 { result += separator }
            result += part
        }
        return result
    }
}
