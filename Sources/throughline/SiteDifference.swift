import Documents

/// What changes for the public from one version of a site to the next, in words.
struct SiteDifference {
    private(set) var changes: [SiteChange] = []

    init(from old: PublishedSite, to new: PublishedSite) {
        let counts = [new, old].map { site in Dictionary(grouping: site.statements.values) { $0.document }.mapValues(\.count) }
        compare(.report, old.reports, new.reports) { "\($0.title), \(Self.days($0)) (\($0.id)): \(Self.content(of: $0, counts))" }
        for (before, after) in Self.pairs(old.reports, new.reports) {
            let id = after.id
            changed(.report, id, "title", before.title, after.title)
            changed(.report, id, "days", Self.days(before), Self.days(after))
            changed(.report, id, "day of publication", before.published ?? "not known", after.published ?? "not known")
            compare(.grade, Self.grades(of: before), Self.grades(of: after)) { "\(id): \($0.label) is \($0.grade)" }
            for (was, now) in Self.pairs(Self.grades(of: before), Self.grades(of: after)) {
                changed(.grade, id, was.label, was.grade, now.grade)
            }
            compare(.request, Self.requests(of: before), Self.requests(of: after)) { "\($0.id): \(Self.quoted($0.text))" }
            for (was, now) in Self.pairs(Self.requests(of: before), Self.requests(of: after)) {
                changed(.request, now.id, "deadline", was.deadline ?? "none", now.deadline ?? "none")
            }
        }
        compare(.paper, old.papers, new.papers) { "\($0.title), \($0.date) (\($0.id))" }
        for (before, after) in Self.pairs(old.papers, new.papers) {
            changed(.paper, after.id, "title", before.title, after.title)
            changed(.paper, after.id, "day", before.date, after.date)
        }
        compareStatements(old, new)
        compareNames(.topic, old.topics, new.topics)
        compareNames(.authority, old.authorities, new.authorities)
        for (path, hash) in new.ownWords.sorted(by: { $0.key < $1.key }) where old.ownWords[path] != nil && old.ownWords[path] != hash {
            changes.append(SiteChange(.changed, .ownWords, path, "\(path) has other words"))
        }
        comparePages(old.pages, new.pages)
    }

    // MARK: - The parts

    /// Statements of documents that both versions have; those of a new report are counted with it.
    private mutating func compareStatements(_ old: PublishedSite, _ new: PublishedSite) {
        func isHeld(_ statement: PublishedSite.Statement, in site: PublishedSite) -> Bool {
            site.reports[statement.document] != nil || site.papers[statement.document] != nil
        }
        let lost = old.statements.values.filter { new.statements[$0.id] == nil && isHeld($0, in: new) }.sorted { $0.id < $1.id }
        var gone = Dictionary(grouping: lost) { $0.place }
        for statement in new.statements.values.filter({ old.statements[$0.id] == nil && isHeld($0, in: old) }).sorted(by: { $0.id < $1.id })
        {
            // Its name is made of its words: where those change, one goes and one comes in the same paragraph.
            if let before = gone[statement.place]?.first {
                gone[statement.place]?.removeFirst()
                let words = "\(statement.id): was \(Self.quoted(before.text)), is \(Self.quoted(statement.text))"
                changes.append(SiteChange(.changed, .statement, statement.id, words))
            } else {
                changes.append(SiteChange(.added, .statement, statement.id, "\(statement.id): \(Self.quoted(statement.text))"))
            }
        }
        for statement in gone.values.flatMap({ $0 }).sorted(by: { $0.id < $1.id }) {
            changes.append(SiteChange(.removed, .statement, statement.id, "\(statement.id): \(Self.quoted(statement.text))"))
        }
        for (before, after) in Self.pairs(old.statements, new.statements) {
            let moves = Self.moves(from: before, to: after)
            if moves.isEmpty { continue }
            changes.append(
                SiteChange(.changed, .statement, after.id, "\(after.id) \(Self.quoted(after.text, 60)): \(moves.joined(separator: "; "))"))
        }
    }

