import Documents

extension Record {
    /// One topic in one authority through all its inspections, oldest first.
    package func thread(topic: String, authority: String) -> TopicThread {
        TopicThread(
            topic: topic, authority: authority,
            visits: inspections(of: authority).map { inspection in
                ThreadVisit(
                    inspection: inspection.document.id,
                    lookedAt: inspection.document.looked(at: topic),
                    statements: inspection.statements.filter { $0.topics.contains(topic) })
            },
            council: responses.filter { $0.document.id.authority == authority }.flatMap(\.statements)
                .filter { $0.topics.contains(topic) })
    }

    /// The threads of one authority, one for each topic, in the topics' order.
    package func threads(of authority: String) -> [TopicThread] {
        topics.map { thread(topic: $0.slug, authority: authority) }
    }

    /// The inspections of one authority, oldest first.
    package func inspections(of authority: String) -> [LinkedDocument<Inspection>] {
        inspections.filter { $0.document.id.authority == authority }
    }
}

extension Inspection {
    /// Whether a topic was in scope; a graded inspection that lists none looked at all of them.
    package func looked(at topic: String) -> Bool {
        if let scope = framework.lookedAt, kind.isGraded, lookedAt.isEmpty { return scope.contains(topic) }
        return lookedAt.contains(topic) || (kind.isGraded && lookedAt.isEmpty)
    }
}
