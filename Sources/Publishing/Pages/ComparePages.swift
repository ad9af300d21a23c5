import Documents
import England
import Inspections
import Linking

/// Any two inspections of an authority side by side, and the list of the pairs.
enum ComparePages {
    static let listTemplate = "comparisons"
    static let pairTemplate = "comparison"

    static let listShape: TemplateShape = [
        "authority": .text, "all": .flag, "none": .flag,
        "later": .list(["name": .text, "pairs": .list(["name": .text, "address": .text])]),
    ]

    static let pairShape: TemplateShape = [
        "title": .text, "authority": .text, "unlike": .flag,
        "sides": .list(["year": .text, "name": .text, "address": .text, "visited": .text, "scope": .text]),
        "graded": .flag, "scale_changed": .flag,
        "grades": .list(["label": .text, "cells": .list(["grade": PrintedGrade.fields.shape, "silence": .text])]),
        "requests": .list(["year": .text, "none": .flag, "requests": .list(["quote": .text, "address": .text])]),
        "groups": .list([
            "heading": .text,
            "topics": .list([
                "title": .text, "address": .text,
                "cells": .list(["year": .text, "counts": .html, "quote": .text, "address": .text, "silence": .text]),
            ]),
        ]),
    ]

    /// Up to this many inspections every two are compared; of more, each with the next one and each graded one with the next graded.
    static let mostForEveryPair = 12

    /// The pairs of an authority that have a page, earlier first.
    static func pairs(_ inspections: [Inspection]) -> [(Inspection, Inspection)] {
        if inspections.count <= mostForEveryPair {
            return inspections.indices.flatMap { later in inspections[..<later].map { ($0, inspections[later]) } }
        }
        let next = zip(inspections, inspections.dropFirst()).map { ($0, $1) }
        let graded = inspections.filter(\.kind.isGraded)
        let nextGraded = zip(graded, graded.dropFirst()).filter { pair in !next.contains { $0.0.id == pair.0.id && $0.1.id == pair.1.id } }
        return next + nextGraded.map { ($0, $1) }
    }

    /// An inspection's part of a pair's address: `2022-05`, or its whole name where two begin so.
    private static func name(_ inspection: Inspection, among inspections: [Inspection]) -> String {
        let month = String(inspection.id.name.prefix(7))
        return inspections.count { $0.id.name.hasPrefix(month) } == 1 ? month : inspection.id.name
    }

    static func address(_ pair: (Inspection, Inspection), among inspections: [Inspection]) -> String {
        Addresses.comparison(of: pair.0.id.authority, name(pair.0, among: inspections), name(pair.1, among: inspections))
    }

    static func plan(_ authority: Authority, index: RecordIndex) -> [PlannedPage] {
        let inspections = index.inspections(of: authority.slug).map(\.document)
        let pairs = pairs(inspections)
        let list = PlannedPage(Addresses.comparisons(of: authority.slug)) { links in
            let byLater = Dictionary(grouping: pairs) { $0.1.id }
            let later = inspections.reversed().compactMap { inspection -> TemplateValue? in
                guard let own = byLater[inspection.id] else { return nil }
                return [
                    "name": .text(inspection.datedHeading),
                    "pairs": .list(
                        own.map { pair in
                            ["name": .text(pair.0.datedHeading), "address": .text(links.to(address(pair, among: inspections)))]
                        }),
                ]
            }
            return Page(
                title: "Compare, \(authority.name)", description: "Two inspections of \(authority.name) side by side.",
                section: Addresses.comparisons(of: authority.slug), otherAuthority: authority.slug, template: listTemplate,
                values: [
                    "authority": .text(authority.name), "all": .flag(inspections.count <= mostForEveryPair), "none": .flag(pairs.isEmpty),
                    "later": .list(later),
                ])
        }
        return [list]
            + pairs.map { pair in
                let address = address(pair, among: inspections)
                return PlannedPage(address) { links in page(pair, authority, index, links) }
            }
    }

    private static func page(_ pair: (Inspection, Inspection), _ authority: Authority, _ index: RecordIndex, _ links: Links) -> Page {
        let labels = [pair.0, pair.1].map { index.label(of: $0) }
        let title = "\(labels[0]) and \(labels[1]) side by side"
        return Page(
            title: "\(title), \(authority.name)", description: "Grades, requests and themes of two inspections of \(authority.name).",
            crumbs: [Page.Crumb(title: "Compare", address: Addresses.comparisons(of: authority.slug))],
            section: Addresses.comparisons(of: authority.slug), otherAuthority: authority.slug, template: pairTemplate,
            values: values([pair.0, pair.1], title: title, authority, index, links))
    }

