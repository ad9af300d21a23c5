import Documents
import England
import Inspections

extension EntityDraft {
    /// The front matter, all keys but `about`, `converted` and `corrections`; a fact that is not known is left out.
    func frontMatter(_ source: SourceDocument, pages: [String], topicsInScope: (String) -> [String]) -> YAMLWriter {
        var yaml = YAMLWriter()
        switch facts {
        case .inspection(let facts): add(facts, pages: pages, to: &yaml, topicsInScope: topicsInScope)
        case .response(let facts):
            yaml.add("title", facts.title)
            yaml.add("authority", authority)
            yaml.add("date", facts.date.description)
            yaml.add("author", facts.author)
            yaml.add("pages", pages)
        case .cover: break
        }
        var origin = [("file", source.path), ("sha256", source.sha256)]
        if let url = source.sidecar.url { origin.append(("url", url)) }
        yaml.add("source", origin)
        return yaml
    }

    /// What the entity is made from.
    func origin(in source: SourceDocument) -> EntityOrigin {
        EntityOrigin(
            folder: response == nil ? "inspections" : "responses", source: source.path, day: inspection?.visits[0].from ?? response?.date)
    }

    private func add(_ facts: InspectionFacts, pages: [String], to yaml: inout YAMLWriter, topicsInScope: (String) -> [String]) {
        yaml.add("title", facts.title)
        yaml.add("authority", facts.authority)
        yaml.add("framework", facts.framework.slug)
        yaml.add("kind", facts.kind.rawValue)
        yaml.add("dates", facts.visits.map { [("from", $0.from.description), ("to", $0.to.description)] }, inline: true)
        yaml.add("published", facts.published?.description)
        yaml.add("lead", facts.lead)
        yaml.add("inspectors", facts.inspectors)
        yaml.add("scope", facts.scope)
        yaml.add("looked_at", facts.scope.map { Set(topicsInScope($0) + (facts.framework.lookedAt ?? [])).sorted() } ?? [])
        yaml.add("pages", pages)
        yaml.add("judgements", facts.judgements.map { [("label", $0.label), ("grade", $0.grade)] })
    }
}
