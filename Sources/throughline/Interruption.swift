import Dispatch
import Glibc

/// Ends a command that is interrupted (SIGINT, SIGTERM) with one line, once what it was about to write is cleared away.
struct Interruption {
    private let sources: [any DispatchSourceSignal]

    /// - Parameter work: is told to end, and ends before the process does.
    init(of work: Task<Void, Never>) {
        sources = [SIGINT, SIGTERM].map { number in
            // Otherwise the system would end the process before anybody is asked.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                work.cancel()
                Task {
                    await work.value
                    Terminal.complain("interrupted")
                    exit(128 + number)
                }
            }
            source.resume()
            return source
        }
    }

    /// Waits for the end that a signal has begun.
    func end() async { await withUnsafeContinuation { (_: UnsafeContinuation<Void, Never>) in } }
}
