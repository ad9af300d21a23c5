import Documents

/// What a report does not print, as the person who adds it knows it.
struct ToldFacts {
    var published: String?
    var url: String?
    var authority: String?

    /// The file `NAME.yml` beside the document; nil where there is nothing to say.
    var file: [UInt8]? {
        var writer = YAMLWriter()
        writer.add("published", published)
        writer.add("url", url)
        writer.add("authority", authority)
        return writer.mapping.isEmpty ? nil : Array(writer.mapping.utf8)
    }

    /// Asks for what is still missing, where somebody is there to answer; an empty answer leaves it out.
    mutating func ask(publishedIsMissing: Bool, authorityIsMissing: Bool, of file: String) {
        guard Terminal.isAnswered else { return }
        if authorityIsMissing, authority == nil {
            authority = Terminal.answer(to: "\(file): whose report is it? Its title names no council: ").map(Slug.slug)
        }
        while publishedIsMissing, published == nil {
            guard let answer = Terminal.answer(to: "\(file): on which day was it published (YYYY-MM-DD; nothing if you do not know)? ")
            else { break }
            if CalendarDate(answer) != nil { published = answer } else { Terminal.complain("That is no day such as 2026-04-20.") }
        }
        if !authorityIsMissing, url == nil {
            let answer = Terminal.answer(to: "\(file): where does its publisher keep it (a web address, or nothing)? ")
            url = answer.flatMap { WebAddress.isAbsolute($0) ? $0 : nil }
        }
    }
}
