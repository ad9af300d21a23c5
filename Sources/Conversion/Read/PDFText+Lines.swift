import Documents

extension PDFText.Page {
    /// The fragments of each line of print from left to right, the lines from top to bottom; without what nobody sees.
    var rows: [[PDFText.Fragment]] {
        Self.cut(Self.rows(of: Self.withoutDoubles(fragments.filter { !$0.isWhite && !$0.isBlank })), width: width)
    }

    /// The same of what nobody sees.
    var hiddenRows: [[PDFText.Fragment]] { Self.rows(of: fragments.filter { $0.isWhite && !$0.isBlank }) }

    private static func rows(of fragments: [PDFText.Fragment]) -> [[PDFText.Fragment]] {
        var rows: [[PDFText.Fragment]] = []
        for fragment in fragments.sorted(by: { ($0.baseline, $0.left) < ($1.baseline, $1.left) }) {
            if let last = rows.indices.last, let first = rows[last].first,
                fragment.baseline - first.baseline <= max(leastLineStep, min(fragment.height, first.height) * sameLine / 100)
            {
                rows[last].append(fragment)
            } else {
                rows.append([fragment])
            }
        }
        return withLoneMarkers(withRaisedSigns(rows)).map { $0.sorted { ($0.left, $0.top) < ($1.left, $1.top) } }
    }

    // Lengths are in two thirds of a point, ratios in percent.

    /// Runs are on one line where their baselines are so near, of the lower run's height, and never less than `leastLineStep`.
    /// 20 to 30 give the same 60 reports of 2013 to 2024 in the test collection.
    static let sameLine = 25
    /// 0 to 4 give the same 60 reports of 2013 to 2024 in the test collection.
    static let leastLineStep = 2
    /// How far a marker may reach into its words, and how far before them it is printed at most.
    /// 0 to 4 give the same 60 reports of 2013 to 2024 in the test collection.
    static let markerOverlap = 2
    /// 64 to 96 give the same 60 reports of 2013 to 2024 in the test collection.
    static let markerReach = 80
    /// How far a raised sign may be above the line that it belongs to, of the line's height.
    /// 48 to 72 give the same 60 reports of 2013 to 2024 in the test collection.
    static let raisedAtMost = 60

    /// The rows with each bullet or number that is a little above or below its words put in front of them.
    private static func withLoneMarkers(_ rows: [[PDFText.Fragment]]) -> [[PDFText.Fragment]] {
        var result = rows.filter { $0.count > 1 || !($0.first?.text.isLoneMarker ?? false) }
        for marker in rows.filter({ $0.count == 1 }).compactMap(\.first) where marker.text.isLoneMarker {
            let middle = marker.top + marker.height / 2
            let words = result.firstIndex { row in
                row.allSatisfy { $0.left >= marker.right - markerOverlap }
                    && row.contains { $0.top <= middle && middle <= $0.top + $0.height && $0.left - marker.right < markerReach }
            }
            if let words {
                result[words].append(marker)
            } else {
                result.insert([marker], at: result.firstIndex { ($0.first?.baseline ?? 0) > marker.baseline } ?? result.count)
            }
        }
        return result
    }

    /// The rows with those that hold only small raised numbers or endings of numbers put into the row that they belong to.
    private static func withRaisedSigns(_ rows: [[PDFText.Fragment]]) -> [[PDFText.Fragment]] {
        var result: [[PDFText.Fragment]] = []
        var raised: [PDFText.Fragment] = []
        for row in rows {
            var row = row
            let (height, baseline) = (row.map(\.height).max() ?? 0, row.map(\.baseline).max() ?? 0)
            let belonging = raised.filter { $0.height < height && baseline - $0.baseline <= height * raisedAtMost / 100 }
            if !belonging.isEmpty {
                raised.removeAll { belonging.contains($0) }
                row += belonging
            }
            if row.allSatisfy({ $0.text.isShortNumber || $0.text.isOrdinalEnding }) { raised += row } else { result.append(row) }
        }
        for fragment in raised {
            let place = result.firstIndex { ($0.first?.baseline ?? 0) > fragment.baseline } ?? result.count
            result.insert([fragment], at: place)
        }
        return result
    }
}

