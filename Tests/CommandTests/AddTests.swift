import Documents
import Foundation
import Testing

@Suite struct AddTests {
    /// A letter on one council's visit.
    private func letter(
        _ council: String = "Kent", day: String = "4 and 5 April 2023", finding: String = "Care leavers are well supported."
    )
        -> String
    {
        """
        3 May 2023

        Dear Jo

        Focused visit to \(council) children's services

        This letter summarises the findings of the focused visit to \(council) children's services on \(day). His Majesty's Inspector for this visit was Ann Lee.

        Inspectors looked at the local authority's arrangements for care leavers.

        What needs to improve in this area of social work practice?

        - The quality of pathway plans.

        Main findings

        \(finding) Call 01234 567890 for more.

        Yours sincerely

        Ann Lee
        His Majesty's Inspector

        """
    }

    /// Adds files to a new site.
    private func add(_ files: FileTree, _ arguments: [String], in scratch: borrowing Scratch) throws -> Tool.Outcome {
        if !FileTree.isFolder(scratch.path + "/Content") {
            _ = try Tool.run(["init", "new", "--quiet"], in: scratch.path)
            for name in ["Content", "Themes"] {
                try FileManager.default.moveItem(atPath: "\(scratch.path)/new/\(name)", toPath: "\(scratch.path)/\(name)")
            }
        }
        try files.write(into: scratch.path)
        return try Tool.run(["add"] + arguments, in: scratch.path)
    }

    @Test func `a report gets a readable name, and what was found in it is told`() throws {
        let scratch = try Scratch()
        let outcome = try add(["Download (3).txt": letter()], ["Download (3).txt", "--url", "https://reports.example/1"], in: scratch)
        #expect(outcome.status == 0)
        #expect(
            outcome.output == """
                Added Content/sources/2023-04-kent-focused-visit.txt
                  report      inspections/kent/2023-04-focused-visit.md
                  authority   Kent
                  kind        focused visit, Inspection of local authority children’s services (ILACS)
                  days        4 April 2023 to 5 April 2023
                  published   3 May 2023
                  grades      none
                  asked for   one thing
                  statements  6
                  pages       none that could be cited
                  withheld    1 contact details, listed below
                  unsure      of nothing
                Next: hold what was found against the report, then run throughline build

                """)
        let content = try FileTree(reading: scratch.path + "/Content")
        #expect(content.text(at: "sources/2023-04-kent-focused-visit.txt") == letter())
        #expect(content.text(at: "sources/2023-04-kent-focused-visit.yml") == "url: \"https://reports.example/1\"\n")
        #expect(content.text(at: "inspections/kent/2023-04-focused-visit.md")?.contains("01234") == false)
        #expect(try Tool.run(["convert"], in: scratch.path).output == "0 written, 1 unchanged, 0 left as edited\n")
    }

    @Test func `the same file twice is told by its content`() throws {
        let scratch = try Scratch()
        _ = try add(["a.txt": letter()], ["a.txt"], in: scratch)
        let outcome = try add(["b.txt": letter()], ["b.txt"], in: scratch)
        #expect((outcome.status, outcome.output) == (0, ""))
        #expect(
            outcome.complaints
                == "b.txt:1: notice: this is Content/sources/2023-04-kent-focused-visit.txt, which is held already; nothing was added\n1 notice\n"
        )
    }

    @Test func `another version of a held report is told by its content`() throws {
        let scratch = try Scratch()
        _ = try add(["a.txt": letter()], ["a.txt"], in: scratch)
        let before = try FileTree(reading: scratch.path + "/Content")
        let outcome = try add(["b.txt": letter(finding: "Care leavers are poorly supported.")], ["b.txt"], in: scratch)
        #expect(outcome.status == 1)
        #expect(
            outcome.complaints == """
                b.txt:1: error: another version of a report that is held, Content/inspections/kent/2023-04-focused-visit.md; to take it \
                instead, put it in the place of Content/sources/2023-04-kent-focused-visit.txt, then run throughline convert
                1 error

                """)
        #expect(try FileTree(reading: scratch.path + "/Content") == before)
    }

    @Test func `of several files those that are reports are added`() throws {
        let scratch = try Scratch()
        let outcome = try add(["a.txt": letter(), "b.txt": "A shopping list.\n"], ["a.txt", "b.txt"], in: scratch)
        #expect(outcome.status == 1)
        #expect(outcome.complaints.contains("b.txt:1: error: this is no kind of inspection report that is known"))
        #expect(FileTree.isFile(scratch.path + "/Content/inspections/kent/2023-04-focused-visit.md"))
        #expect(try FileTree(reading: scratch.path + "/Content/sources").paths == ["2023-04-kent-focused-visit.txt"])
    }

    @Test(arguments: [
        (".", "./*"), ("https://reports.example/1.pdf", "this is a web address; save the report from there"),
        ("no.pdf", "there is no such file"), ("list", "this file's name has no ending"),
        ("list.xls", "cannot be converted; give the report as"),
        ("page.pdf", "page.pdf:1: error: this is a web page"),
    ])
    func `what is no report is refused in one line, and nothing is written`(file: String, words: String) throws {
        let scratch = try Scratch()
        let files: FileTree = ["list": "a", "list.xls": "a", "page.pdf": "<!DOCTYPE html><html><body>Not found</body></html>"]
        let outcome = try add(files, [file], in: scratch)
        #expect(outcome.status == 1)
        #expect(outcome.complaints.contains(words))
        #expect(outcome.complaints.split(separator: "\n").count == 2)
        #expect(try FileTree(reading: scratch.path + "/Content/sources").paths == [])
    }

    @Test func `a title that names no council asks for --authority`() throws {
        let scratch = try Scratch()
        let outcome = try add(["a.txt": letter("Westland")], ["a.txt"], in: scratch)
        #expect(outcome.status == 1)
        #expect(outcome.complaints.contains("say which it is with --authority"))
        #expect(try add([:], ["a.txt", "--authority", "kent"], in: scratch).status == 0)
    }

    @Test func `a content folder with errors takes no report in`() throws {
        let scratch = try Scratch()
        _ = try add([:], ["--help"], in: scratch)
        let outcome = try add(["a.txt": letter(), "Content/site.yml": "titel: A\n"], ["a.txt"], in: scratch)
        #expect(outcome.status == 1)
        #expect(outcome.complaints.hasPrefix("Content/site.yml:1: error: "))
        #expect(outcome.complaints.hasSuffix("; run throughline check, mend what it finds, then add the report\n1 error\n"))
    }

    @Test(arguments: [["--published", "4 May"], ["--url", "reports.example"], ["--published", "2023-05-03", "b.txt"]])
    func `facts that are no facts, or of several reports, are wrong usage`(arguments: [String]) throws {
        let scratch = try Scratch()
        #expect(try Tool.run(["add", "a.txt"] + arguments, in: scratch.path).status == 2)
    }
}
