/// The one place of four where a span of a document ends up.
package enum Place: Sendable, Equatable {
    case body
    case frontMatter(FrontMatterKey)
    case furniture(FurnitureRule)
    /// Left out of entities and pages, to protect a person.
    case withheld(WithheldDetail)
}

/// A key of front matter that printed words go to, by the name that the ledger prints.
package enum FrontMatterKey: String, Sendable {
    case title, authority, dates, date, published, lead, inspectors, author, judgements
}

/// What is withheld to protect a person, by the name that the ledger and the notices of `convert` print.
package enum WithheldDetail: String, Sendable, CaseIterable {
    case postalAddress = "postal address"
    case contactDetails = "contact details of a person"
    case telephoneNumber = "telephone number"
    case emailAddress = "e-mail address"
    case address
    /// White letters, which nobody sees on the page.
    case hiddenText = "hidden text"

    /// What is printed in its place: "[telephone number withheld]".
    var bracket: String { "[\(rawValue) withheld]" }
}

/// A rule that knows one sort of page furniture, by the name that the ledger prints: `page number`.
///
/// `forms.yml` has more rules, each with the words it goes by ("imprint"); those here need more than words.
package struct FurnitureRule: RawRepresentable, Hashable, Sendable {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    /// A table of contents; a report's head ends with it. Its words are a row of `forms.yml`.
    package static let contents = FurnitureRule(rawValue: "contents")
    package static let pageNumber = FurnitureRule(rawValue: "page number")
    /// The sign of a list item that has no words.
    package static let emptyItem = FurnitureRule(rawValue: "empty item")
    package static let runningHead = FurnitureRule(rawValue: "running head")
    package static let runningFoot = FurnitureRule(rawValue: "running foot")
    /// What a title page prints that says nothing of this inspection.
    package static let titlePage = FurnitureRule(rawValue: "title page")
    package static let repeatedTitle = FurnitureRule(rawValue: "repeated title")
    package static let judgementBoxHead = FurnitureRule(rawValue: "head of a judgement box")
    package static let letterhead = FurnitureRule(rawValue: "letterhead")
    package static let addressee = FurnitureRule(rawValue: "addressee")
    package static let salutation = FurnitureRule(rawValue: "salutation")
    package static let signOff = FurnitureRule(rawValue: "sign-off")
    /// A letter that only encloses the documents behind it.
    package static let coverLetter = FurnitureRule(rawValue: "cover letter")
    /// What a council's paper says of whom to ask.
    package static let contactBlock = FurnitureRule(rawValue: "contact block")
}

extension Place {
    /// "body", "front matter", "furniture" or "withheld".
    package var name: String {
        switch self {
        case .body: "body"
        case .frontMatter: "front matter"
        case .furniture: "furniture"
        case .withheld: "withheld"
        }
    }

    /// The key, rule or sort of detail, where the place has one.
    package var detail: String? {
        switch self {
        case .body: nil
        case .frontMatter(let key): key.rawValue
        case .furniture(let rule): rule.rawValue
        case .withheld(let detail): detail.rawValue
        }
    }
}
