@testable import Conversion
import Documents
import England
@testable import Inspections
import Testing

@Suite struct `Dates in print` {
    @Test(arguments: [
        ("6 to 10 November 2023", ["2023-11-06 2023-11-10"]),
        ("26 and 27 May 2022", ["2022-05-26 2022-05-27"]),
        ("5 November to 14 November 2012", ["2012-11-05 2012-11-14"]),
        ("13 November 2017 to 24 November 2017", ["2017-11-13 2017-11-24"]),
        ("11 – 22 July 2022", ["2022-07-11 2022-07-22"]),
        ("30 January–10 February 2023", ["2023-01-30 2023-02-10"]),
        ("16/11/2015 - 10/12/2015", ["2015-11-16 2015-12-10"]),
        ("4 to 8 June 2018 and 18 to 22 June 2018", ["2018-06-04 2018-06-08", "2018-06-18 2018-06-22"]),
        ("Wednesday 17th January 2024", ["2024-01-17 2024-01-17"]),
        ("on the 12th of January 2024.", ["2024-01-12 2024-01-12"]),
        ("18 December 2023 to 5 January 2024", ["2023-12-18 2024-01-05"]),
    ])
    func `are read in every form that reports use`(phrase: String, visits: [String]) {
        #expect(DatePhrase.visits(in: phrase)?.map { "\($0.from) \($0.to)" } == visits)
    }

    @Test func `are two where an "and" stands before an earlier one, and run backwards where a "to" does`() {
        #expect(
            DatePhrase.visits(in: "27 and 26 May 2022")?.map { "\($0.from) \($0.to)" } == [
                "2022-05-27 2022-05-27", "2022-05-26 2022-05-26",
            ])
        #expect(DatePhrase.visits(in: "14 to 3 March 2025")?.map { "\($0.from) \($0.to)" } == ["2025-03-14 2025-03-03"])
    }

    @Test(arguments: [
        "", "in 2019", "July 2011", "31 February 2022", "section 47 enquiries", "18 of 54 centres in 2012", "within six months",
    ])
    func `are none where no whole day is named`(phrase: String) {
        #expect(DatePhrase.visits(in: phrase) == nil)
    }

    @Test(arguments: [
        ("31 and 32 March 2025", "32 March 2025"), ("30 to 31 June 2024", "31 June 2024"), ("28 and 29 February 2023", "29 February 2023"),
        ("28 and 29 February 2024", nil), ("30 and 31 March 2025", nil), ("3/13/2025", "3 13 2025"),
    ])
    func `are told where no calendar has them`(phrase: String, day: String?) {
        #expect(DatePhrase.impossibleDay(in: phrase) == day)
    }
}

@Suite struct `Names in print` {
    @Test(arguments: [
        ("Inspection of Staffordshire County Council local authority children's services", "staffordshire"),
        ("Monitoring visit to Stoke-on-Trent children's services", "stoke-on-trent"),
        ("Inspection of Bournemouth, Christchurch & Poole children’s services", "bournemouth-christchurch-and-poole"),
        ("Royal Borough of Windsor & Maidenhead", "windsor-and-maidenhead"),
        ("West Northamptonshire", "west-northamptonshire"),
        ("London Corporation", "city-of-london"),
        ("Kingston upon Hull City Council", "hull"),
        ("Focused visit to Newcastle children's services", "newcastle-upon-tyne"), ("Inspection of Richmond", "richmond-upon-thames"),
        ("Inspection of Kingston", "kingston-upon-thames"), ("Inspection of Bath", "bath-and-north-east-somerset"),
        ("Inspection of Telford", "telford-and-wrekin"), ("Inspection of Windsor", "windsor-and-maidenhead"),
        ("Inspection of Hammersmith", "hammersmith-and-fulham"), ("Inspection of Stoke", "stoke-on-trent"),
        ("Inspection of North Northants", "north-northamptonshire"), ("Inspection of South Glos", "south-gloucestershire"),
    ])
    func `of authorities are found in titles, the longest first`(title: String, slug: String) {
        #expect(AuthorityNames().naming(in: title) == .one(slug: slug))
    }

