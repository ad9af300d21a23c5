package import Documents

extension CueTables {
    /// The keys that a table of cues may have.
    package static let keys = KeyReader.keys(read)

    /// Reads every file of a folder of cue tables, in the order of their names.
    /// - Throws: files that do not parse, unknown keys and roles, a role filled twice, every malformed cue.
    package init(reading files: FileTree) throws(Diagnostics) {
        var problems = Diagnostics()
        var groups: [CueGroup] = []
        for path in files.paths where path.hasSuffix(".md") {
            guard let bytes = files[path] else { continue }
            let file = problems.collect { () throws(Diagnostic) in try EntityFile(reading: bytes, path: path) }
            guard let matter = file?.frontMatter else { continue }
            let read = problems.collect { () throws(Diagnostics) in try KeyReader.value(of: matter, Self.read) } ?? []
            for (group, location) in read {
                if groups.contains(where: { $0.role == group.role }) {
                    problems.append(
                        Diagnostic(at: location, "there is a group \"\(group.role.name)\" already; put the cues of both in one"))
                }
                groups.append(group)
            }
        }
        try problems.throwIfErrors()
        self.init(groups: groups.sorted { $0.role.place < $1.role.place })
    }

    private static func read(_ reader: inout KeyReader) -> [(CueGroup, SourceLocation)]? {
        reader.passOver("title", .text, "What the table is about.")
        return reader.list("groups", .list(of: CueGroup.read), "Cues that say the same of a statement.")
    }
}

extension CueGroup {
    @Sendable
    fileprivate static func read(_ reader: inout KeyReader) -> (CueGroup, SourceLocation)? {
        let role = reader.required(
            "group", .role, "What its cues say: a stance, a change, what a paragraph stays with, a kind of inspection.")
        reader.passOver("why", .text, "Why the words belong here.")
        let cues = reader.list("cues", .cues, "The words that say it.")
        let exclusions = reader.list("exclusions", .cues, "Words that hold a cue and do not say it.")
        guard let role else { return nil }
        return (CueGroup(role: role, cues: cues, exclusions: exclusions), reader.matter.location(of: "group"))
    }
}

extension KeyForm<CueRole> {
    /// The roles are many and the tool's own tables name them all, so docs/keys.md does not.
    fileprivate static var role: Self {
        KeyForm(
            "a role",
            one: { matter, key throws(Diagnostic) in
                guard let name = try matter.string(key) else { return nil }
                guard let role = CueRole.allCases.first(where: { $0.name == name }) else {
                    throw Diagnostic(
                        at: matter.location(of: key),
                        "no group of cues is called \"\(name)\"" + Suggestion.clause(for: name, in: CueRole.allCases.map(\.name)))
                }
                return role
            })
    }
}
