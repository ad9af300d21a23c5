import Documents
import Glibc
import Testing

/// What is found in a text: the words of each detail, with "tel", "email" or "address" in front.
private func found(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return ContactDetails.all(in: bytes).map { detail in
        let kind =
            switch detail.kind {
            case .telephone: "tel"
            case .email: "email"
            case .address: "address"
            }
        return "\(kind) \(String(decoding: bytes[detail.range], as: UTF8.self))"
    }
}

/// The whole rule, form by form: what a change adds or takes away is a line here.
@Suite struct `Contact details` {
    /// Each text holds one number, between « and ».
    @Test(arguments: [
        // As Ofsted, councils and forms print them.
        "Telephone: «01785 276133».", "T «0300 123 1231», F", "T «0121 496 0000»", "Text «07890 402088»", "«020 7421 6666»",
        "«0800 1111 222»",
        "«0345 604 3719»", "«015396 20000»", "«01785 27 61 33»", "«01785 276 133»", "«0785 276133»", "(«01785 276133»)", "[«01785 276133»]",
        // Without spaces, in brackets, with other signs.
        "«01785276133»", "«07700900123»", "«(01785) 276133»", "«(0161) 618 8524»", "«(01785)276133»", "«01785(276133)",
        "«(0300) 123-1231» x",
        "(tel:«01785 276133»)", "manager on «01785/276133»", "«01785 / 276133»", "«01785.276.133».", "«01785-276-133»", "«01785 - 276133»",
        "«01785–276133»", "«01785 — 276133»", "«01785‑276133»", "«01785−276133»", "«01785\u{A0}276133»", "«01785\u{202F}276\u{202F}133»",
        "«01785\u{2009}276133»", "«01785  276133»", "«01785\t276133»", "«01785&nbsp;276133»", "«01785 &ndash; 276133»",
        "**«01785** 276133»",
        "_«01785 276133»_", "«(0)1785 276133»", "«(0) 1785 276133»",
        // From abroad, and abroad.
        "«0044 1785 276133»", "«00 44 1785 276133»", "«00441785276133»", "«+44 1785 276133»", "«+44 (0)1785 276133»", "«+44(0)1785276133»",
        "«+44 01785 276133»", "«(+44) 1785 276133»", "«+(44) 1785 276133»", "«+441785276133»", "«+44-1785-276133»", "«+353 1 234 5678»",
        "«+1 202 555 0123»", "«00353 1 234 5678»", "tel:«+441785276133»",
        // With an extension.
        "«07890-402-088x»", "«01785 276133 x123»", "«01785 276133x123»", "«01785 276133 ext 12»", "«01785 276133 ext. 1234»",
        "«01785 276133 EXTN 12»", "«01785 276133 extension 12»", "«01785 276133»/4", "«01785 276133» or 4",
        // Over the end of a line, in a list too; where a line lost its spaces; one after the other.
        "«01785\n276133»", "«01785\r\n276133»", "«01785-\n276133»", "  - «01785\n    276133»", "«01785 27613\n3»", "Tel«01785 276133»Fax",
        "Tel.«01785 276133»", "Tel.....«01785 276133»", "Tel/«01785 276133»", "“«01785 276133»”", "•«01785 276133»", "\u{A0}«01785 276133»",
        "mobile-«07890402088»", "«01785 276133» 2024", "3 «01785 276133»", "in 2024: «01785 276133»",
    ])
    func `are telephone numbers in every form that people write`(text: String) {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "«" || $0 == "»" }
        let number = text.contains("»") ? parts[1] : parts[1].dropLast()
        #expect(found(parts.joined()) == ["tel \(number)"])
    }

    @Test func `are two numbers where two are written`() {
        #expect(found("01785 276133/01785 276134") == ["tel 01785 276133", "tel 01785 276134"])
        #expect(found("01785 276133 07890 402088") == ["tel 01785 276133", "tel 07890 402088"])
    }

    @Test(arguments: [
        ("write to a.b-c@d.gov.uk.", "a.b-c@d.gov.uk"), ("<a@b.uk>", "a@b.uk"), ("mailto:A.B@EXAMPLE.ORG?x", "A.B@EXAMPLE.ORG"),
        ("“a+b_1%@b.co”", "a+b_1%@b.co"), ("\u{A0}a@b.uk\u{A0}", "a@b.uk"), ("von josé@b.uk", "josé@b.uk"),
        ("'a@b-c.org.uk'", "a@b-c.org.uk"),
    ])
    func `are e-mail addresses`(text: String, address: String) {
        #expect(found(text) == ["email \(address)"])
    }

    @Test(arguments: [
        ("She lives at 12 High Street, Stafford ST16 2LH.", "12 High Street, Stafford ST16 2LH"),
        (
            "7a Newcastle Road\nNewcastle under Lyme\nStaffordshire\nST5 1AB",
            "7a Newcastle Road\nNewcastle under Lyme\nStaffordshire\nST5 1AB"
        ),
        ("at 125, King’s Way, London WC2B 6SE", "125, King’s Way, London WC2B 6SE"), ("1 St Ann's Square M27LA", "1 St Ann's Square M27LA"),
    ])
    func `are addresses with house number and postcode`(text: String, address: String) {
        #expect(found(text) == ["address \(address)"])
    }

    @Test(arguments: [
        // Services' names, and what else has an @.
        "Safe@Last.", "Adoption@Heart. They", "Adoption@Heart.We have", "the Safe@Last project", "@media (x)", "a@b", "x@1.2",
        "logo@2x.png", "@",
        "\"@type\": \"Report\"", "a@.uk", "…@b", "see @ofsted.news",
        // Ranges, lists, years, ages, times, percentages, sums of money.
        "0-5, 6-10, 11-15", "0–5 6–10 11–15 16–17", "(0-5) 12 345 678 90", "2012 2022 2023 2024", "2012/2013/2014", "aged 0 to 25",
        "0900–1700",
        "0900–1000 11 June", "00:00 01:00 02:00", "05% 12% 34% 56%", "£0123456789", "£0 120 000 000", "$01234567890", "€ 1,234,567,890",
        "3,456,789", "1 234 567 890", "10 785 276 133", "0 0 1200 12000", "0 1 2 3 4 5 6 7 8 9", "001 002 003 0004", "growth of +12 345",
        // Dates and numbers of documents.
        "2023-11-06", "06-11-2023", "06 11 2023", "06/11/2023 07/11/2023", "URN 123456", "URN: 80568", "SC0123456",
        "ISBN 978-0-19-852663-6",
        "ISBN 9780198526636", "ISBN 0-19-852663-6", "ISBN 0198526636", "ISBN-10: 0198526636", "ISSN 0140-6736", "case 2016/0123/456789",
        "case 0178-5276133-22", "16-0178-5276133", "10.1080/01419870.2016.1234", "doi 10.1111/0123456789", "00000000000", "012345",
        "0123 4567",
        // Hashes, ids, addresses of the web.
        "9b1c0123456789abcdef", "a01234567890", "01234567890ab", "sha256 0123456789abcdef", "f-01785276133a", "p41-0785", "u12-01b7",
        "550e8400-e29b-0785-2761-446655440000", "https://e.org/?id=01785276133", "#01785276133", "x_01785276133",
        // Coordinates and drawings.
        "12,0785,276133", "52.806693, -2.116", "0.0123456789", ".0123456789", "M0 10 20 30 40 50 60", "M010 20 30 40 50 60",
        "0.5 01.25 010.125",
        "192.168.010.0111", "m012.3,045.6",
        // Postcodes without a house, houses without a postcode.
        "ST16 2LH", "Stafford ST16 2LH", "High Street, Stafford ST16 2LH", "In 2022 Stafford Council moved to ST16 2LH",
        "3. High Street, Stafford ST16 2LH", "the 12 of High Street and others in ST16 2LH", "12 High Street, Stafford", "M2 7CA 12",
        "12 High Street\n\nStafford ST16 2LH",
    ])
    func `are not other numbers, names and signs`(text: String) {
        #expect(found(text) == [])
    }

    @Test func `are told of with file and line, but for the address that is allowed`() {
        let text = Array("a\ncall 01785\n276133, x@y.uk\nOurs@Example.org\nat 1 High\nStreet ST16 2LH\n".utf8)
        #expect(
            ContactDetails.problems(in: text, at: "a.md", allowed: "ours@example.org").map(\.description) == [
                "a.md:2: error: the telephone number \"01785 276133\" does not belong here; take it out",
                "a.md:3: error: the e-mail address \"x@y.uk\" does not belong here; take it out",
                "a.md:5: error: the address \"1 High Street ST16 2LH\" does not belong here; take it out",
            ])
    }

    /// Ten times the text takes some ten times as long, whatever it is made of; a quadratic rule would take a hundred times.
    @Test(arguments: ["0", "0 ", "a@", "@", "+1", "(0", "A1 ", "1 A", "0-", "x@y.", "é@", "12 High Street ", "\u{A0}0"])
    func `are looked for in time that grows with the text`(piece: String) {
        /// On the processor, so that a busy machine makes no difference.
        func seconds(_ count: Int) -> Double {
            func now() -> Double {
                var time = timespec()
                clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
                return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
            }
            let text = Array(String(repeating: piece, count: count).utf8)
            return (0..<3).map { _ in
                let start = now()
                _ = ContactDetails.all(in: text)
                return now() - start
            }.min() ?? 0
        }
        let (short, long) = (seconds(1_000), seconds(10_000))
        #expect(long < short * 40, "\(piece): \(short), \(long)")
    }
}
