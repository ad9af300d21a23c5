import Documents
import England
import Inspections

/// How rules read a statement.
struct StatementReading: Sendable {
    let coding: Coding
    let evaluative: [EvaluativeCue]
    /// Whether inspectors say it, and do not ask for it.
    let isFinding: Bool
}
