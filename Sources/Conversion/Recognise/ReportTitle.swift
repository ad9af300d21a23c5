import England

/// Titles of graded reports, each with the framework that it belongs to.
enum ReportTitle {
    static func isTitle(_ text: String) -> Bool { framework(of: text) != nil }

    /// How many blocks a title takes: some of one setting where pages print its lines apart, otherwise one; 1 where it is none.
    static func length(at index: Int, in blocks: [Block]) -> Int {
        guard blocks[index].setting != nil else { return 1 }
        let alike = blocks[index...].prefix(mostLines).prefix {
            $0.isInBody && $0.setting == blocks[index].setting && $0.page == blocks[index].page
        }
        for count in 1...max(1, alike.count) where isTitle(alike.prefix(count).map(\.text).joined(separator: " ")) {
            return count + alike.dropFirst(count).prefix { $0.startsLowerCase }.count
        }
        return 1
    }

    /// The most lines set apart that one title takes.
    static let mostLines = 4

    /// The framework and kind whose title this is, or nil.
    static func framework(of text: String) -> (framework: Framework, kind: InspectionKind)? {
        guard !text.hasSuffix("."), let form = Forms.form(.reportTitle, of: text),
            let framework = form["framework"].flatMap(Framework.named),
            let kind = form["kind"].flatMap(InspectionKind.init)
        else { return nil }
        return (framework, kind)
    }
}
