import Documents
import Inspections

/// Gives two inspections of one kind in one month two names: the later one gets its day.
enum EntityNames {
    /// The documents with such names made longer; a name that an entity already has stays with it, so that its links last.
    ///
    /// The same visit twice is not told apart: that is one document given twice, which is refused.
    static func madeUnique(_ documents: [ConvertedDocument], in content: FileTree) -> [ConvertedDocument] {
        var result = documents
        var taken: [String: Holder] = [:]
        for (document, part) in inspectionsByDate(documents) {
            guard var entity = documents[document].parts[part] else { continue }
            let own = Holder(source: entity.origin.source, firstDay: entity.origin.day)
            if let holder = taken[entity.path] ?? Holder(ofEntityAt: entity.path, in: content), holder.source != own.source,
                holder.firstDay != own.firstDay, let longer = entity.idWithDay
            {
                entity.id = longer
                result[document].parts[part] = entity
            }
            taken[entity.path] = own
        }
        for index in result.indices { result[index].nameAnswers() }
        return result
    }

    /// What has a name: the document, and the first day of its visit.
    private struct Holder {
        let source: String?
        let firstDay: CalendarDate?

        init(source: String, firstDay: CalendarDate?) {
            self.source = source
            self.firstDay = firstDay
        }

        /// Nil where there is no such entity. One that cannot be read keeps its name, and is told of where it would be written over.
        init?(ofEntityAt path: String, in content: FileTree) {
            guard let bytes = content[path], let origin = Self.origin(of: bytes, path: path) else { return nil }
            (source, firstDay) = origin
        }

        private static func origin(of bytes: [UInt8], path: String) -> (source: String?, firstDay: CalendarDate?)? {
            do {
                let matter = try EntityFile(reading: bytes, path: path).frontMatter
                return (try matter.mappings("source").first?.string("file"), try matter.mappings("dates").first?.date("from"))
            } catch {
                return nil
            }
        }
    }

    private static func inspectionsByDate(_ documents: [ConvertedDocument]) -> [(document: Int, part: Int)] {
        let all = documents.indices.flatMap { document in
            documents[document].parts.indices.compactMap { part in
                documents[document].parts[part].flatMap { entity in
                    entity.isInspection ? entity.origin.day.map { (day: $0, document: document, part: part) } : nil
                }
            }
        }
        return all.sorted { ($0.day, $0.document, $0.part) < ($1.day, $1.document, $1.part) }.map { ($0.document, $0.part) }
    }
}

extension ConvertedDocument {
    /// A response answers the inspection of its bundle, by its final name.
    fileprivate mutating func nameAnswers() {
        let inspection = entities.first(where: \.isInspection)?.id
        for index in parts.indices where parts[index]?.isInspection == false { parts[index]?.about = inspection }
    }
}
