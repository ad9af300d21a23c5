import ArgumentParser
import Documents
import Foundation
import FoundationNetworking
import Publishing
import Testing

@testable import throughline

/// What a browser gets of `throughline serve`.
private struct Browser {
    let address: String

    /// Waits until the command has said where it serves.
    init(_ said: () throws -> String) async throws {
        while try !said().contains("\n") { try await Task.sleep(for: .milliseconds(20)) }
        address = try String(said().prefix { $0 != " " })
    }

    func page(_ path: String) async throws -> String {
        let url = try #require(URL(string: address + path))
        return String(decoding: try await URLSession.shared.data(from: url).0, as: UTF8.self)
    }

    /// The page as it is built: without what a preview adds.
    func built(_ path: String) async throws -> String {
        let page = try await page(path)
        guard let start = page.firstRange(of: "<script src=\"/_preview"), let end = page[start.upperBound...].firstRange(of: "</script>\n")
        else {
            return page
        }
        return String(page[..<start.lowerBound] + page[end.upperBound...])
    }

    /// Waits until a page shows something.
    func wait(for words: String, on path: String) async throws {
        let end = ContinuousClock.now + .seconds(60)
        while try await !page(path).contains(words) {
            try #require(ContinuousClock.now < end, "\(words) is not shown")
            try await Task.sleep(for: .milliseconds(30))
        }
    }
}

/// Numbers that look random, and are the same each time.
private struct Chance {
    var seed: UInt64

    mutating func any(of count: Int) -> Int {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(seed >> 33) % count
    }
}

