/// A page that a template of the skin renders: a value that holds what it needs, and the names that the template gets of it.
protocol TemplatePage: Sendable {
    /// The name of the template, without its ending.
    static var template: String { get }
    /// One sentence for the documentation of templates: which pages it makes.
    static var meaning: String { get }
    /// The names that the template gets.
    static var fields: TemplateFields<Self> { get }
}
