/// Some values by their names, each made when it is asked for: a template asks for few names of very many records.
package struct TemplateRecord: Sendable {
    /// The records of one kind share the list of them; few names are found fastest one after the other.
    let names: [TemplateName]
    /// Makes the value of a name, by the name's place.
    let value: @Sendable (Int) -> TemplateValue

    init(names: [TemplateName], value: @escaping @Sendable (Int) -> TemplateValue) {
        (self.names, self.value) = (names, value)
    }

    /// The place of a name; nil where the record has no such name.
    func place(of name: TemplateName) -> Int? { names.firstIndex(of: name) }
}
