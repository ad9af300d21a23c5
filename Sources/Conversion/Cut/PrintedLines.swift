import Documents

extension Block {
    /// Takes in a further line of print.
    mutating func take(_ line: SourceLine) {
        if let page = line.page, page != lastPage { pageBreaks.append((page, Words.list(in: text).count)) }
        text = text.joinedInPrint(to: line.text)
        lines.append(line.number)
        lastPage = line.page
    }

    var isFootnote: Bool { if case .footnote = kind { true } else { false } }

    /// Whether the words end as a sentence does.
    var endsStop: Bool { endsComplete && text.last != ":" && text.last != ";" }
}

extension String {
    var startsLowerCase: Bool { utf8.first?.isSmallLetter ?? false }

    /// The words of two lines; a hyphen at the end of the first belongs to a compound and stays, with no space behind it.
    ///
    /// So does one behind a figure ("17-|year-olds", but "16- |and 17-year-olds"), and the dash of "2014–|15".
    func joinedInPrint(to next: String) -> String {
        self + (isCompound(with: next) ? "" : " ") + next
    }

    private func isCompound(with next: String) -> Bool {
        let ending = suffix(2)
        guard ending.count == 2, let before = ending.first, let sign = ending.last, let after = next.first else { return false }
        if before.isNumber, sign == "\u{2013}" || sign == "-", after.isNumber { return true }
        guard "-/\u{2010}\u{2011}".contains(sign) else { return false }
        let isHanging = ["and ", "or ", "to "].contains { next.hasPrefix($0) }
        return before.isLetter || before.isNumber && after.isLetter && !isHanging
    }
}
