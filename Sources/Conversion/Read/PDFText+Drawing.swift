import Documents

/// How runs are drawn that mean more, or lie elsewhere, than they seem.
extension PDFText.Page {
    /// The runs without those that are drawn a second time close to the first, as programs do that have no bold letters.
    static func withoutDoubles(_ fragments: [PDFText.Fragment]) -> [PDFText.Fragment] {
        var result: [PDFText.Fragment] = []
        var places: [String: [Int]] = [:]
        for fragment in fragments {
            let earlier = places[fragment.text]?.suffix(mostAlike).first { isDouble(result[$0], fragment) }
            if let earlier {
                result[earlier].isBold = true
            } else {
                places[fragment.text, default: []].append(result.count)
                result.append(fragment)
            }
        }
        return result
    }

    /// How far a second drawing is from the first, in percent of the letters' size: a twelfth, and never less than a point and a half.
    static let doubleShift = 8
    static let leastDoubleShift = 2
    /// Among how many runs of the same words, the last ones, the first drawing is looked for.
    static let mostAlike = 8

    private static func isDouble(_ one: PDFText.Fragment, _ other: PDFText.Fragment) -> Bool {
        let shift = max(leastDoubleShift, one.size * doubleShift / 100)
        return one.size == other.size && abs(one.left - other.left) <= shift && abs(one.top - other.top) <= shift
    }

    /// The page with its words upright, where most of them are printed sideways or upside down: a landscape table on a page that is not.
    ///
    /// Poppler gives such runs a width of 0, or one below 0. A page that is turned as a whole comes upright.
    var upright: PDFText.Page {
        let words = fragments.filter { $0.text.count >= PDFText.Page.leastLetters && !$0.isBlank }
        let (sideways, inverted) = (words.filter { $0.width == 0 }, words.filter { $0.width < 0 })
        if inverted.count * 2 > words.count {
            return turned(self.width, self.height) { ($0.width - $1.left, $0.height - $1.top - $1.height) }
        }
        guard sideways.count * 2 > words.count else { return self }
        // Lines follow each other to the right where they are read upwards.
        let steps = zip(sideways, sideways.dropFirst()).map { $1.left - $0.left }
        if steps.count(where: { $0 > 0 }) >= steps.count(where: { $0 < 0 }) {
            return turned(height, width) { ($0.height - $1.top - $1.height * 4 / 5, $1.left - $1.height * 4 / 5) }
        }
        return turned(height, width) { ($1.top + $1.height * 4 / 5, $0.width - $1.left - $1.height * 4 / 5) }
    }

    /// The least letters of a run that shows which way it is printed.
    static let leastLetters = 3

    private func turned(
        _ width: Int, _ height: Int, _ place: (PDFText.Page, PDFText.Fragment) -> (left: Int, top: Int)
    ) -> PDFText.Page {
        var page = PDFText.Page(number: number, width: width, height: height)
        page.fragments = fragments.map { fragment in
            var result = fragment
            (result.left, result.top) = place(self, fragment)
            result.width = fragment.width == 0 ? fragment.text.count * fragment.size / 2 : abs(fragment.width)
            return result
        }
        return page
    }
}
