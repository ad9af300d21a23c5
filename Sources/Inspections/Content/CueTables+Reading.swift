package import Documents

extension CueTables {
    /// Reads every file of a folder of cue tables, in the order of their names: front matter `title` and `groups`,
    /// each group with `group` (its role), `why`, `cues` and `exclusions`.
    /// - Throws: files that do not parse, unknown keys and roles, a role filled twice, every malformed cue.
    package init(reading files: FileTree) throws(Diagnostics) {
        var problems = Diagnostics()
        var groups: [CueGroup] = []
        for path in files.paths where path.hasSuffix(".md") {
            guard let bytes = files[path] else { continue }
            let file = problems.collect { () throws(Diagnostic) in try EntityFile(reading: bytes, path: path) }
            guard let matter = file?.frontMatter else { continue }
            for diagnostic in matter.unknownKeys(besides: ["title", "groups"]) { problems.append(diagnostic) }
            for entry in problems.collect({ () throws(Diagnostic) in try matter.mappings("groups") }) ?? [] {
                guard let group = problems.collect({ () throws(Diagnostics) in try CueGroup(reading: entry) }) else { continue }
                if groups.contains(where: { $0.role == group.role }) {
                    problems.append(
                        Diagnostic(
                            at: entry.location(of: "group"),
                            "there is a group \"\(group.role.rawValue)\" already; put the cues of both in one"))
                }
                groups.append(group)
            }
        }
        try problems.throwIfErrors()
        self.init(groups: groups.sorted { $0.role.place < $1.role.place })
    }
}

extension CueGroup {
    fileprivate init(reading matter: FrontMatter) throws(Diagnostics) {
        var problems = Diagnostics(matter.unknownKeys(besides: ["group", "why", "cues", "exclusions"]))
        let role = problems.collect { () throws(Diagnostic) in try CueRole(reading: matter) }
        let cues = problems.collect { () throws(Diagnostics) in try Cue.cues("cues", of: matter) }
        let exclusions = problems.collect { () throws(Diagnostics) in try Cue.cues("exclusions", of: matter) }
        try problems.throwIfErrors()
        guard let role, let cues, let exclusions else { throw problems }
        self.init(role: role, cues: cues, exclusions: exclusions)
    }
}

extension CueRole {
    fileprivate init(reading matter: FrontMatter) throws(Diagnostic) {
        let name = try matter.requiredString("group")
        guard let role = CueRole(rawValue: name) else {
            throw Diagnostic(
                at: matter.location(of: "group"),
                "no group of cues is called \"\(name)\"" + Suggestion.clause(for: name, in: CueRole.allCases.map(\.rawValue)))
        }
        self = role
    }
}