    @Test(arguments: [
        ("Inspection of West Surrey children's services", "West Surrey"), ("Inspection of Mid-Kent children's services", "Mid Kent"),
        ("Monitoring visit to Greater Nottingham children’s services", "Greater Nottingham"),
        ("Inspection of Leeds and North Kent children's services", "North Kent"),
        ("Focused visit to Newcastle-under-Lyme", "Newcastle under Lyme"), ("Inspection of Surrey Heath", "Surrey Heath"),
        ("Inspection of Stoke Newington", "Stoke Newington"),
    ])
    func `of councils that are not on the list are not those of their neighbours`(title: String, name: String) {
        #expect(AuthorityNames().naming(in: title) == .unknown(name))
    }

    @Test func `of two councils are both told, and none is chosen`() {
        #expect(
            AuthorityNames().naming(in: "Inspection of Surrey County Council and Hampshire children's services")
                == .several(["Surrey", "Hampshire"]))
        #expect(AuthorityNames().naming(in: "Leeds, and again Leeds City Council") == .one(slug: "leeds"))
        #expect(AuthorityNames().naming(in: "Inspection of children's services") == .none)
    }

    @Test func `of every authority on the list find that authority`() {
        for entry in EnglishAuthority.all {
            for name in [entry.name] + entry.otherNames {
                #expect(AuthorityNames().naming(in: "Inspection of \(name) children's services") == .one(slug: entry.slug))
            }
        }
    }

    @Test func `of authorities are unlike one another, and so are their codes`() {
        #expect(Set(EnglishAuthority.all.map(\.slug)).count == EnglishAuthority.all.count)
        #expect(Set(EnglishAuthority.all.map(\.code)).count == EnglishAuthority.all.count)
        #expect(EnglishAuthority.all.allSatisfy { $0.code.hasPrefix("E") && $0.code.count == 9 })
    }

    @Test(arguments: [
        ("Alison Smale, His Majesty's Inspector", ["Alison Smale"]),
        ("Nicholas McMullen", ["Nicholas McMullen"]),
        ("Jo Bloggs HMI", ["Jo Bloggs"]),
        ("Ann Lee, Her Majesty’s Inspector, and Bo Ray, Her Majesty’s Inspector", ["Ann Lee", "Bo Ray"]),
        ("Ann Lee AI, Bo Ray OI and Cy Fox HMI", ["Ann Lee", "Bo Ray", "Cy Fox"]), ("Ann Lee, AI, and Bo Ray, OI.", ["Ann Lee", "Bo Ray"]),
        ("Ann Lee (Contracted Inspector), Bo Ray (HMI)", ["Ann Lee", "Bo Ray"]),
        ("Mary Aitken and Aisha Oiler", ["Mary Aitken", "Aisha Oiler"]),
        ("Ann Lee Additional Inspector, Bo Ray, contracted inspector", ["Ann Lee", "Bo Ray"]),
    ])
    func `of inspectors stand without their office`(phrase: String, names: [String]) {
        #expect(People.names(in: phrase) == names)
    }

    @Test func `of inspectors are told apart by commas and "and"`() {
        #expect(People.names(in: "Alison Smale, Louise Walker and Zafer Yilkan.") == ["Alison Smale", "Louise Walker", "Zafer Yilkan"])
    }
}

@Suite struct `Contact details` {
    @Test(arguments: [
        ("Call 01785 276133 now", "Call [telephone number withheld] now"),
        ("Telephone No.: 07890 402088", "Telephone No.: [telephone number withheld]"),
        ("Ring (0161) 618 8524.", "Ring [telephone number withheld]."),
        ("Ring +44 161 618 8524", "Ring [telephone number withheld]"),
        ("Write to a.b@c.gov.uk please", "Write to [e-mail address withheld] please"),
    ])
    func `of people are withheld`(text: String, withheld: String) {
        #expect(Withholding.withheld(text).text == withheld)
    }

    @Test(arguments: [
        "171,000 children and 54 centres in 2011/12", "section 47 of the Act 1989, 2004 and 2017", "0 of 12 audits in 2020 2021 2022",
    ])
    func `are not seen in other figures`(text: String) {
        #expect(Withholding.withheld(text).text == text)
    }
}