    private static func values(_ sides: [Inspection], title: String, _ authority: Authority, _ index: RecordIndex, _ links: Links)
        -> TemplateValue
    {
        let scales = sides.filter { !$0.judgements.isEmpty }.map(\.framework.scale)
        return [
            "title": .text(title), "authority": .text(authority.name),
            "unlike": .flag(
                Set(sides.map(\.kind)).count > 1 || sides[0].framework.slug != sides[1].framework.slug
                    || sides.contains { !$0.kind.isGraded }),
            "sides": .list(
                sides.map { side in
                    [
                        "year": .text(index.label(of: side)), "name": .text(side.heading),
                        "address": .text(links.to(Addresses.inspection(side.id))),
                        "visited": .text(Wording.days(side.visits)), "scope": .optional(side.scopeWords),
                    ]
                }),
            "graded": .flag(!scales.isEmpty), "scale_changed": .flag(scales.count == 2 && scales[0] != scales[1]),
            "grades": .list(grades(sides)),
            "requests": .list(sides.map { requests($0, index, links) }),
            "groups": .list(groups(sides, authority, index, links)),
        ]
    }

    private static func grades(_ sides: [Inspection]) -> [TemplateValue] {
        var seen: Set<String> = []
        let labels = sides.flatMap(\.judgements).map(\.label).filter { seen.insert($0.lowercased()).inserted }
        return labels.map { label in
            [
                "label": .text(label),
                "cells": .list(
                    sides.map { side in
                        let judgement = side.judgements.first { $0.label.lowercased() == label.lowercased() }
                        return [
                            "grade": judgement.map {
                                PrintedGrade.fields.value(of: PrintedGrade(grade: $0.grade, framework: side.framework))
                            } ?? .nothing,
                            "silence": .optional(judgement == nil ? (side.kind.isGraded ? "Not graded" : "No grade") : nil),
                        ]
                    }),
            ]
        }
    }

    private static func requests(_ side: Inspection, _ index: RecordIndex, _ links: Links) -> TemplateValue {
        let own = (index.inspections[side.id]?.statements ?? []).filter { $0.statement.request != nil }
        return [
            "year": .text(index.label(of: side)), "none": .flag(own.isEmpty),
            "requests": .list(own.map { ["quote": .text($0.statement.quotation), "address": .text(links.to(index.address(of: $0.id)))] }),
        ]
    }

    /// Topics in both, only in one, and in none, each group in the order of titles.
    private static func groups(_ sides: [Inspection], _ authority: Authority, _ index: RecordIndex, _ links: Links) -> [TemplateValue] {
        let labels = sides.map { index.label(of: $0) }
        let headings = ["In both", "Only in \(labels[0])", "Only in \(labels[1])", "In neither"]
        var groups: [[TemplateValue]] = [[], [], [], []]
        for topic in index.record.topics {
            let visits = sides.compactMap { side in
                index.thread(of: topic.slug, in: authority.slug).visits.first { $0.inspection == side.id }
            }
            guard visits.count == 2 else { continue }
            let said = visits.map { !$0.statements.isEmpty }
            let group = said[0] ? (said[1] ? 0 : 1) : (said[1] ? 2 : 3)
            let address = Addresses.thread(topic: topic.slug, authority: authority.slug, focus: index.site.focus)
            groups[group].append([
                "title": .text(topic.title), "address": .text(links.to(address)),
                "cells": .list(visits.map { cell($0, address, index, links) }),
            ])
        }
        return zip(headings, groups).compactMap { heading, topics in
            topics.isEmpty ? nil : ["heading": .text(heading), "topics": .list(topics)]
        }
    }

    private static func cell(_ visit: ThreadVisit, _ address: String, _ index: RecordIndex, _ links: Links) -> TemplateValue {
        let lead = visit.statements.min { (Self.rank($0), $0.statement.text.utf8.count) < (Self.rank($1), $1.statement.text.utf8.count) }
        return [
            "year": .text(index.label(of: visit.inspection)),
            "counts": visit.statements.isEmpty ? .nothing : .html(index.fragments.markup(MarkCounts(visit.statements))),
            "quote": .optional(lead.map { Excerpt.opening(of: $0.statement.quotation, upTo: 180) }),
            "address": .optional(lead.map { links.to(address + "#" + FindingCard.anchor(of: $0.id)) }),
            "silence": .optional(visit.statements.isEmpty ? (visit.lookedAt ? "Looked at, nothing recorded" : "Not looked at") : nil),
        ]
    }

    /// Requests before views before descriptions.
    private static func rank(_ statement: LinkedStatement) -> Int {
        switch Mark(of: statement) {
        case .asked: 0
        case .concern, .mixed, .strength: 1
        case .neutral: 2
        }
    }
}
