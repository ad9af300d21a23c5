import Documents
import Inspections

/// Gives two inspections of one kind in one month two names: the later one gets its day.
enum EntityNames {
    /// The documents with such names made longer; a name that an entity already has stays with it, so that its links last.
    ///
    /// The same visit twice is not told apart: that is one document given twice, which is refused.
    static func madeUnique(_ documents: [DraftedDocument], in content: FileTree) -> [DraftedDocument] {
        var result = documents
        var taken: [String: Holder] = [:]
        for (document, draft) in inspectionsByDate(documents) {
            guard let facts = documents[document].drafts[draft].inspection, let path = result[document].drafts[draft].path else { continue }
            let own = Holder(source: documents[document].source.path, firstDay: facts.visits[0].from)
            if let holder = taken[path] ?? Holder(ofEntityAt: path, in: content), holder.source != own.source,
                holder.firstDay != own.firstDay
            {
                result[document].drafts[draft].isNamedWithDay = true
            }
            taken[result[document].drafts[draft].path ?? path] = own
        }
        for index in result.indices { result[index].nameAnswers() }
        return result
    }

    /// What has a name: the document, and the first day of its visit.
    private struct Holder {
        let source: String?
        let firstDay: CalendarDate?

        init(source: String, firstDay: CalendarDate) {
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

    private static func inspectionsByDate(_ documents: [DraftedDocument]) -> [(document: Int, draft: Int)] {
        let all = documents.indices.flatMap { document in
            documents[document].drafts.indices.compactMap { draft in
                documents[document].drafts[draft].inspection.map { (day: $0.visits[0].from, document: document, draft: draft) }
            }
        }
        return all.sorted { ($0.day, $0.document, $0.draft) < ($1.day, $1.document, $1.draft) }.map { ($0.document, $0.draft) }
    }
}

extension DraftedDocument {
    /// A response answers the inspection of its bundle, by its final name.
    fileprivate mutating func nameAnswers() {
        let inspection = drafts.first { $0.inspection != nil }?.id
        for index in drafts.indices where drafts[index].response != nil { drafts[index].about = inspection }
    }
}
