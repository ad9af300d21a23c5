package import Documents
import England
package import Inspections
import Linking

/// Templates and assets of one look, read and checked.
package struct Skin: Sendable {
    private let program: TemplateProgram
    /// By path below `assets/`.
    package let assets: FileTree
    private let palette: Palette

    /// The skin that every other one inherits from, file by file.
    package static let base = "civic"

    /// Reads the skin `name` from the folder of skins: files of the base skin, laid over with its own.
    /// - Parameters:
    ///   - skins: `NAME/templates/…mustache`, `NAME/assets/…` and `NAME/colours.yml` of every skin.
    ///   - required: the templates that pages render, with the names they give.
    /// - Throws: no such skin, a missing or broken template, a name in a template that no page gives, a file that a template or
    ///   style sheet asks for and the skin lacks, missing or malformed colours, too little contrast.
    package init(
        reading skins: FileTree, named name: String = Skin.base, required: [String: TemplateShape]
    ) throws(Diagnostics) {
        let sources = Self.templates(in: skins, named: name)
        try Self.checkDepth(of: sources).throwIfErrors()
        var problems = Self.missing(from: skins, named: name, templates: sources, required: required)
        var templates: [String: Template] = [:]
        for (template, source) in sources.sorted(by: { $0.key < $1.key }) {
            templates[template] = problems.collect { () throws(Diagnostic) in try Self.compile(source) }
        }
        let paths = sources.mapValues(\.path)
        var check = TemplateCheck(tags: sources.mapValues { TemplateTags(scanning: $0.text) }) { paths[$0] ?? $0 }
        for (template, shape) in required.sorted(by: { $0.key < $1.key }) { check.check(template, against: [shape]) }
        problems.append(check.problems)
        let files = skins.subtree(Self.base).overlaid(with: skins.subtree(name))
        let own = Self.paths(of: files, in: skins, named: name)
        problems.append(AssetCheck(files: files, location: { SourceLocation(own[$0] ?? $0, line: $1) }).problems)
        palette = problems.collect { () throws(Diagnostics) in try Self.palette(of: files, at: own[Self.colours]) } ?? Palette()
        try problems.throwIfErrors()
        program = TemplateProgram(of: templates)
        assets = files.subtree("assets")
    }

    private init(program: TemplateProgram, assets: FileTree, palette: Palette) {
        (self.program, self.assets, self.palette) = (program, assets, palette)
    }

    /// The skin's colours, and which of them must stand out from which.
    static let colours = "colours.yml"
    /// The style sheet of every page, which the colours go before.
    static let stylesheet = "site.css"

    private static func palette(of files: FileTree, at path: String?) throws(Diagnostics) -> Palette {
        guard let path, let text = files.text(at: colours) else {
            throw Diagnostics([
                Diagnostic(at: SourceLocation("\(base)/\(colours)"), "this file is missing; every look needs its colours")
            ])
        }
        return try Palette(reading: text, path: path)
    }

    /// Where each file of the skin was read from.
    private static func paths(of files: FileTree, in skins: FileTree, named name: String) -> [String: String] {
        Dictionary(uniqueKeysWithValues: files.paths.map { ($0, "\(skins["\(name)/\($0)"] == nil ? base : name)/\($0)") })
    }

    /// This skin in a site's own colours.
    /// - Throws: a name that the skin does not have, a malformed colour, too little contrast.
    package func coloured(by choices: [ColourChoice]) throws(Diagnostics) -> Skin {
        Skin(program: program, assets: assets, palette: try palette.choosing(choices))
    }

    /// The bytes of one asset, the style sheet with the colours before it.
    package func asset(_ path: String) -> [UInt8] {
        (path == Self.stylesheet ? Array(palette.css.utf8) : []) + (assets[path] ?? [])
    }

    /// The HTML of one template; empty only where the template was not among those required.
    package func render(_ template: String, _ values: TemplateValue) -> String {
        String(decoding: bytes(of: template, values), as: UTF8.self)
    }

    /// The same as UTF-8.
    func bytes(of template: String, _ values: TemplateValue) -> [UInt8] {
        TemplateRendering(of: template, values, in: program).bytes
    }

    private struct Source {
        let path: String
        let text: String
    }

    private static func templates(in skins: FileTree, named name: String) -> [String: Source] {
        var sources: [String: Source] = [:]
        for skin in [base, name] {
            let folder = skin + "/templates"
            for path in skins.paths(under: folder) where path.hasSuffix(".mustache") {
                let template = String(path.dropFirst(folder.count + 1).dropLast(".mustache".count))
                sources[template] = Source(path: path, text: skins.text(at: path) ?? "")
            }
        }
        return sources
    }

    /// Before anything else reads a template.
    private static func checkDepth(of sources: [String: Source]) -> Diagnostics {
        Diagnostics(
            sources.values.compactMap { source in
                TemplateTags(scanning: source.text).tooDeep.map { tag in
                    Diagnostic(
                        at: SourceLocation(source.path, line: tag.line),
                        "\"\(tag.name)\" stands inside more than \(TemplateTags.deepest) sections; put some of them into a partial")
                }
            })
    }

    private static func missing(
        from skins: FileTree, named name: String, templates: [String: Source], required: [String: TemplateShape]
    ) -> Diagnostics {
        var problems = Diagnostics()
        let names = Set(skins.paths.compactMap { $0.split(separator: "/").first.map(String.init) }).sorted()
        if !names.contains(name) {
            problems.append(Diagnostic(at: SourceLocation(name), "no skin \"\(name)\"" + Suggestion.clause(for: name, in: names)))
        }
        for template in required.keys.sorted() where templates[template] == nil {
            let path = "\(base)/templates/\(template).mustache"
            problems.append(Diagnostic(at: SourceLocation(path), "this template is missing; every site needs it"))
        }
        return problems
    }

    private static func compile(_ source: Source) throws(Diagnostic) -> Template {
        do throws(TemplateParser.Failure) { return try Template(reading: source.text) } catch {
            throw Diagnostic(at: SourceLocation(source.path, line: error.line), "this template is broken: \(error.words)")
        }
    }
}
