import Dispatch
import FuzzTargets
import Glibc

/// What libFuzzer calls, again and again, with bytes of its own; which target gets them, the environment says.
@_cdecl("LLVMFuzzerTestOneInput")
func tryInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let name = getenv("FUZZ_TARGET"), let target = FuzzTarget(rawValue: String(cString: name)) else {
        say("error: FUZZ_TARGET is one of \(FuzzTarget.allCases.map(\.rawValue))")
        exit(2)
    }
    do throws(FuzzTarget.Broken) {
        if try target.runAtOnce(bytes) { return 0 }
    } catch {
        end(error)
    }
    let ended = DispatchSemaphore(value: 0)
    Task.detached {
        do throws(FuzzTarget.Broken) {
            try await target.run(bytes)
        } catch {
            end(error)
        }
        ended.signal()
    }
    ended.wait()
    return 0
}

/// libFuzzer keeps the input of a program that ends so.
private func end(_ broken: FuzzTarget.Broken) -> Never {
    say("broken: \(broken)")
    abort()
}

private func say(_ words: String) {
    let bytes = Array("\(words)\n".utf8)
    write(2, bytes, bytes.count)
}
