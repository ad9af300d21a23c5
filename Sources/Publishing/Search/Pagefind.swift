package import Documents
import England
import FoundationEssentials
import Inspections
import Linking

/// The search index of a site, made by Pagefind: `pagefind` on the search path, or its Python wheel.
package struct Pagefind: Sendable {
    private static let limits = Tool.Limits(seconds: 900, bytesOfMemory: 1 << 33, bytesOfOutput: 1 << 28)
    /// The first version that this was tried with.
    static let oldest = [1, 5]
    private static let names = [["pagefind"], ["python3", "-m", "pagefind"]]

    /// How it is got: Debian lets no wheel be installed but into a folder of one's own.
    static let advice = "python3 -m venv .venv && . .venv/bin/activate && pip install 'pagefind[bin]'"

    /// How it may be called, each name with its first arguments.
    private let calls: [[String]]

    /// - Parameter calls: other names for it, to test what happens where it is missing or old.
    init(calls: [[String]]) { self.calls = calls }

    package init() { self.init(calls: Self.names) }

    /// The files of the index, by their path on the site.
    /// - Throws: a warning: Pagefind missing, too old or failing. The site is whole without its search.
    package func index(of passages: [SearchPassage]) async throws(Diagnostic) -> [OutputFile] {
        guard !passages.isEmpty else { return [] }
        let folder = try PassingFolder()
        defer { folder.remove() }
        // There, no settings and no module of the folder that a site is built in are taken for Pagefind's.
        let command = ["--chdir=\(folder.path)"] + (try await call(in: folder))
        return StableIndex.files(of: try await Self.tree(of: passages, by: command))
    }

    /// The files that Pagefind makes of some passages, as its service answers with them: it ends without waiting until what it writes is
    /// on disk, so that a folder that it wrote may hold empty files.
    private static func tree(of passages: [SearchPassage], by command: [String]) async throws(Diagnostic) -> FileTree {
        let questions: [JSONValue] =
            [.object(["type": .text("NewIndex"), "config": .object([:])])]
            + passages.map(\.question)
            + [.object(["type": .text("GetFiles"), "index_id": .number(0)])]
        let answers = try await run { () async throws(Tool.Failure) in
            try await Tool.answers(
                of: "env", command + ["--service"], to: questions.enumerated().map { coded($1, number: $0) }, end: UInt8(ascii: ","),
                limits: limits)
        }
        if let words = failure(in: answers, of: questions.count) { throw problem("Pagefind failed: \(words)") }
        guard let tree = answers.last.flatMap(files), !tree.paths.isEmpty else {
            throw problem("what Pagefind answered cannot be read; get the version that this was made for: pip install 'pagefind[bin]~=1.5'")
        }
        return tree
    }

    /// The files of its last answer: `{"payload": {"files": [{"path", "content"}]}}`, the content in Base64; nil for another answer.
    private static func files(in answer: [UInt8]) -> FileTree? {
        struct Answer: Decodable {
            struct Payload: Decodable { let files: [File] }
            struct File: Decodable { let path, content: String }
            let payload: Payload
        }
        guard let json = Base64.decoded(answer) else { return nil }
        do {
            var tree = FileTree()
            for file in try JSONDecoder().decode(Answer.self, from: Data(json)).payload.files {
                guard let bytes = Base64.decoded(file.content.utf8) else { return nil }
                tree[file.path] = bytes
            }
            return tree
        } catch {
            // Whoever asks says that it cannot be read.
            return nil
        }
    }

    /// The first call that answers with a version that is new enough.
    private func call(in folder: PassingFolder) async throws(Diagnostic) -> [String] {
        var old: String?
        for call in calls {
            let output = try await Self.run { () async throws(Tool.Failure) in
                try await Tool.run("env", ["--chdir=\(folder.path)"] + call + ["--version"], input: [], limits: Self.limits)
            }
            let words = String(decoding: output.bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
            guard output.status == 0, words.count == 2, words[0].hasPrefix("pagefind") else { continue }
            let version = words[1].split(separator: ".").map { Int($0) ?? 0 }
            if !version.lexicographicallyPrecedes(Self.oldest) { return call }
            old = String(words[1])
        }
        let least = Self.oldest.map(String.init).joined(separator: ".")
        throw old.map { Self.problem("this Pagefind is \($0), and \(least) or newer is needed; get it: \(Self.advice)") }
            ?? Self.problem("Pagefind is not here; get it: \(Self.advice)", .notice)
    }

    private static func run<Value>(_ work: () async throws(Tool.Failure) -> Value) async throws(Diagnostic) -> Value {
        do throws(Tool.Failure) { return try await work() } catch {
            switch error {
            case .missing: throw problem("the tool env is not here; install coreutils")
            case .timedOut: throw problem("Pagefind did not end in time")
            case .system(let words): throw problem("Pagefind could not be run, as the system says: \(words)")
            }
        }
    }

    private static func problem(_ words: String, _ severity: Diagnostic.Severity = .warning) -> Diagnostic {
        Diagnostic(severity, at: SourceLocation(Addresses.search), "the site has no search: \(words), or build with --no-search")
    }

    /// As Pagefind's service takes it: JSON in Base64.
    private static func coded(_ payload: JSONValue, number: Int) -> [UInt8] {
        var json = JSONWriter()
        JSONValue.object(["message_id": .number(number), "payload": payload]).write(to: &json)
        return Base64.encoded(json.bytes)
    }

    /// What went wrong, in Pagefind's words; nil where nothing did.
    private static func failure(in answers: [[UInt8]], of count: Int) -> String? {
        for answer in answers {
            let text = String(decoding: Base64.decoded(answer) ?? answer, as: UTF8.self)
            if text.firstRange(of: #""type":"Error""#) != nil { return text }
        }
        return answers.count < count ? "it ended before its time" : nil
    }
}
