import Dispatch
import Glibc
import Synchronization

/// Pure work over many values on every core, with the results in order.
package enum Parallel {
    /// The results of `transform` in the order of `values`.
    ///
    /// Values are dealt out in runs, so that cheap transforms do not drown in task switches. As many runs are under way as there
    /// are cores, also where a transform waits: so many tools of the system run at once, and no more.
    /// - Parameter progress: told how many values are done, each time that more are.
    package static func map<Value: Sendable, Result: Sendable>(
        _ values: [Value], progress: @Sendable (Int) -> Void = { _ in }, _ transform: @escaping @Sendable (Value) async -> Result
    ) async -> [Result] {
        let length = max(1, values.count / mostRuns)
        var starts = stride(from: 0, to: values.count, by: length).makeIterator()
        return await withTaskGroup(of: (start: Int, results: [Result]).self) { group in
            func addRun() {
                guard let start = starts.next() else { return }
                group.addTask {
                    var results: [Result] = []
                    for value in values[start..<min(start + length, values.count)] { results.append(await transform(value)) }
                    return (start, results)
                }
            }
            for _ in 0..<cores { addRun() }
            var parts: [(start: Int, results: [Result])] = []
            var done = 0
            for await part in group {
                parts.append(part)
                done += part.results.count
                progress(done)
                addRun()
            }
            return parts.sorted { $0.start < $1.start }.flatMap(\.results)
        }
    }

    /// The same for work that waits for nothing, where nothing can go on without its results.
    package static func mapNow<Value: Sendable, Result: Sendable>(
        _ values: [Value], _ transform: @Sendable (Value) -> Result
    ) -> [Result] {
        guard values.count > 1 else { return values.map(transform) }
        let results = Mutex<[(place: Int, result: Result)]>([])
        DispatchQueue.concurrentPerform(iterations: values.count) { place in
            let result = transform(values[place])
            results.withLock { $0.append((place, result)) }
        }
        return results.withLock { $0 }.sorted { $0.place < $1.place }.map(\.result)
    }

    /// Two pieces of work at the same time, where nothing can go on without both.
    package static func both<First: Sendable, Second: Sendable>(
        _ first: @Sendable () -> First, _ second: @Sendable () -> Second
    ) -> (First, Second) {
        let one = Mutex<First?>(nil)
        let other = Mutex<Second?>(nil)
        DispatchQueue.concurrentPerform(iterations: 2) { place in
            if place == 0 {
                let made = first()
                one.withLock { $0 = made }
            } else {
                let made = second()
                other.withLock { $0 = made }
            }
        }
        // Both were made; what a lock holds has no other type than one that may be empty.
        return (one.withLock { $0 } ?? first(), other.withLock { $0 } ?? second())
    }

    /// Enough for progress that moves, and for runs of unlike length to even out.
    private static let mostRuns = 32

    private static let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}
