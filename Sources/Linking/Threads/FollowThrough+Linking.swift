import Documents
import England
import Inspections

extension FollowThrough {
    /// The follow-through of every area for improvement, by document and place.
    static func all(in inspections: [LinkedDocument<Inspection>], references: [Reference]) -> [FollowThrough] {
        var lookBacks: [StatementID: [DocumentID]] = [:]
        for reference in references {
            if case .held(let document) = reference.target { lookBacks[reference.statement, default: []].append(document) }
        }
        let byAuthority = Dictionary(grouping: inspections.indices) { inspections[$0].document.id.authority }
        let answers = Parallel.mapNow(Array(byAuthority.values)) { [lookBacks] places in
            Array(zip(places, all(among: places.map { inspections[$0] }, lookBacks)))
        }
        return answers.flatMap { $0 }.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }

    /// By inspection of one authority.
    private static func all(among inspections: [LinkedDocument<Inspection>], _ lookBacks: [StatementID: [DocumentID]]) -> [[FollowThrough]]
    {
        // Made once an inspection, and not once for each that it may answer.
        let texts = inspections.map { LaterText($0, lookBacks: lookBacks) }
        return zip(inspections, texts).map { inspection, text in
            let later = zip(inspections, texts).filter { $0.0.document.start > inspection.document.start }.map(\.1)
            return inspection.statements.indices.filter { inspection.statements[$0].isRequest }.map { place in
                let request = inspection.statements[place]
                return FollowThrough(
                    request: request.id,
                    due: request.statement.request?.due(published: inspection.document.published),
                    later: later.map { $0.answer(to: request, about: text.heads[place], saying: text.stems[place]) })
            }
        }
    }
}

/// A later inspection, made ready to be asked about many requests.
private struct LaterText {
    private let document: LinkedDocument<Inspection>
    let stems: [StatementStems]
    /// What each statement is about before others.
    let heads: [String?]
    /// The places of the statements on each topic, in the order of the report.
    private let places: [String: [Int]]
    /// The documents that each statement refers back to.
    private let lookBacks: [[DocumentID]]
    /// The topics that its own requests ask about.
    private let asked: Set<String>

    init(_ document: LinkedDocument<Inspection>, lookBacks: [StatementID: [DocumentID]]) {
        self.document = document
        stems = document.statements.map { StatementStems(of: $0.statement.text) }
        self.lookBacks = document.statements.map { lookBacks[$0.id] ?? [] }
        heads = document.statements.map(\.headTopic)
        places = document.statements.indices.reduce(into: [:]) { places, place in
            for topic in document.statements[place].topics { places[topic, default: []].append(place) }
        }
        asked = Set(zip(document.statements, heads).compactMap { $0.isRequest ? $1 : nil })
    }

    /// What it says on a request's topics.
    /// - Parameters:
    ///   - head: the topic that the request asks about.
    ///   - words: the request's own.
    func answer(to request: LinkedStatement, about head: String?, saying words: StatementStems) -> FollowThrough.LaterInspection {
        let topics = request.topics
        let onThem = topics.count == 1 ? places[topics[0]] ?? [] : Set(topics.flatMap { places[$0] ?? [] }).sorted()
        let answers = onThem.map { place in
            let statement = document.statements[place]
            let reason: FollowThrough.Answer.Reason =
                lookBacks[place].contains(request.id.document) ? .refersBack : words.overlap(stems[place]) ? .sameWords : .sameTopic
            let isAboutHead = head.map(statement.isAbout) == true, hasSameHead = heads[place] == head
            let nearness = [
                statement.isRequest && hasSameHead ? 1 : 0, isAboutHead ? 1 : 0, topics.count(where: statement.isAbout),
                hasSameHead ? 1 : 0, words.shared(with: stems[place]),
            ]
            return (answer: FollowThrough.Answer(statement: statement.id, reason: reason), nearness: nearness)
        }
        return FollowThrough.LaterInspection(
            inspection: document.document.id,
            covered: topics.contains(where: document.document.looked(at:)),
            statements: FollowThrough.Answer.Reason.allCases.flatMap { reason in
                Self.nearestFirst(answers.filter { $0.answer.reason == reason })
            },
            askedAgain: head.map { asked.contains($0) } ?? false)
    }

    /// What asks for the same again first, then what is on the topic that the request asks about, then what shares more topics, then
    /// what is about that topic before others, then what shares more words; alike in their order.
    private static func nearestFirst(_ answers: [(answer: FollowThrough.Answer, nearness: [Int])]) -> [FollowThrough.Answer] {
        answers.enumerated().sorted { left, right in
            left.element.nearness == right.element.nearness
                ? left.offset < right.offset : right.element.nearness.lexicographicallyPrecedes(left.element.nearness)
        }.map(\.element.answer)
    }
}