extension PDFText.Line {
    /// Puts fragments of one row together, spaces as their distances say and small raised numbers as superscripts.
    init(_ fragments: [PDFText.Fragment]) {
        let sizes = fragments.map { (size: $0.size, count: $0.text.utf8.count) }
        let size =
            Set(sizes.map(\.size)).sorted().max { left, right in
                sizes.reduce(0) { $0 + ($1.size == left ? $1.count : 0) } < sizes.reduce(0) { $0 + ($1.size == right ? $1.count : 0) }
            } ?? 0
        let baseline = fragments.filter { $0.size == size }.map(\.baseline).max() ?? 0
        var words = ""
        var marker: LineLayout.Marker?
        var textLeft = fragments.first?.left ?? 0
        var printed = ""
        var end: Int?
        for (index, fragment) in fragments.enumerated() {
            var text = fragment.text
            if fragment.text.isShortNumber, fragment.size * 100 <= size * Self.markSize || fragment.baseline < baseline - Self.markRaised,
                fragment.baseline < baseline
            {
                text = Superscript.raised(text.trimmingSpaces)
                if index == 0 { marker = .label(fragment.text.trimmingSpaces) }
            }
            if let end, fragment.left - end > max(1, size * Self.wordSpace / 100), words.utf8.last != 0x20, text.utf8.first != 0x20,
                !words.isEmpty
            {
                words += " "
            }
            if index == 0, marker == nil, let found = Self.marker(of: fragment, before: fragments.dropFirst().first, size: size) {
                (marker, printed) = (found.marker, found.printed)
                text = found.rest
                textLeft = text.isEmpty ? fragments.dropFirst().first?.left ?? textLeft : textLeft + found.shift
            }
            words += text
            end = fragment.right
        }
        if case .label = marker { words = Superscript.withSpaceBehind(words) }
        self.words = words.withSingleSpaces.withSpaceBeforeQuotes
        self.text = printed.isEmpty ? self.words : printed + " " + self.words
        let lettered = fragments.filter { $0.size == size }
        layout = LineLayout(
            left: fragments.first?.left ?? 0, textLeft: textLeft, right: fragments.map(\.printedRight).max() ?? 0,
            top: lettered.map(\.top).min() ?? 0, height: lettered.map(\.height).max() ?? 0, size: size,
            isBold: Self.isBold(marker == nil ? fragments : Array(fragments.dropFirst())), marker: marker)
    }

    // Lengths are in two thirds of a point, ratios in percent of the size of letters.

    /// The largest mark of a note, and how far a larger one is raised above the line.
    /// 68 to 102 give the same 60 reports of 2013 to 2024 in the test collection.
    static let markSize = 85
    /// 1 to 5 give the same 60 reports of 2013 to 2024 in the test collection.
    static let markRaised = 3
    /// The least distance of two runs that are two words.
    /// 12 to 16 give the same 60 reports of 2013 to 2024 in the test collection.
    static let wordSpace = 15
    /// The least space behind a marker that is one for its place alone.
    /// 40 to 60 give the same 60 reports of 2013 to 2024 in the test collection.
    static let wideSpace = 50
    /// Digits of a paragraph's number or a note's mark; a year is none.
    /// 3 to 5 give the same 60 reports of 2013 to 2024 in the test collection.
    static let mostDigits = 3

    private static func isBold(_ fragments: [PDFText.Fragment]) -> Bool {
        let lettered = fragments.filter { $0.text.unicodeScalars.contains { $0.isAlphabetic || $0.isNumber } }
        return !lettered.isEmpty && lettered.allSatisfy(\.isBold)
    }

    private typealias FoundMarker = (marker: LineLayout.Marker, printed: String, rest: String, shift: Int)

