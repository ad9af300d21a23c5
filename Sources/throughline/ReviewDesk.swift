import Documents
import England
import Inspections
import Linking

/// Where an editor sits: shows doubtful links, asks, and writes what the editor finds.
struct ReviewDesk {
    let topics: [Topic]

    /// Writes a finding into the front matter of a document's entity as it is now.
    func write(_ finding: Finding, into document: ReviewedDocument) throws(Diagnostics) {
        let path = document.location.path
        let name = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        var held = FileTree(), written = FileTree()
        do throws(Diagnostic) {
            let bytes = try FileTree.bytes(ofFile: path)
            held[String(path[name...])] = bytes
            written[String(path[name...])] = try document.entity(bytes, with: finding, topics: topics.map(\.slug))
        } catch { throw Diagnostics([error]) }
        try written.write(into: name == path.startIndex ? "." : String(path[..<name].dropLast()), where: held)
    }

    /// Asks about the doubtful links of each document, until the editor quits or there are no more answers.
    func ask(about documents: [ReviewedDocument]) {
        let waiting = documents.filter { !$0.doubtfulLinks.isEmpty }
        guard !waiting.isEmpty else { return Terminal.say("no doubtful link waits for a verdict") }
        var answers = InputLines(), count = (written: 0, left: waiting.reduce(0) { $0 + $1.doubtfulLinks.count })
        Terminal.say(Self.instructions)
        asking: for document in waiting {
            let links = document.doubtfulLinks
            Terminal.say("\n\(document.id): \(links.count) doubtful \(links.count == 1 ? "link" : "links"), the most doubtful first")
            for (place, link) in links.enumerated() {
                Terminal.say("\n\(place + 1) of \(links.count): " + question(about: link, in: document))
                guard let isWritten = answer(to: link, in: document, from: &answers) else { break asking }
                if isWritten { count = (count.written + 1, count.left - 1) }
            }
        }
        Terminal.say("\n\(count.written == 1 ? "1 verdict" : "\(count.written) verdicts") written, \(count.left) still to give")
    }

    private static let instructions = """
        Read the sentence marked > in its paragraph. Is it about the theme, or does it only name it?
        y: it is about it; n: it is not; s: skip; strength, concern, mixed or neutral: what it says of the service; q: quit.
        Words after an answer are its reason: "n the setting of another act". A stance needs one.
        """

    /// Reads answers until one settles the link.
    /// - Returns: whether a verdict was written; nil where the editor quits.
    private func answer(to link: DoubtfulLink, in document: ReviewedDocument, from lines: inout InputLines) -> Bool? {
        while let line = lines.next() {
            guard let reply = Reply(line) else {
                Terminal.say("Answer y, n, s, a stance or q.")
                continue
            }
            switch reply {
            case .quit: return nil
            case .skip: return false
            case .finding(let verdict, let stance, let reason):
                let finding = Finding(
                    on: link.statement.id.anchor, verdict: verdict.map { Verdict(on: link.link.topic, $0) }, stance: stance, reason: reason)
                do { try write(finding, into: document) } catch {
                    for problem in error.sorted { Terminal.say(problem.message) }
                    continue
                }
                if verdict != nil { return true }
                Terminal.say("Written. And is it about the theme?")
            }
        }
        return nil
    }
}

/// One line of an editor.
private enum Reply {
    case finding(Verdict.Answer?, Stance?, reason: String?)
    case skip, quit

    init?(_ line: String) {
        let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
        let reason = parts.count > 1 ? parts[1] : nil
        switch (parts.first ?? "").lowercased() {
        case "y", "yes": self = .finding(.belongs, nil, reason: reason)
        case "n", "no": self = .finding(.doesNotBelong, nil, reason: reason)
        case "s", "skip": self = .skip
        case "q", "quit": self = .quit
        case let word:
            guard let stance = Stance(rawValue: word) else { return nil }
            self = .finding(nil, stance, reason: reason)
        }
    }
}
