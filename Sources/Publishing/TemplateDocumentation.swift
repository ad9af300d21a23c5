/// The names that templates get, as Markdown for people who make a skin: `docs/templates.md`, and what `throughline templates` prints.
package struct TemplateDocumentation: Sendable {
    private let templates: [PageTemplate]

    package init(of templates: [PageTemplate] = PageTemplates.all) { self.templates = templates }

    /// A heading for each template, and below it a line for each name; names of lists and records are indented below these.
    package var markdown: String { Self.introduction + templates.map(section).joined() }

    private static let introduction = """
        # The names that templates get

        Written by the tool (`throughline templates`, or `make record`); a test keeps it current. A template is the file
        `templates/NAME.mustache` of a skin. A name that is not listed here is an error of the build, with file and line.

        | kind | what it is | how a template uses it |
        | --- | --- | --- |
        | text | plain words | `{{name}}`, which escapes them |
        | html | finished HTML | `{{{name}}}` |
        | flag | yes or no | `{{#name}}…{{/name}}` for yes, `{{^name}}…{{/name}}` for no |
        | list | any number of things | `{{#name}}…{{/name}}`, once for each; inside, the names that are indented below it |
        | record | one thing, or nothing | `{{#name}}…{{/name}}`; inside, the names that are indented below it |

        Every section is left out where there is nothing to show; `{{#name.shown}}…{{/name.shown}}` is written once where there is something.
        Inside a list or a record the names around it can be used too. `{{> name}}` includes another template, which gets the names of
        the place that includes it. Addresses are ready for `href`.

        A skin cannot change what is html here: it can leave it out, put it elsewhere and style it. Nor can it change words that come as
        text, such as dates and counts, except by writing its own around them.

        """

    private func section(_ template: PageTemplate) -> String {
        "\n## \(template.name)\n\n\(template.meaning)\n\n" + template.shape.names.map { Self.lines($0, depth: 0) }.joined()
    }

    private static func lines(_ name: TemplateShape.Name, depth: Int) -> String {
        let indent = String(repeating: "  ", count: depth)
        let own = "\(indent)- `\(name.name)` (\(kind(name.shape))): \(name.meaning)\n"
        return own + inside(name.shape).map { lines($0, depth: depth + 1) }.joined()
    }

    private static func inside(_ shape: TemplateShape) -> [TemplateShape.Name] {
        if case .list(let element) = shape { element.names } else { shape.names }
    }

    private static func kind(_ shape: TemplateShape) -> String {
        switch shape {
        case .text: "text"
        case .html: "html"
        case .flag: "flag"
        case .list(.text): "list of texts, each written with `{{.}}`"
        case .list: "list"
        case .record: "record"
        }
    }
}