@Suite(.serialized) struct ServeTests {
    /// Takes a report of the small site, whichever it has.
    private static func report(in folder: String) throws -> String {
        let tree = try FileTree(reading: folder + "/Content")
        return folder + "/Content/" + (try #require(tree.paths(under: "inspections").first { $0.hasSuffix(".md") }))
    }

    private static func add(_ words: String, to file: String) throws {
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try (text + "\n\(words)\n").write(toFile: file, atomically: true, encoding: .utf8)
    }

    /// Changes more than words: a report loses what an earlier edit added, asks for something more, or is joined by another; a theme gets a cue,
    /// the site another title.
    private static func edit(_ folder: String, _ report: String, kind: Int, _ number: Int) throws {
        func change(_ path: String, _ change: (String) -> String) throws {
            try change(String(contentsOfFile: folder + path, encoding: .utf8)).write(
                toFile: folder + path, atomically: true, encoding: .utf8)
        }
        switch kind {
        case 0:
            try change(report) { text in
                guard let last = text.split(separator: "\n\n").last, last.contains("after edit") else { return text }
                return String(text.dropLast(last.count))
            }
        case 1: try add("## What needs to improve\n\n- The recording of supervision, after edit \(number).", to: folder + report)
        case 2:
            let year = 1990 + number
            let text = try String(contentsOfFile: folder + report, encoding: .utf8).replacing(#/from: \d{4}/#, with: "from: \(year)")
                .replacing(#/to: \d{4}/#, with: "to: \(year)").replacing("sha256: ", with: "sha256: \(number)")
            try text.write(toFile: folder + report.dropLast(3) + "-\(number).md", atomically: true, encoding: .utf8)
        case 3: try change("themes/supervision.md") { $0 + "\nWords of the site after edit \(number).\n" }
        default: try change("site.yml") { $0.replacing(#/title: .*/#, with: "title: Edit \(number)") }
        }
    }

    @Test func `every page is, after each edit, what a build writes`() async throws {
        let scratch = try Scratch()
        let folder = scratch.path
        try SmallSite.write(into: folder)
        let reports = try FileTree(reading: folder + "/Content").paths(under: "inspections").filter { $0.hasSuffix(".md") }
        try await Tool.running(["serve", "--port", "0"], in: folder) { said in
            let browser = try await Browser(said)
            var chance = Chance(seed: 14)
            for edit in 1...4 {
                try Self.edit(folder + "/Content/", reports[chance.any(of: reports.count)], kind: chance.any(of: 5), edit)
                let report = reports[chance.any(of: reports.count)]
                try Self.add("Supervision was said to be better after edit \(edit).", to: folder + "/Content/" + report)
                try await browser.wait(for: "better after edit \(edit).", on: report.dropLast(3) + "/index.html")
                #expect(try Tool.run(["build", "--quiet", "--no-search", "--output", "built"], in: folder).status == 0)
                let built = try FileTree(reading: folder + "/built")
                for path in built.paths where path.hasSuffix(".html") || path.hasSuffix(".json") || path.hasSuffix(".csv") {
                    #expect(try await browser.built(path) == built.text(at: path), "\(path) after edit \(edit)")
                }
            }
        }
    }

    @Test func `fifty random edits each leave what is held as a build of the same folders makes it`() async throws {
        let scratch = try Scratch()
        let folder = scratch.path
        try SmallSite.write(into: folder)
        let reports = try FileTree(reading: folder + "/Content").paths(under: "inspections").filter { $0.hasSuffix(".md") }
        let options = try SiteOptions.parse(["--content", folder + "/Content", "--skins", folder + "/Themes"])
        var held = HeldSite()
        var chance = Chance(seed: 50)
        for edit in 1...50 {
            try Self.edit(folder + "/Content/", reports[chance.any(of: reports.count)], kind: chance.any(of: 5), edit)
            try Self.add(
                "Supervision was said to be better after edit \(edit).", to: folder + "/Content/" + reports[chance.any(of: reports.count)])
            let kept = try await held.build(try await options.read(&held), style: .files).outputs()
            let built = try await options.site(of: try await options.read()).outputs()
            #expect(kept.map(\.path) == built.map(\.path))
            // A quarter of the files in turn, and all of them after the last edit.
            let looked = zip(kept, built).enumerated().filter { edit == 50 || $0.offset % 4 == edit % 4 }.map(\.element)
            let unlike = await Parallel.map(looked) { kept, built in (try? kept.bytes() == built.bytes()) == true ? nil : kept.path }
                .compactMap { $0 }
            #expect(unlike == [], "after edit \(edit)")
        }
    }

    @Test func `an edit that breaks the content is shown with file and line, and the last good page stays`() async throws {
        let scratch = try Scratch()
        let folder = scratch.path
        try SmallSite.write(into: folder)
        let report = try Self.report(in: folder)
        let good = try String(contentsOfFile: report, encoding: .utf8)
        try await Tool.running(["serve", "--port", "0"], in: folder) { said in
            let browser = try await Browser(said)
            try good.replacing("\nkind: ", with: "\nkind: un").write(toFile: report, atomically: true, encoding: .utf8)
            try await browser.wait(for: "class=\"preview-problems\"", on: "index.html")
            let page = try await browser.page("index.html")
            #expect(page.contains("Content/inspections/") && page.contains(": error: "))
            #expect(page.contains("<main id=\"main\">"))
            try good.write(toFile: report, atomically: true, encoding: .utf8)
            while try await browser.page("index.html").contains("preview-problems") { try await Task.sleep(for: .milliseconds(30)) }
            // The folder goes and comes back.
            try FileManager.default.moveItem(atPath: folder + "/Content", toPath: folder + "/Away")
            try await browser.wait(for: "there is no such folder", on: "index.html")
            try FileManager.default.moveItem(atPath: folder + "/Away", toPath: folder + "/Content")
            while try await browser.page("index.html").contains("preview-problems") { try await Task.sleep(for: .milliseconds(30)) }
        }
    }

    @Test func `an open page is told of a change, and a port that is in use is left alone`() async throws {
        let scratch = try Scratch()
        let folder = scratch.path
        try SmallSite.write(into: folder)
        try await Tool.running(["serve", "--port", "0"], in: folder) { said in
            let browser = try await Browser(said)
            let port = try #require(browser.address.split(separator: ":").last?.prefix { $0.isNumber })
            let other = try Scratch()
            try SmallSite.write(into: other.path)
            let second = try await Tool.running(["serve", "--port", String(port)], in: other.path) { said in
                try await Browser(said).address
            }
            #expect(second != browser.address)
            let version = try #require(try await browser.page("").firstMatch(of: #/data-version="(\d+)"/#)?.1)
            async let news = browser.page("_preview/events?after=\(version)")
            try Self.add("Supervision was said to be better.", to: try Self.report(in: folder))
            #expect(try await news.hasPrefix("data: "))
        }
    }

    @Test func `another host's name gets nothing`() async throws {
        let scratch = try Scratch()
        try SmallSite.write(into: scratch.path)
        try await Tool.running(["serve", "--port", "0"], in: scratch.path) { said in
            let browser = try await Browser(said)
            var request = URLRequest(url: try #require(URL(string: browser.address)))
            request.setValue("example.org", forHTTPHeaderField: "Host")
            let response = try #require(try await URLSession.shared.data(for: request).1 as? HTTPURLResponse)
            #expect(response.statusCode == 403)
        }
    }
}
