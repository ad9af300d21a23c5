/// Every topic in every authority, visit by visit: what thread pages and exports show.
package struct Threads: Sendable {
    /// By authority, then topic.
    private let threads: [String: [String: TopicThread]]
    private let topics: [String]

    /// Deals statements out to topics, each document in one pass.
    /// - Parameters:
    ///   - inspections: by authority, then first day.
    ///   - responses: by authority, then date.
    init(
        of topics: [String], in authorities: [String], inspections: [LinkedDocument<Inspection>], responses: [LinkedDocument<Response>]
    ) {
        let inspections = Dictionary(grouping: inspections) { $0.document.id.authority }
        let responses = Dictionary(grouping: responses) { $0.document.id.authority }
        var threads: [String: [String: TopicThread]] = [:]
        for authority in authorities {
            let visits = (inspections[authority] ?? []).map {
                ($0.document, $0.statements.byTopic(\.links), $0.statements.byTopic(\.mentions))
            }
            let council = (responses[authority] ?? []).flatMap(\.statements).byTopic(\.links)
            for topic in topics {
                threads[authority, default: [:]][topic] = TopicThread(
                    topic: topic, authority: authority,
                    visits: visits.map { inspection, statements, mentions in
                        ThreadVisit(
                            inspection: inspection.id, date: inspection.start, lookedAt: inspection.looked(at: topic),
                            statements: statements[topic] ?? [], mentions: mentions[topic] ?? [])
                    },
                    council: council[topic] ?? [])
            }
        }
        self.threads = threads
        self.topics = topics
    }

    /// Those of several authorities together.
    init(joining parts: [Threads]) {
        threads = parts.reduce(into: [:]) { threads, part in threads.merge(part.threads) { first, _ in first } }
        topics = parts.first?.topics ?? []
    }

    /// One topic in one authority; without visits where the record knows either of them not.
    package func thread(of topic: String, in authority: String) -> TopicThread {
        threads[authority]?[topic] ?? TopicThread(topic: topic, authority: authority, visits: [], council: [])
    }

    /// The threads of one authority, one for each topic, in the topics' order.
    package func all(in authority: String) -> [TopicThread] {
        topics.map { thread(of: $0, in: authority) }
    }
}

extension [LinkedStatement] {
    /// The statements of each topic, in the order of the text.
    fileprivate func byTopic(_ links: KeyPath<LinkedStatement, [Link]>) -> [String: [LinkedStatement]] {
        reduce(into: [:]) { result, statement in
            for link in statement[keyPath: links] { result[link.topic, default: []].append(statement) }
        }
    }
}
