import Documents
import England
import Inspections
import Linking

/// A topic that inspectors formally asked for in more than one visit to an authority.
struct Recurrence {
    let topic: Topic
    let thread: TopicThread

    /// Those of an authority: asked most often first, then most recently, then by title.
    static func all(of authority: String, index: RecordIndex) -> [Recurrence] {
        index.record.topics
            .map { Recurrence(topic: $0, thread: index.thread(of: $0.slug, in: authority)) }
            .filter { $0.thread.asking(index).count > 1 }
            .sorted { $0.order(index) < $1.order(index) }
    }

    private func order(_ index: RecordIndex) -> (Int, Int, String) {
        let last = thread.asking(index).last.flatMap { index.inspections[$0.inspection]?.document.start.ordinal } ?? 0
        return (-thread.asking(index).count, -last, topic.title)
    }
}
