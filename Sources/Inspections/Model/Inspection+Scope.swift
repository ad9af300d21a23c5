package import England

extension Inspection {
    /// Whether a topic was in scope: a topic that its entity lists; where it lists none, what its framework looks at.
    package func looked(at topic: String) -> Bool {
        lookedAt.isEmpty ? Self.looks(at: topic, kind: kind, under: framework) : lookedAt.contains(topic)
    }

    /// Whether a visit whose scope is not given looks at a topic.
    ///
    /// A graded inspection looks at what its framework names, at every topic where it names none. What an ungraded visit
    /// looked at is not known without its scope.
    package static func looks(at topic: String, kind: InspectionKind, under framework: Framework) -> Bool {
        kind.isGraded && (framework.lookedAt?.contains(topic) ?? true)
    }
}
