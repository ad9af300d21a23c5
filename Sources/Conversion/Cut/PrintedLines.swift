import Documents

extension Block {
    /// Takes in a further line of print.
    mutating func take(_ line: SourceLine, _ hyphenation: Hyphenation) {
        if let page = line.page, page != lastPage { pageBreaks.append((page, Words.list(in: text).count)) }
        let (joined, repair) = hyphenation.joined(text, line.text)
        if let repair, let last = lines.last { notes.append(Note(.repaired, line: last, before: repair.before, after: repair.after)) }
        text = joined
        lines.append(line.number)
        lastPage = line.page
    }

    var isFootnote: Bool { if case .footnote = kind { true } else { false } }

    /// Whether the words end as a sentence does.
    var endsStop: Bool { endsComplete && text.last != ":" && text.last != ";" }
}

extension String {
    var startsLowerCase: Bool { utf8.first?.isSmallLetter ?? false }
}
