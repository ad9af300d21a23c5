import Documents

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
        let dealt = Parallel.mapNow(authorities) { authority in
            Self.threads(of: topics, in: authority, inspections[authority] ?? [], responses[authority] ?? [])
        }
        threads = Dictionary(zip(authorities, dealt)) { first, _ in first }
        self.topics = topics
    }

    /// Those of one authority, by topic.
    private static func threads(
        of topics: [String], in authority: String, _ inspections: [LinkedDocument<Inspection>], _ responses: [LinkedDocument<Response>]
    ) -> [String: TopicThread] {
        let visits = inspections.map { inspection in
            (inspection.document, inspection.statements.byTopic { $0.links }, inspection.statements.byTopic { $0.mentions })
        }
        let council = responses.flatMap(\.statements).byTopic { $0.links }
        return topics.reduce(into: [:]) { threads, topic in
            threads[topic] = TopicThread(
                topic: topic, authority: authority,
                visits: visits.map { inspection, statements, mentions in
                    ThreadVisit(
                        inspection: inspection.id, date: inspection.start, lookedAt: inspection.looked(at: topic),
                        statements: statements[topic] ?? [], mentions: mentions[topic] ?? [])
                },
                council: council[topic] ?? [])
        }
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
    fileprivate func byTopic(_ links: (LinkedStatement) -> [Link]) -> [String: [LinkedStatement]] {
        reduce(into: [:]) { result, statement in
            for link in links(statement) { result[link.topic, default: []].append(statement) }
        }
    }
}
