import Documents
import England
import Inspections
import Linking
@testable import Publishing
import Testing

@Suite struct WordingTests {
    @Test(arguments: [
        ("2022-05-26", "2022-05-26", "26 May 2022"), ("2022-05-26", "2022-05-27", "26 and 27 May 2022"),
        ("2023-11-06", "2023-11-10", "6 to 10 November 2023"), ("2022-05-27", "2022-06-03", "27 May to 3 June 2022"),
        ("2022-12-30", "2023-01-04", "30 December 2022 to 4 January 2023"), ("2022-05-31", "2022-06-01", "31 May and 1 June 2022"),
    ])
    func `says the days of a visit as a reader would`(from: String, to: String, words: String) throws {
        let visit = Visit(from: try #require(CalendarDate(from)), to: try #require(CalendarDate(to)))
        #expect(Wording.days(visit) == words)
    }

    @Test(arguments: [("2019", "2019"), ("2011-07", "July 2011"), ("2011-07-04", "4 July 2011"), ("spring", "spring")])
    func `says a time as precisely as it is known`(when: String, words: String) {
        #expect(Wording.when(when) == words)
    }

    @Test(arguments: [
        (1, 1, "in the one report we hold"), (4, 4, "in all four reports we hold"), (2, 12, "in two of the 12 reports we hold"),
    ])
    func `says a share in words and never in per cent`(part: Int, whole: Int, words: String) {
        #expect(Wording.share(part, of: whole) == words)
    }

    @Test(arguments: [
        ("Short enough.", 20, "Short enough."), ("These records are poor, lacking detail", 24, "These records are poor …"),
        ("abcdefghij klm", 5, " …"),
    ])
    func `an excerpt ends between words`(text: String, limit: Int, expected: String) {
        #expect(Excerpt.opening(of: text, upTo: limit) == expected)
    }

    @Test func `what is put into markup is escaped and markup itself is not`() {
        let inner: Markup = "<b>\("\"a\" & <b>")</b>"
        #expect(("<p>\(inner)\("<")</p>" as Markup).html == "<p><b>&quot;a&quot; &amp; &lt;b&gt;</b>&lt;</p>")
    }

    @Test func `marks words that only one of two sentences has`() {
        let difference = WordDifference("not placed in unsuitable homes even briefly.", "Not placed in unsuitable homes.")
        #expect(
            difference.left == [
                .init(words: "not placed in unsuitable homes", isShared: true), .init(words: "even briefly.", isShared: false),
            ])
        #expect(!difference.right.map(\.isShared).contains(false))
    }

    @Test func `Markdown of the site's own pages keeps its links inside the site`() {
        let writer = MarkdownMarkup(links: Links(page: "about/index.html", style: .files))
        let html = writer.blocks(Markdown(reading: "See [data](/data/), *all* of **it & more**, [no](javascript:x).").blocks).html
        #expect(html == "<p>See <a href=\"../data/index.html\">data</a>, <em>all</em> of <strong>it &amp; more</strong>, no.</p>")
    }
}
