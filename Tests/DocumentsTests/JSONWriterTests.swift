@testable import Documents
import Foundation
import Testing

@Suite struct JSONWriterTests {
    private func text(_ write: (inout JSONWriter) -> Void) -> String {
        var json = JSONWriter()
        write(&json)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    @Test func `puts commas between members and items only`() {
        let value = JSONValue.object([
            "a": .list([.number(1), .list([]), .object([.init(name: "b", value: .missing)])]), "c": .flag(true), "d": .object([]),
        ])
        #expect(text { value.write(to: &$0) } == #"{"a":[1,[],{"b":null}],"c":true,"d":{}}"#)
    }

    @Test func `escapes what must be, and nothing else`() throws {
        let words = "“good” \"quoted\" \\ / \n\r\t\u{1}\u{1F} é 👩‍👧"
        let json = text { $0.string(words) }
        #expect(json == #""“good” \"quoted\" \\ / \n\r\t\u0001\u001f é 👩‍👧""#)
        #expect(try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed) as? String == words)
    }

    @Test func `a key that was written before is written as any other`() {
        func object(_ write: (inout JSONWriter) -> Void) -> String {
            var json = JSONWriter()
            json.object(write)
            return String(decoding: json.bytes, as: UTF8.self)
        }
        let keys = ["a", "the \"second\""]
        let written = object { json in for key in keys { json.member(JSONWriter.Name(key)) { $0.number(1) } } }
        #expect(written == object { json in for key in keys { json.member(key) { $0.number(1) } } })
        #expect(written == #"{"a":1,"the \"second\"":1}"#)
    }
}

@Suite struct CSVWriterTests {
    @Test func `quotes only where RFC 4180 asks for it`() {
        var csv = CSVWriter()
        csv.row(["plain", "a, b", "he said \"no\"", "two\nlines", "", "’"])
        #expect(String(decoding: csv.bytes, as: UTF8.self) == "plain,\"a, b\",\"he said \"\"no\"\"\",\"two\nlines\",,’\r\n")
    }

    @Test func `a cell shows lists and their parts flat`() {
        let value = JSONValue.list([.object(["from": .text("a"), "to": .missing]), .object(["from": .number(1), "to": .flag(false)])])
        #expect(value.cell == "a | ; 1 | false")
    }
}
