import Documents
import England
package import Inspections

extension Record {
    /// One topic in one authority through all its inspections, oldest first.
    package func thread(topic: String, authority: String) -> TopicThread {
        TopicThread(
            topic: topic, authority: authority,
            visits: inspections(of: authority).map { inspection in
                ThreadVisit(
                    inspection: inspection.document.id,
                    lookedAt: inspection.document.looked(at: topic),
                    statements: inspection.statements.filter { $0.isAbout(topic) })
            },
            council: responses(of: authority).flatMap(\.statements).filter { $0.isAbout(topic) })
    }

    /// The threads of one authority, one for each topic, in the topics' order.
    package func threads(of authority: String) -> [TopicThread] {
        let visits = inspections(of: authority).map { ($0.document, $0.statements.byTopic) }
        let council = responses(of: authority).flatMap(\.statements).byTopic
        return topics.map { topic in
            TopicThread(
                topic: topic.slug, authority: authority,
                visits: visits.map { inspection, statements in
                    ThreadVisit(
                        inspection: inspection.id, lookedAt: inspection.looked(at: topic.slug), statements: statements[topic.slug] ?? [])
                },
                council: council[topic.slug] ?? [])
        }
    }

    /// The inspections of one authority, oldest first.
    package func inspections(of authority: String) -> [LinkedDocument<Inspection>] {
        inspections.filter { $0.document.id.authority == authority }
    }

    private func responses(of authority: String) -> [LinkedDocument<Response>] {
        responses.filter { $0.document.id.authority == authority }
    }
}

extension LinkedStatement {
    /// Whether one of its links is to a topic.
    func isAbout(_ topic: String) -> Bool { links.contains { $0.topic == topic } }
}

extension [LinkedStatement] {
    /// The statements of each topic, in the order of the text.
    fileprivate var byTopic: [String: [LinkedStatement]] {
        reduce(into: [:]) { result, statement in
            for link in statement.links { result[link.topic, default: []].append(statement) }
        }
    }
}

extension Inspection {
    /// Whether a topic was in scope; a graded inspection that lists none looked at all of them.
    package func looked(at topic: String) -> Bool {
        if let scope = framework.lookedAt, kind.isGraded, lookedAt.isEmpty { return scope.contains(topic) }
        return lookedAt.contains(topic) || (kind.isGraded && lookedAt.isEmpty)
    }
}
