package import England

extension Inspection {
    /// Whether a topic was in scope: a topic that its entity lists; where it lists none, what its framework looks at.
    package func looked(at topic: String) -> Bool {
        lookedAt.isEmpty ? Self.looks(at: topic, kind: kind, under: framework) : lookedAt.contains(topic)
    }

    /// Whether a visit whose scope is not given looks at a topic.
    ///
    /// It looks at what its framework names; where that names none, a graded inspection at every topic. What an ungraded visit
    /// looked at is then not known without its scope.
    package static func looks(at topic: String, kind: InspectionKind, under framework: Framework) -> Bool {
        framework.lookedAt?.contains(topic) ?? kind.isGraded
    }
}
