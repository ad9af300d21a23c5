import Documents
import Inspections
import Linking

/// Neighbouring statements of one paragraph on one topic, quoted together as the report prints them.
struct Passage: Sendable {
    /// At least one, in the order of the text.
    let statements: [LinkedStatement]

    var first: LinkedStatement { statements[0] }

    /// The marks of its statements, each once, in their order.
    var marks: [Mark] { Mark.all(of: statements) }
}

extension RecordIndex {
    /// The passages that statements make up, in their order.
    ///
    /// A request stands alone with its items: what was asked for is never joined with what was found.
    /// - Parameter statements: of one document, in the order of its text. Linear in the paragraphs that they stand in.
    func passages(of statements: [LinkedStatement]) -> [Passage] {
        var passages: [[LinkedStatement]] = []
        for statement in statements {
            if let last = passages.last?.last, last.isContinued(by: statement), isNext(statement, after: last) {
                passages[passages.count - 1].append(statement)
            } else {
                passages.append([statement])
            }
        }
        return passages.map(Passage.init)
    }

    /// Whether nothing stands between two statements of one paragraph.
    private func isNext(_ statement: LinkedStatement, after last: LinkedStatement) -> Bool {
        let paragraph = statement.statement.paragraph
        guard last.statement.paragraph == paragraph, let own = self.statements(ofParagraph: paragraph, in: statement.id.document),
            let place = own.firstIndex(where: { $0.id == last.id.anchor })
        else { return false }
        return place + 1 < own.count && own[place + 1].id == statement.id.anchor
    }
}

extension LinkedStatement {
    /// Whether the statement behind this one may be quoted with it.
    fileprivate func isContinued(by next: LinkedStatement) -> Bool {
        switch (statement.asking, next.statement.asking) {
        case (nil, nil), (.ofBoard, .ofBoard(isPart: true)): true
        case (.request, .part(let part)): part.request == statement.id
        case (.part(let first), .part(let second)): first.request == second.request
        default: false
        }
    }
}
