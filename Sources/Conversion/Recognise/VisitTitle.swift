import England

/// "Focused visit to Staffordshire County Council children's services" and its like.
struct VisitTitle {
    let kind: InspectionKind
    /// Without "Re:" before it and, where it is set in bold, a full stop behind it.
    let words: String

    /// Nil for a block that is no title of a visit.
    init?(_ block: Block) {
        let printed = block.setting?.isBold == true ? block.text.withoutStop : block.text
        let folded = Form.folded(printed)
        let mark = Forms.form(.subjectMark, ofFolded: folded)?.opening(of: folded)
        words = String(printed.dropFirst(mark?.count ?? 0)).withoutNoteMarks
        guard !words.hasSuffix("."), let kind = Forms.form(.visitTitle, of: words)?["kind"].flatMap(InspectionKind.init) else { return nil }
        self.kind = kind
    }
}