    private static func moves(from before: PublishedSite.Statement, to after: PublishedSite.Statement) -> [String] {
        let came = after.topics.filter { !before.topics.contains($0) }
        let went = before.topics.filter { !after.topics.contains($0) }
        return (came.isEmpty ? [] : ["now under \(came.joined(separator: ", "))"])
            + (went.isEmpty ? [] : ["no longer under \(went.joined(separator: ", "))"])
            + (before.stance == after.stance ? [] : ["was marked \(before.stance), is \(after.stance)"])
            + (before.change == after.change ? [] : ["movement was \(before.change), is \(after.change)"])
    }

    private mutating func compareNames(_ kind: SiteChange.Kind, _ old: [String: String], _ new: [String: String]) {
        compare(kind, old, new) { $0 }
        for slug in old.keys.sorted() {
            if let was = old[slug], let now = new[slug] { changed(kind, slug, "name", was, now) }
        }
    }

    private mutating func comparePages(_ old: [String: String?], _ new: [String: String?]) {
        for path in old.keys.sorted() where old[path] == .some(nil) {
            switch new[path] {
            case nil:
                changes.append(SiteChange(.removed, .page, path, "\(path): nothing stands there now; list it under redirects in site.yml"))
            case .some(let target?): changes.append(SiteChange(.removed, .page, path, "\(path): leads to \(target) now"))
            case .some(nil): continue
            }
        }
        for path in new.keys.sorted() where new[path] == .some(nil) && old[path] == nil {
            changes.append(SiteChange(.added, .page, path, path))
        }
    }

    // MARK: - What they have in common

    private mutating func compare<Value>(
        _ kind: SiteChange.Kind, _ old: [String: Value], _ new: [String: Value], _ words: (Value) -> String
    ) {
        for (id, value) in new.sorted(by: { $0.key < $1.key }) where old[id] == nil {
            changes.append(SiteChange(.added, kind, id, words(value)))
        }
        for (id, value) in old.sorted(by: { $0.key < $1.key }) where new[id] == nil {
            changes.append(SiteChange(.removed, kind, id, words(value)))
        }
    }

    private mutating func changed(_ kind: SiteChange.Kind, _ id: String, _ what: String, _ was: String, _ now: String) {
        if was != now { changes.append(SiteChange(.changed, kind, id, "\(id): \(what) was \(was), is \(now)")) }
    }

    private static func pairs<Value>(_ old: [String: Value], _ new: [String: Value]) -> [(Value, Value)] {
        new.sorted { $0.key < $1.key }.compactMap { id, value in old[id].map { ($0, value) } }
    }

    private static func grades(of report: PublishedSite.Report) -> [String: PublishedSite.Judgement] {
        Dictionary(report.judgements.map { ($0.label, $0) }) { first, _ in first }
    }

    private static func requests(of report: PublishedSite.Report) -> [String: PublishedSite.Request] {
        Dictionary(report.areas_for_improvement.map { ($0.id, $0) }) { first, _ in first }
    }

    private static func days(_ report: PublishedSite.Report) -> String {
        report.start == report.end ? report.start : "\(report.start) to \(report.end)"
    }

    /// "3 grades, 4 requests, 41 statements".
    private static func content(of report: PublishedSite.Report, _ statementCounts: [[String: Int]]) -> String {
        let statements = statementCounts.compactMap { $0[report.id] }.first ?? 0
        func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
        let (grades, requests) = (report.judgements.count, report.areas_for_improvement.count)
        return [count(grades, "grade"), count(requests, "request"), count(statements, "statement")].joined(separator: ", ")
    }

    /// The words of a statement, cut where they are long.
    private static func quoted(_ text: String, _ most: Int = 110) -> String {
        text.count <= most ? "“\(text)”" : "“\(text.prefix(most))…”"
    }
}

/// One change that a reader can see.
struct SiteChange {
    enum What: String { case added, removed, changed }

    /// In the order in which they are told.
    enum Kind: String, CaseIterable {
        case report, paper, grade, request, statement, topic, authority, ownWords, page

        var heading: String {
            switch self {
            case .report: "Reports"
            case .paper: "Council papers"
            case .grade: "Grades"
            case .request: "Requests to improve"
            case .statement: "Statements"
            case .topic: "Themes"
            case .authority: "Councils"
            case .ownWords: "Pages in the site's own words"
            case .page: "Pages"
            }
        }
    }

    let what: What
    let kind: Kind
    let id: String
    let words: String

    init(_ what: What, _ kind: Kind, _ id: String, _ words: String) {
        (self.what, self.kind, self.id, self.words) = (what, kind, id, words)
    }
}
