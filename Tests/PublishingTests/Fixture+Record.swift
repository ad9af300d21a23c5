import Documents
import England
@testable import Inspections
import Linking
@testable import Publishing

extension Fixture {
    static let id2012 = DocumentID(authority: "northshire", name: "2012-11-full")
    static let id2022 = DocumentID(authority: "northshire", name: "2022-05-focused-visit")
    static let id2023 = DocumentID(authority: "northshire", name: "2023-11-full")
    static let idOther = DocumentID(authority: "southford", name: "2022-03-focused-visit")

    private static func day(_ text: String) -> CalendarDate {
        CalendarDate(text) ?? .init(year: 2000, month: 1, day: 1).unsafelyUnwrapped
    }

    private static func inspection(
        _ id: DocumentID, _ framework: Framework, _ kind: InspectionKind, from: String, to: String, published: String, scope: String? = nil,
        lookedAt: [String], judgements: [Judgement] = [], _ sections: [(String?, [Passage])]
    ) -> LinkedDocument<Inspection> {
        let (body, statements) = Fixture.body(id, sections)
        let inspection = Inspection(
            id: id, title: "\(kind.name) of \(id.authority)", framework: framework, kind: kind,
            visits: [Visit(from: day(from), to: day(to))],
            published: day(published), lead: [], inspectors: ["Ann Smith", "Bob Jones"], scope: scope, lookedAt: lookedAt,
            judgements: judgements,
            source: Source(file: "sources/\(id.name).txt", sha256: String(repeating: "a1", count: 32)), body: body,
            location: SourceLocation("x.md"))
        return LinkedDocument(document: inspection, statements: statements)
    }

    static let all = topics.map(\.slug)

    static let inspections: [LinkedDocument<Inspection>] = [
        inspection(
            id2012, protection, .full, from: "2012-11-05", to: "2012-11-14", published: "2012-12-20",
            scope: "child protection, whole system",
            lookedAt: ["caseloads", "quality-assurance", "recording", "supervision"],
            judgements: [
                Judgement(label: "Overall effectiveness", grade: "Adequate"), Judgement(label: "Quality of practice", grade: "Adequate"),
            ],
            [
                (nil, [Passage(words: [Words("This inspection was carried out in November.")])]),
                (
                    "The grades",
                    [
                        Passage(
                            words: [],
                            rows: [
                                ["Good", "a service that exceeds what is required"], ["Adequate", "a service that meets what is required"],
                            ])
                    ]
                ),
                (
                    "Findings",
                    [
                        Passage(
                            number: 1,
                            words: [
                                Words(
                                    "The quality of supervision has improved, although this remains inconsistent.", .mixed, ["supervision"],
                                    change: .improved),
                                Words("Records are complete & clear.", .strength, ["recording"]),
                            ])
                    ]
                ),
                (
                    "Areas for improvement",
                    [
                        Passage(
                            isList: true,
                            words: [
                                Words(
                                    "Reduce average caseloads in the busiest teams.", .concern, ["caseloads"],
                                    asked: AreaForImprovement(deadline: "Within three months")),
                                Words(
                                    "Make supervision regular.", .concern, ["supervision"],
                                    asked: AreaForImprovement(deadline: "Within six months")),
                            ])
                    ]
                ),
            ]),
        inspection(
            id2022, ilacs, .focusedVisit, from: "2022-05-26", to: "2022-05-27", published: "2022-07-04",
            scope: "children subject to child in need and child protection planning",
            lookedAt: ["caseloads", "quality-assurance", "recording", "supervision"],
            [
                (
                    "Headline findings",
                    [
                        Passage(words: [
                            Words(
                                "Since the last inspection in 2019, when the service was good, children continue to receive help.",
                                .strength)
                        ])
                    ]
                ),
                (
                    "What needs to improve?",
                    [
                        Passage(
                            isList: true,
                            words: [
                                Words(
                                    "The quality of case supervision records.", .concern, ["recording", "supervision"],
                                    asked: AreaForImprovement()),
                                Words(
                                    "The effectiveness of the audit process.", .concern, ["quality-assurance"], asked: AreaForImprovement()),
                            ])
                    ]
                ),
                (
                    "Main findings",
                    [
                        Passage(words: [
                            Words("Supervision is held regularly for most social workers.", .strength, ["supervision"]),
                            Words("These records are poor, lacking detail.", .concern, ["recording", "supervision"]),
                        ])
                    ]
                ),
            ]),
        inspection(
            id2023, ilacs, .full, from: "2023-11-06", to: "2023-11-10", published: "2024-01-12", lookedAt: all,
            judgements: [Judgement(label: "Overall effectiveness", grade: "Requires improvement to be good")],
            [
                (
                    "Leaders",
                    [
                        Passage(
                            number: 41,
                            words: [
                                Words(
                                    "Despite being identified at the last focused visit in 2022, managers have not addressed the quality of supervision.",
                                    .concern, ["supervision"], change: .persisting),
                                Words("Care leavers feel supported <by> staff.", .strength, ["care-leavers"]),
                            ])
                    ]
                ),
                (
                    "What needs to improve?",
                    [
                        Passage(
                            isList: true,
                            words: [
                                Words(
                                    "The effectiveness of quality assurance.", .concern, ["quality-assurance"], asked: AreaForImprovement())
                            ])
                    ]
                ),
            ]),
        inspection(
            idOther, ilacs, .focusedVisit, from: "2022-03-01", to: "2022-03-02", published: "2022-04-12", scope: "the front door",
            lookedAt: ["supervision"],
            [("Main findings", [Passage(words: [Words("Supervision in Southford is rare.", .concern, ["supervision"])])])]),
    ]

