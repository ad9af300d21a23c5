import Documents
import England
import Inspections
import Linking

/// What a time line shows: an inspection that is held, one that is only mentioned, or years without a report.
enum Event: Sendable {
    case held(LinkedDocument<Inspection>)
    /// More than one only where reports mention several of a kind in one breath, without a time for each.
    case mentioned([MentionedInspection])
    case gap(from: Int, to: Int)
}

/// Names that belong to inspections which reports mention and the record lacks.
enum MentionedEvent {
    /// Its anchor on the page where it is told of: `mentioned-staffordshire-2019`.
    static func anchor(_ id: String) -> String { "mentioned-" + Slug.slug(of: id) }

    /// "Inspection, 2019", "Focused visit, July 2011", "Inspection, time not given", "Five monitoring visits, times not given".
    static func heading(_ mentioned: [MentionedInspection]) -> String {
        guard let first = mentioned.first else { return "" }
        let kind = first.kind?.name ?? "inspection"
        if mentioned.count > 1 { return Wording.capitalised("\(Wording.number(mentioned.count)) \(kind)s, times not given") }
        return "\(Wording.capitalised(kind)), \(first.when.map(Wording.when) ?? "time not given")"
    }

    /// The first and the last day that its time can mean; nil where none is given.
    static func days(_ mentioned: MentionedInspection) -> ClosedRange<Int>? {
        guard let when = mentioned.when, let first = CalendarDate(year: when.year, month: when.month ?? 1, day: 1) else { return nil }
        return first.ordinal...(first.ordinal + (when.month == nil ? 364 : 27))
    }

    static func year(_ mentioned: MentionedInspection) -> Int? { mentioned.when?.year }
}

extension RecordIndex {
    /// Where is told what reports say of an inspection that is not held: on the page of all inspections, or on that of its authority
    /// where there are many.
    func address(of mentioned: MentionedInspection) -> String {
        let page = hasManyAuthorities ? Addresses.authority(mentioned.authority) : Addresses.inspections
        return page + "#" + MentionedEvent.anchor(mentioned.id)
    }

    /// The events of an authority, oldest first; gaps stand before what was mentioned in them, and undated mentions
    /// before the inspection that first mentions them.
    func events(of authority: String) -> [Event] {
        var events: [(order: (Int, Int, String), event: Event)] = []
        let held = inspections(of: authority)
        for document in held {
            events.append(((document.document.start.ordinal, 2, document.document.id.name), .held(document)))
        }
        for group in mentionedTogether(notHeld(of: authority)) {
            let citing = group[0].citedBy.first.flatMap { inspections[$0.document]?.document.start.ordinal }
            let day = MentionedEvent.days(group[0])?.lowerBound ?? citing ?? -1
            events.append(((day, 1, group[0].id), .mentioned(group)))
        }
        for (earlier, later) in zip(held, held.dropFirst()) where later.document.year - earlier.document.year > 1 {
            let from = earlier.document.year + 1
            let day = CalendarDate(year: from, month: 1, day: 1)?.ordinal ?? 0
            events.append(((day, 0, ""), .gap(from: from, to: later.document.year - 1)))
        }
        return events.sorted { $0.order < $1.order }.map(\.event)
    }

    /// Mentions without a time that are of one kind and from the same statements, together; every other one alone.
    func mentionedTogether(_ mentioned: [MentionedInspection]) -> [[MentionedInspection]] {
        var groups: [[MentionedInspection]] = []
        for one in mentioned {
            let place = groups.firstIndex { group in
                one.when == nil && group[0].when == nil && group[0].kind == one.kind && group[0].citedBy == one.citedBy
            }
            if let place { groups[place].append(one) } else { groups.append([one]) }
        }
        return groups
    }
}
