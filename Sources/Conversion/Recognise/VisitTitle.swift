import England

/// "Focused visit to Staffordshire County Council children's services" and its like.
struct VisitTitle {
    let kind: InspectionKind

    /// Nil for a text that is no title of a visit.
    init?(_ text: String) {
        guard !text.hasSuffix("."), let kind = Forms.form(.visitTitle, of: text)?["kind"].flatMap(InspectionKind.init) else { return nil }
        self.kind = kind
    }
}
