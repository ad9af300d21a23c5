import Documents

/// What a group of forms tells of a text that one of its rows fits: a group of `forms.yml`, by its key.
package enum FormGroup: String, Sendable, CaseIterable {
    case reportTitle = "report-title"
    case visitTitle = "visit-title"
    case subjectMark = "subject-mark"
    case outcomeHeading = "outcome-heading"
    case responsibleHead = "responsible-head"
    case tableHead = "table-head"
    case leadOffice = "lead-office"
    case teamHeading = "team-heading"
    case requestOpening = "request-opening"
    case partnershipSalutation = "partnership-salutation"
    case requestHeading = "request-heading"
    case reportingHeading = "reporting-heading"
    case boardHeading = "board-heading"
    case authorityHeading = "authority-heading"
    case standingHeading = "standing-heading"
    case leadIn = "lead-in"
    case backgroundHeading = "background-heading"
    case deadline
    case fieldLabel = "field-label"
    case datesLabel = "dates-label"
    case publishedLabel = "published-label"
    case inspectorLabel = "inspector-label"
    case titlePage = "title-page"
    case scopeSentence = "scope-sentence"
    case nextStep = "next-step"
    case office
    case officeBehindName = "office-behind-name"
    case addressee
    case signOff = "sign-off"
    case committee
    case paperOpening = "paper-opening"
    case contactHeading = "contact-heading"
    case judgementSentence = "judgement-sentence"
    case gradeVerb = "grade-verb"
    case gradeWord = "grade-word"
    case judgementsHeading = "judgements-heading"
    case titleContinuation = "title-continuation"
    case reinspectionWord = "reinspection-word"
    case visitInspectors = "visit-inspectors"
    case authorLabel = "author-label"
    case publishedSentence = "published-sentence"
    case judgementsHead = "judgements-head"
    case judgementBoxHead = "judgement-box-head"
    case furniture
    case furnitureRun = "furniture-run"
    case councilQualifier = "council-qualifier"
    case councilJoiner = "council-joiner"
    case councilFollower = "council-follower"
}

/// A row of `forms.yml`: one way in which a family of documents prints something.
package struct Form: Sendable {
    /// What a text opens with; empty where the row does not ask.
    package let openings: [String]
    /// What a text may be as a whole.
    package let whole: [String]
    /// What a text ends with.
    package let endings: [String]
    /// What a text must hold, every one.
    package let parts: [String]
    /// What the row means besides, by its own keys: `framework`, `kind`, `rule`.
    private let meanings: [String: String]
    /// Which documents print it.
    package let family: String
    /// A report that shows it: "Hampshire, April 2014".
    package let shownBy: String

    /// What the row says under a key of its own.
    package subscript(key: String) -> String? { meanings[key] }

    /// The bytes of ’ but the first.
    private static let apostropheBehindFirst: [UInt8] = [0x80, 0x99]

    /// The words of a text as forms are written: in lower case, with straight apostrophes.
    package static func folded(_ text: String) -> String {
        var (text, hasOthers) = (text, false)
        let words = text.withUTF8 { utf8 in
            String(unsafeUninitializedCapacity: utf8.count) { folded in
                var (place, count) = (0, 0)
                while place < utf8.count {
                    let byte = utf8[place]
                    let isApostrophe = byte == 0xE2 && utf8[(place + 1)...].starts(with: apostropheBehindFirst)
                    folded[count] = isApostrophe ? UInt8(ascii: "'") : byte.lowercased
                    // Dashes and quotation marks begin with E2 and have no small form; another sign may be a capital.
                    hasOthers = hasOthers || byte >= 0xC0 && byte != 0xE2
                    place += isApostrophe ? 3 : 1
                    count += 1
                }
                return count
            }
        }
        return hasOthers ? words.lowercased() : words
    }

    /// Whether folded words are printed in this form.
    package func fits(_ words: String) -> Bool {
        let hasPlace =
            openings.isEmpty && whole.isEmpty && endings.isEmpty || opening(of: words) != nil
            || whole.contains { $0.utf8.elementsEqual(words.utf8) }
            || endings.contains(where: words.ends)
        return hasPlace && parts.allSatisfy { words.range(of: $0) != nil }
    }

    /// The opening that folded words have, the first in the order of the row.
    package func opening(of words: String) -> String? { openings.first(where: words.opens) }
}

/// The forms of documents, by group.
package struct Forms: Sendable {
    private let groups: [FormGroup: [Form]]

    /// In the order in which they are tried.
    package subscript(group: FormGroup) -> [Form] { groups[group] ?? [] }

    /// The first form of a group that a text has.
    package static func form(_ group: FormGroup, of text: String) -> Form? { form(group, ofFolded: Form.folded(text)) }

    /// The same for words that are folded already, as where a text is held against several groups.
    package static func form(_ group: FormGroup, ofFolded words: String) -> Form? {
        England.standard.forms[group].first { $0.fits(words) }
    }

    /// Whether a text has a form of a group.
    package static func has(_ group: FormGroup, _ text: String) -> Bool { form(group, of: text) != nil }
}

extension Forms {
    /// Keys that every group knows; the others say what a row means besides.
    private static let keys = ["opens", "is", "ends", "holds", "family", "shown_by"]
    private static let meanings = ["framework", "kind", "unread", "key", "of", "none", "rule", "extent"]

    /// - Throws: unknown groups and keys, rows without words, without a family or without a report that shows them, groups that are missing; together.
    init(reading bytes: [UInt8], path: String) throws(Diagnostics) {
        var problems = Diagnostics()
        let matter = problems.collect { () throws(Diagnostic) in
            try FrontMatter(reading: String(decoding: bytes, as: UTF8.self), path: path)
        }
        guard let matter else { throw problems }
        problems.append(Diagnostics(matter.unknownKeys(besides: FormGroup.allCases.map(\.rawValue))))
        var groups: [FormGroup: [Form]] = [:]
        for group in FormGroup.allCases {
            let rows = problems.collect { () throws(Diagnostic) in try matter.mappings(group.rawValue) } ?? []
            if rows.isEmpty { problems.append(Diagnostic(at: matter.location(of: group.rawValue), "no forms of \"\(group.rawValue)\"")) }
            for row in rows {
                problems.append(Diagnostics(row.unknownKeys(besides: Self.keys + Self.meanings)))
                if let form = problems.collect({ () throws(Diagnostic) in try Form(reading: row, meanings: Self.meanings) }) {
                    groups[group, default: []].append(form)
                }
            }
        }
        try problems.throwIfErrors()
        self.groups = groups
    }
}

extension Form {
    fileprivate init(reading row: FrontMatter, meanings keys: [String]) throws(Diagnostic) {
        openings = try row.strings("opens")
        whole = try row.strings("is")
        endings = try row.strings("ends")
        parts = try row.strings("holds")
        family = try row.requiredString("family")
        shownBy = try row.requiredString("shown_by")
        var meanings: [String: String] = [:]
        for key in keys { meanings[key] = try row.string(key) }
        self.meanings = meanings
        guard !(openings + whole + endings + parts).isEmpty else {
            throw Diagnostic(at: row.location(), "this form has no words; give it \"opens\", \"is\", \"ends\" or \"holds\"")
        }
    }
}
