import Documents
import England
import Inspections
import Linking

/// The search page: a form, and what there is without an index or script.
enum SearchPage {
    static let template = "search"

    static let shape: TemplateShape = [
        "topics": .list(["title": .text, "address": .text]), "statements": .list(["name": .text, "address": .text]), "index": .text,
    ]

    static func plan(_ index: RecordIndex) -> PlannedPage {
        PlannedPage(Addresses.search) { links in
            let authorities = index.authoritiesFocusFirst.filter { !index.inspections(of: $0.slug).isEmpty }
            return Page(
                title: "Search", description: "Search every statement by word, theme and visit.", section: Addresses.search,
                template: template,
                values: [
                    "topics": .list(
                        index.record.topics.map { ["title": .text($0.title), "address": .text(links.to(Addresses.topic($0.slug)))] }),
                    "statements": .list(
                        authorities.map { ["name": .text($0.name), "address": .text(links.to(Addresses.statements(of: $0.slug)))] }),
                    "index": .text(links.toRoot + "pagefind/pagefind.js"),
                ])
        }
    }
}

/// A page of the site's own words, with what the record itself can tell.
enum OwnPages {
    static let template = "own-page"

    static let shape: TemplateShape = [
        "title": .text, "body": .html, "is_about": .flag, "is_accessibility": .flag, "contact": .text,
        "documents": .list(["name": .text, "authority": .text, "address": .text, "statements": .text, "themed": .text, "file": .text]),
        "missing": .list(["name": .text, "address": .text]),
        "accuracy": AccuracyValues.shape, "corrected": .text,
        "corrections": .list(["quote": .text, "reason": .text, "address": .text]),
    ]

    static func plan(_ own: OwnPage, index: RecordIndex) -> PlannedPage {
        PlannedPage(Addresses.ownPage(own.slug)) { links in
            let isAbout = own.slug == "about"
            return Page(
                title: own.title, description: "\(own.title): \(index.site.title).", section: nil, template: template,
                values: [
                    "title": .text(own.title), "body": .html(MarkdownMarkup(links: links).blocks(own.body.blocks)),
                    "is_about": .flag(isAbout), "is_accessibility": .flag(own.slug == "accessibility"),
                    "contact": .optional(index.site.contact),
                    "documents": .list(isAbout ? documents(index, links) : []),
                    "missing": .list(
                        isAbout
                            ? index.mentionedTogether(index.record.mentioned.filter { $0.held == nil }).map { missing($0, index, links) }
                            : []),
                    "accuracy": isAbout ? AccuracyValues.values(index, links) : .nothing,
                    "corrected": .text(AccuracyValues.corrected(index.record)),
                    "corrections": .list(isAbout ? corrections(index, links) : []),
                ])
        }
    }

    private static func missing(_ mentioned: [MentionedInspection], _ index: RecordIndex, _ links: Links) -> TemplateValue {
        [
            "name": .text("\(MentionedEvent.heading(mentioned)), \(index.authorityName(mentioned[0].authority))"),
            "address": .text(links.to(Addresses.inspections + "#" + MentionedEvent.anchor(mentioned[0].id))),
        ]
    }

    private static func documents(_ index: RecordIndex, _ links: Links) -> [TemplateValue] {
        func row(_ name: String, _ id: DocumentID, _ address: String, _ statements: [LinkedStatement], _ source: Source) -> TemplateValue {
            [
                "name": .text(name), "authority": .text(index.authorityName(id.authority)), "address": .text(links.to(address)),
                "statements": .text(String(statements.count)), "themed": .text(String(statements.count { !$0.links.isEmpty })),
                "file": .text(String(source.file.split(separator: "/").last ?? "")),
            ]
        }
        return index.record.inspections.map {
            row($0.document.datedHeading, $0.document.id, Addresses.inspection($0.document.id), $0.statements, $0.document.source)
        }
            + index.record.responses.map {
                row($0.document.datedHeading, $0.document.id, Addresses.response($0.document.id), $0.statements, $0.document.source)
            }
    }

    private static func corrections(_ index: RecordIndex, _ links: Links) -> [TemplateValue] {
        (index.record.inspections.flatMap(\.statements) + index.record.responses.flatMap(\.statements)).compactMap { statement in
            statement.correction.map { correction in
                [
                    "quote": .text(Excerpt.opening(of: statement.statement.text, upTo: 120)), "reason": .text(correction.reason),
                    "address": .text(links.to(index.address(of: statement.id))),
                ]
            }
        }
    }
}

/// Shown for any address that has no page; it cannot know its own depth, so its links start at the host's root.
enum NotFoundPage {
    static let template = "not-found"

    static let shape: TemplateShape = ["home": .text, "themes": .text, "inspections": .text, "search": .text]

    static let plan = PlannedPage(Addresses.notFound) { links in
        Page(
            title: "Page not found", description: "There is no page at this address.", template: template,
            values: [
                "home": .text(links.to(Addresses.home)), "themes": .text(links.to(Addresses.topics)),
                "inspections": .text(links.to(Addresses.inspections)), "search": .text(links.to(Addresses.search)),
            ])
    }
}
