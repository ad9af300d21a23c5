import ArgumentParser
import Publishing

/// `throughline templates`: the names that the templates of a skin get.
struct Templates: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the names that a skin's templates get, and what they hold.")

    func run() { Terminal.say(String(TemplateDocumentation().markdown.dropLast())) }
}
