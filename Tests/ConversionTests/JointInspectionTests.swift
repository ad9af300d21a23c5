@testable import Conversion
import Documents
import England
import Testing

/// A letter to a partnership, in the manner of those since 2022.
private let letter = """
    3 May 2023

    Jo Bloggs, Director of Children's Services
    Kim Roe, Chief Constable
    Lee Poe, Independent Scrutineer

    Dear Kent Safeguarding Children Partnership

    Joint targeted area inspection of Kent

    This letter summarises the findings of the joint targeted area inspection (JTAI) of the multi-agency response to young carers in Kent.

    This inspection took place from 20 to 24 March 2023.

    Headline findings

    Partners know young carers well.

    What needs to improve?

    - How soon young carers are seen.

    Yours sincerely

    Ann Lee
    """

private func convert(_ text: String) async -> ConversionOutcome {
    await Conversion.convert(["sources/letter.txt": text] as FileTree, into: [:]) { _ in ["families"] }
}

private func entity(_ text: String) async throws -> String {
    let outcome = await convert(text)
    return try #require(outcome.written.paths.first.flatMap { outcome.written.text(at: $0) })
}

@Suite struct `A letter of a joint targeted area inspection` {
    @Test func `gives its kind, its days, its theme and what inspectors looked at`() async throws {
        let text = try await entity(letter)
        for line in [
            "title: Joint targeted area inspection of Kent", "framework: joint-targeted-area", "kind: joint-targeted-area",
            "dates: [{from: 2023-03-20, to: 2023-03-24}]", "published: 2023-05-03",
            "scope: the multi-agency response to young carers in Kent", "looked_at: [families, front-door, leadership, partnership]",
        ] {
            #expect(text.contains("\n\(line)\n"), "\(line)")
        }
    }

    @Test func `lists offices of partners, and no postal address is withheld`() async {
        #expect(await convert(letter).diagnostics.sorted.isEmpty)
    }

    /// Letters of 2016 to 2020 name the deep dive before the whole.
    @Test(arguments: [
        (
            "Between 20 and 24 March 2023, inspectors undertook a joint inspection of the response to neglect in Kent. This inspection included a ‘deep dive’ focus on the response to older children.",
            "the response to older children"
        ),
        (
            "Between 20 and 24 March 2023, inspectors undertook a joint inspection of the response to neglect in Kent. The JTAI also included a ‘deep dive’ focus on older children.",
            "older children"
        ),
        (
            "Between 20 and 24 March 2023, inspectors undertook a joint inspection of the response to neglect in Kent.",
            "the response to neglect in Kent"
        ),
    ])
    func `says what it looked at where it has a deep dive and where it has none`(opening: String, scope: String) async throws {
        let parts = letter.split(separator: "\n\n").map(String.init)
        let older = (parts[..<4] + [opening] + parts[6...]).joined(separator: "\n\n")
        #expect(try await entity(older).contains("\nscope: \(scope)\n"))
    }

    @Test(arguments: [("3 May 2023", "2023-03-20"), ("3 February 2023", "2022-03-20")])
    func `that leaves out the year was made in the last such days before it`(day: String, start: String) async throws {
        let text = letter.replacing("from 20 to 24 March 2023.", with: "between 20 and 24 March, in four agencies.").replacing(
            "3 May 2023", with: day)
        #expect(try await entity(text).contains("dates: [{from: \(start), to: "))
    }

    @Test func `whose title names no council belongs to the one that its opening names alone`() async throws {
        let title = "Joint targeted area inspection of the response to young carers"
        let text = letter.replacing("Joint targeted area inspection of Kent", with: title)
        #expect(try await entity(text).contains("\nauthority: kent\n"))
        let two = text.replacing("young carers in Kent.", with: "young carers in Kent and Medway.")
        #expect(await convert(two).written.paths.isEmpty)
    }
}

@Suite struct `Titles of letters` {
    private func title(_ words: String, bold: Bool = false) -> VisitTitle? {
        var block = Block(.paragraph, words, lines: [1])
        block.setting = Block.Setting(size: 18, isBold: bold)
        return VisitTitle(block)
    }

    @Test(arguments: [
        ("Focussed visit to Kent children's services", "focused-visit"), ("Second monitoring visit to Kent", "monitoring-visit"),
        ("Re: Focused visit to Kent", "focused-visit"), ("Assurance visit to Kent children's services", "assurance-visit"),
    ])
    func `are known however they name the visit`(words: String, kind: String) {
        #expect(title(words)?.kind.rawValue == kind)
    }

    @Test func `lose what stands before and behind them in print`() {
        #expect(title("Re: Focused visit to Kent")?.words == "Focused visit to Kent")
        #expect(title("Focused visit to Kent.", bold: true)?.words == "Focused visit to Kent")
        #expect(title("Focused visit to Kent.") == nil)
    }
}

@Suite struct `A document of a kind that is not read` {
    @Test(arguments: [
        ("Joint area review of Kent", "a joint area review of 2005 to 2009"),
        ("Joint local area SEND inspection in Kent", "a local area SEND inspection of 2016 to 2022"),
        ("Area SEND monitoring inspection of Kent Local Area Partnership", "an area SEND monitoring inspection"),
        (
            "Inspection of safeguarding and looked after children services",
            "an inspection of safeguarding and looked after children services of 2009 to 2012"
        ),
    ])
    func `is refused by its name`(title: String, name: String) async {
        let errors = await convert("Ofsted\n\n\(title)\n\nIt is good.\n").diagnostics.sorted.map(\.description)
        #expect(errors == ["sources/letter.txt:3: error: this is \(name), a kind that is known and not read; take it out of the folder"])
    }
}
