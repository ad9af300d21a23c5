import ArgumentParser
import Conversion
import Documents
import England
import Inspections
import Linking

/// Prints what was found and decides the exit status.
enum Problems {
    /// Runs a command's work; the problems that it throws are printed, and the exit status is 1.
    static func reporting<Value>(as format: ProblemFormat? = nil, _ work: () async throws -> Value) async throws -> Value {
        do { return try await work() } catch let problems as Diagnostics {
            if let format { format.report(problems) } else { report(problems) }
            throw ExitCode(1)
        }
    }

    /// Runs a step that throws one problem alone.
    static func alone(_ step: () throws(Diagnostic) -> Void) throws(Diagnostics) {
        do throws(Diagnostic) { try step() } catch { throw Diagnostics([error]) }
    }

    /// Every problem on a line of standard error, sorted, and how many there are.
    static func report(_ problems: Diagnostics) {
        // What an interrupted command leaves undone is no problem of the content.
        if Task.isCancelled { return }
        let sorted = problems.sorted
        for problem in sorted { Terminal.complain(problem.description) }
        let counts = [Diagnostic.Severity.error, .warning, .notice].compactMap { severity -> String? in
            let count = sorted.count { $0.severity == severity }
            return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
        }
        if !counts.isEmpty { Terminal.complain(counts.joined(separator: ", ")) }
    }

    /// Prints, and ends the command with status 1 where anything is an error.
    static func settle(_ problems: Diagnostics) throws {
        report(problems)
        if problems.hasErrors { throw ExitCode(1) }
    }
}
