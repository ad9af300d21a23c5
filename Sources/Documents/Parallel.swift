/// Pure work over many values on every core, with the results in order.
package enum Parallel {
    /// The results of `transform` in the order of `values`.
    ///
    /// Values are dealt out in runs, so that cheap transforms do not drown in task switches.
    /// - Parameter progress: told how many values are done, each time that more are.
    package static func map<Value: Sendable, Result: Sendable>(
        _ values: [Value], progress: @Sendable (Int) -> Void = { _ in }, _ transform: @escaping @Sendable (Value) -> Result
    ) async -> [Result] {
        let run = max(1, values.count / 32)
        return await withTaskGroup(of: (Int, [Result]).self) { group in
            for start in stride(from: 0, to: values.count, by: run) {
                group.addTask { (start, values[start..<min(start + run, values.count)].map(transform)) }
            }
            var parts: [(Int, [Result])] = []
            var done = 0
            for await part in group {
                parts.append(part)
                done += part.1.count
                progress(done)
            }
            return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
        }
    }
}