    static let responses: [LinkedDocument<Response>] = {
        let id = DocumentID(authority: "northshire", name: "2024-01-17-cabinet")
        let (body, statements) = Fixture.body(
            id,
            [
                (
                    "Report",
                    [
                        Passage(words: [
                            Words(
                                "Despite being identified at the focused visit in 2022, managers have not yet addressed the quality of supervision.",
                                .neutral, ["supervision"]),
                            Words("We accept the findings.", .neutral),
                        ])
                    ]
                )
            ])
        let response = Response(
            id: id, title: "Ofsted report", date: day("2024-01-17"), author: "Director for Children", about: id2023,
            source: Source(file: "sources/cabinet.txt", sha256: String(repeating: "b2", count: 32)), body: body,
            location: SourceLocation("y.md"))
        return [LinkedDocument(document: response, statements: statements)]
    }()

    /// The statement of a document that begins with some words.
    static func statement(_ opening: String, in id: DocumentID) -> StatementID {
        let found = inspections.first { $0.document.id == id }?.statements.first { $0.statement.text.hasPrefix(opening) }
        return found?.id ?? StatementID(document: id, anchor: "missing")
    }

    static func site(focus: String? = "northshire", baseURL: String? = nil) -> Site {
        Site(
            title: "What inspectors said", focus: focus, baseURL: baseURL, publisher: "Northshire Council",
            contact: "access@northshire.example")
    }

    static func record(site: Site = Fixture.site(), accuracy: Accuracy? = Fixture.accuracy) -> Record {
        let lookBack = statement("Despite", in: id2023)
        let since = statement("Since", in: id2022)
        return Record(
            site: site,
            authorities: [
                Authority(slug: "northshire", name: "Northshire"), Authority(slug: "southford", name: "Southford", region: "Midlands"),
            ],
            inspections: inspections, responses: responses, topics: topics,
            references: [
                Reference(statement: since, words: "the last inspection in 2019", target: .mentioned("northshire/2019")),
                Reference(statement: lookBack, words: "the last focused visit in 2022", target: .held(id2022)),
            ],
            mentioned: [
                MentionedInspection(
                    id: "northshire/2019", authority: "northshire", kind: .full, when: "2019", describedAs: "the last inspection in 2019",
                    grade: "good",
                    citedBy: [since])
            ],
            followThrough: followThrough(lookBack: lookBack),
            glossary: [GlossaryTerm(term: "LADO", meaning: "The officer who handles allegations against adults.")],
            pages: [
                OwnPage(slug: "about", title: "About", body: Markdown(reading: "Read [the data](/data/) and *think*.")),
                OwnPage(slug: "accessibility", title: "Accessibility", body: Markdown(reading: "## Standards\n\nWe aim at WCAG 2.2 AA.")),
            ],
            accuracy: accuracy)
    }

    static let accuracy = Accuracy(
        reports: [id2022, id2023], statements: 280, lost: 1, precision: 0.29, recall: 0.9999, microF1: 0.95, macroF1: 0.94, stance: 1,
        change: 0.98)

    private static func followThrough(lookBack: StatementID) -> [FollowThrough] {
        let records = statement("The quality of case", in: id2022)
        let later = FollowThrough.LaterInspection(
            inspection: id2023, covered: true, statements: [.init(statement: lookBack, reason: .refersBack)], askedAgain: false)
        let audit = FollowThrough.LaterInspection(
            inspection: id2023, covered: true,
            statements: [.init(statement: statement("The effectiveness of quality", in: id2023), reason: .sameTopic)], askedAgain: true)
        return [
            FollowThrough(request: records, due: nil, later: [later]),
            FollowThrough(request: statement("The effectiveness of the audit", in: id2022), due: nil, later: [audit]),
        ]
    }
}
