/// Whose words a document holds; the two are never mixed.
package enum Voice: String, Sendable, CaseIterable {
    case inspectors
    case council
}
