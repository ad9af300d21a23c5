import ArgumentParser
import Documents

/// How `check` prints what it finds.
enum ProblemFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, github

    /// Prints problems: for a person on standard error, for a program on standard output.
    func report(_ problems: Diagnostics) {
        let sorted = problems.sorted
        switch self {
        case .text:
            Problems.report(problems)
            if let first = sorted.first(where: { $0.severity == .error }) {
                Terminal.complain("begin with \(first.location); others may come of it")
            }
        case .json: Terminal.say(Self.json(of: sorted))
        case .github: for problem in sorted { Terminal.say(Self.annotation(of: problem)) }
        }
    }

    private static func json(of problems: [Diagnostic]) -> String {
        var json = JSONWriter()
        json.object { json in
            json.member("problems") { json in
                json.array(problems) { json, problem in
                    JSONValue.object([
                        "severity": .text(problem.severity.rawValue), "file": .text(problem.location.path),
                        "line": .number(problem.location.line), "message": .text(problem.message),
                    ]).write(to: &json)
                }
            }
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }

    /// `::error file=Content/site.yml,line=4::…`, as GitHub's workflow commands are written.
    private static func annotation(of problem: Diagnostic) -> String {
        let file = escaped(problem.location.path, besides: [(":", "%3A"), (",", "%2C")])
        return "::\(problem.severity.rawValue) file=\(file),line=\(problem.location.line)::\(escaped(problem.message))"
    }

    private static func escaped(_ text: String, besides signs: [(String, String)] = []) -> String {
        let pairs = [("%", "%25"), ("\r", "%0D"), ("\n", "%0A")] + signs
        return pairs.reduce(text) { text, pair in text.split(separator: pair.0, omittingEmptySubsequences: false).joined(separator: pair.1)
        }
    }
}
