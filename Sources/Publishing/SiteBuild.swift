package import Documents
import England
package import Inspections
import Linking

/// The whole build: what was linked goes in, the files of the site come out.
///
/// `load ─ check ─ link ─▶` a `Record` `─ lay out ─ render ─▶ public/`. Nothing is rendered until a file is asked for.
package struct SiteBuild: Sendable {
    package let index: RecordIndex
    package let skin: Skin
    package let linkStyle: LinkStyle
    /// Files of the site's owner that go to its root as they are: a council's logo, `CNAME`.
    private let ownFiles: FileTree
    private let exports: RecordExports

    /// What others make of a site and is out of date once it is built anew: the search index.
    package static let madeFromIt = [PathPattern(SearchPage.indexFolder + "/**")]

    /// - Parameter old: the site before an edit of some authorities' documents and of nothing else; nil for any other.
    package init(
        _ record: Record, skin: Skin, linkStyle: LinkStyle = .files, ownFiles: FileTree = FileTree(),
        after old: (site: SiteBuild, edited: Set<String>)? = nil
    ) {
        index = RecordIndex(record, skin: skin, after: old.map { (index: $0.site.index, edited: $0.edited) })
        self.skin = skin
        self.linkStyle = linkStyle
        self.ownFiles = ownFiles
        exports = RecordExports(of: record, linkStyle: linkStyle)
    }

    /// Every file of the site, by path.
    /// - Throws: two files that want one address.
    package func outputs() throws(Diagnostics) -> [OutputFile] {
        let layout = Layout(index: index, skin: skin, style: linkStyle)
        let ownFiles = ownFiles
        let pages = pages
        let files =
            pages.map(layout.output) + assets
            + ownFiles.paths.map { path in OutputFile(path, bytes: { ownFiles[path] ?? [] }) }
            + exports.files
            + Feeds.files(of: index.record, pages: pages.map(\.address))
            + index.site.redirects.map { $0.page(style: linkStyle, site: index.site) }
        if !index.site.redirects.isEmpty {
            try Diagnostics(Redirect.problems(of: index.site.redirects, pages: Set(pages.map(\.address)))).throwIfErrors()
        }
        try Self.checkAddresses(of: files)
        return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// Every page, laid out and not yet rendered.
    package var pages: [PlannedPage] {
        let shown = index.record.authorities.filter { index.isShown($0) }
        return [HomePage.plan(index), InspectionsPage.plan(index), TopicsPage.plan(index), SearchPage.plan(index)]
            + [GlossaryPage.plan(index), DataPage.plan(index, exports), NotFoundPage.plan(index)]
            + index.record.inspections.map { InspectionPage.plan($0, index: index) }
            + ResponsesPage.plan(index) + index.record.responses.map { ResponsePage.plan($0, index: index) }
            + index.record.topics.flatMap { TopicPage.plan($0, index: index) }
            + [AuthoritiesPage.plan(index)]
            + shown.map { AuthorityPage.plan($0, index: index) }
            + shown.flatMap(pages)
            + index.record.pages.map { OwnWordsPage.plan($0, index: index) }
    }

    /// The pages on single matters of one authority.
    private func pages(of authority: Authority) -> [PlannedPage] {
        [
            ImprovementsPage.plan(authority, index: index), GradesPage.plan(authority, index: index),
        ] + StatementsPage.plan(authority, index: index) + ComparisonsPage.plan(authority, index: index)
            + ComparisonPage.plan(authority, index: index)
    }

    private var assets: [OutputFile] {
        let skinned = skin.assets.paths.map { path in OutputFile("assets/\(path)", bytes: { skin.asset(path) }) }
        return skinned + [YearFilter.output(index)]
    }

    private static func checkAddresses(of files: [OutputFile]) throws(Diagnostics) {
        if Set(files.map(\.path)).count == files.count { return }
        let clashes = Dictionary(grouping: files, by: \.path).filter { $0.value.count > 1 }.keys.sorted()
        let problems = clashes.map { path in
            Diagnostic(at: SourceLocation(path), "\(path) would be written twice; rename one of the entities or files that lead to it")
        }
        try Diagnostics(problems).throwIfErrors()
    }
}