    /// A bullet, dash or number that the first fragment is, or opens with.
    private static func marker(of fragment: PDFText.Fragment, before next: PDFText.Fragment?, size: Int) -> FoundMarker? {
        let text = fragment.text.trimmingSpaces
        // Words open most lines.
        guard let opening = text.utf8.first, !opening.isLetter || text == "o" else { return nil }
        let gap = next.map { $0.left - fragment.left - fragment.width * text.count / max(1, fragment.text.count) } ?? 0
        if let sign = text.first, let marker = ListSigns.marker(for: sign) {
            let rest = String(text.dropFirst())
            let isApart = marker == .dash(isApart: true) || gap >= size * wideSpace / 100
            let kind = marker == .bullet ? marker : .dash(isApart: isApart)
            if rest.isEmpty { return next == nil ? nil : (kind, text, "", 0) }
            if rest.first == " " { return (marker, String(sign), rest.trimmingSpaces, size) }
        }
        if text == "o", gap > size * wideSpace / 100, next != nil { return (.bullet, "\u{25E6}", "", 0) }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard (1...mostDigits).contains(digits.count), let number = Int(digits), text.dropFirst(digits.count).first == "." else {
            return nil
        }
        let rest = text.dropFirst(digits.count + 1)
        if rest.isEmpty { return next == nil ? nil : (.number(number, isApart: gap > size * wideSpace / 100), "\(digits).", "", 0) }
        guard rest.first == " " else { return nil }
        return (.number(number, isApart: rest.hasPrefix("  ")), "\(digits).", String(rest).trimmingSpaces, size * 3 / 2)
    }
}

/// The signs that open list items in print, most of them from private-use areas of symbol fonts.
private enum ListSigns {
    static func marker(for sign: Character) -> LineLayout.Marker? {
        guard let scalar = sign.unicodeScalars.first else { return nil }
        if dashes.contains(scalar) { return .dash(isApart: !runningDashes.contains(scalar)) }
        if bullets.contains(scalar) || (0xE000...0xF8FF).contains(scalar.value) { return .bullet }
        return nil
    }

    private static let dashes: Set<Unicode.Scalar> = [
        "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}", "\u{2500}", "\u{0336}", "\u{F02D}",
        "\u{F0BE}",
    ]
    /// Dashes that running text has too.
    private static let runningDashes: Set<Unicode.Scalar> = ["-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}"]
    private static let bullets: Set<Unicode.Scalar> = [
        "\u{2022}", "\u{25FC}", "\u{25AA}", "\u{25A0}", "\u{2023}", "\u{00B7}", "\u{25CF}", "\u{25CB}", "\u{25E6}", "\u{25FE}", "\u{2756}",
        "\u{27A2}", "\u{2043}",
        "\u{25BA}", "\u{2713}", "*",
    ]
}

extension PDFText.Fragment {
    /// Where its last sign that is no space ends, near enough.
    var printedRight: Int {
        let spaces = text.utf8.reversed().prefix { $0 == 0x20 }.count
        return right - (spaces == 0 || text.isEmpty ? 0 : spaces * size / 3)
    }
}

extension String {
    /// With a space before each opening quotation mark behind a letter, a figure or a comma, where runs of print are so close that
    /// none shows; "staff‘s" has an apostrophe of the wrong form.
    var withSpaceBeforeQuotes: String {
        guard range(of: "\u{2018}") != nil || range(of: "\u{201C}") != nil else { return self }
        var result = ""
        for (index, character) in zip(indices, self) {
            let isOpening = character == "\u{201C}" || character == "\u{2018}" && !isApostrophe(index)
            if isOpening, let last = result.last, last.isAlphabetic || last.isNumber || ",;:.".contains(last) { result += " " }
            result.append(character)
        }
        return result
    }

    /// Whether a mark stands inside a word: before a single letter, "re", "ve" or "ll" that ends it, or behind a single capital.
    private func isApostrophe(_ index: Index) -> Bool {
        let ending = self[self.index(after: index)...].prefix(while: \.isAlphabetic)
        let name = self[..<index].reversed().prefix(while: \.isAlphabetic)
        return ending.isEmpty || ending.count == 1 || ["re", "ve", "ll"].contains(ending)
            || name.count == 1 && name.first?.isUppercase == true
    }

    /// A bullet, a dash or "12." and nothing else.
    var isLoneMarker: Bool {
        let sign = trimmingSpaces
        if sign.count == 1, let first = sign.first { return ListSigns.marker(for: first) != nil }
        return sign.hasSuffix(".") && String(sign.dropLast()).isShortNumber
    }

    /// "th" of "18th".
    var isOrdinalEnding: Bool { ["st", "nd", "rd", "th"].contains(trimmingSpaces) }

    /// One to three digits and nothing else.
    var isShortNumber: Bool {
        let digits = trimmingSpaces
        return (1...PDFText.Line.mostDigits).contains(digits.utf8.count) && digits.utf8.allSatisfy(\.isDigit)
    }
}
