import Documents
import England
import Foundation
import Inspections
import Linking
@testable import Publishing
import Testing

/// As much of JSON Schema as the exports' schemas use; any other keyword is a fault.
struct JSONSchema {
    private let schema: [String: Any]

    init(reading bytes: [UInt8]) throws {
        schema = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    private init(_ schema: [String: Any]) { self.schema = schema }

    /// Every way in which a value breaks the schema, with its place.
    func faults(in value: Any, at place: String = "$") -> [String] {
        schema.keys.sorted().flatMap { keyword in faults(in: value, keyword, schema[keyword] ?? "", place) }
    }

    private func faults(in value: Any, _ keyword: String, _ rule: Any, _ place: String) -> [String] {
        switch (keyword, rule) {
        case ("$schema", _), ("title", _), ("description", _): return []
        case ("type", let name as String): return Self.types(of: value).contains(name) ? [] : ["\(place) is no \(name)"]
        case ("type", let names as [String]): return Self.types(of: value).isDisjoint(with: names) ? ["\(place) is none of \(names)"] : []
        case ("enum", let words as [Any]):
            return words.contains { ($0 as? NSObject) == (value as? NSObject) } ? [] : ["\(place) is none of \(words)"]
        case ("pattern", let pattern as String):
            guard let text = value as? String else { return [] }
            return text.range(of: pattern, options: .regularExpression) != nil ? [] : ["\(place) does not match \(pattern)"]
        case ("items", let items as [String: Any]):
            return (value as? [Any] ?? []).enumerated().flatMap { JSONSchema(items).faults(in: $1, at: "\(place)[\($0)]") }
        case ("required", let names as [String]):
            return names.filter { (value as? [String: Any])?[$0] == nil }.map { "\(place) lacks \($0)" }
        case ("properties", let properties as [String: [String: Any]]):
            return properties.keys.sorted().flatMap { name in
                ((value as? [String: Any])?[name]).map { JSONSchema(properties[name] ?? [:]).faults(in: $0, at: "\(place).\(name)") } ?? []
            }
        case ("additionalProperties", let allowed as Bool):
            let known = (schema["properties"] as? [String: Any] ?? [:]).keys
            return allowed ? [] : (value as? [String: Any] ?? [:]).keys.filter { !known.contains($0) }.sorted().map { "\(place) has \($0)" }
        case ("additionalProperties", let shape as [String: Any]):
            let members = value as? [String: Any] ?? [:]
            return members.keys.sorted().flatMap { name in JSONSchema(shape).faults(in: members[name] ?? NSNull(), at: "\(place).\(name)") }
        default: return ["\(keyword) is not known"]
        }
    }

    private static func types(of value: Any) -> Set<String> {
        switch value {
        case is NSNull: ["null"]
        case is String: ["string"]
        case is [Any]: ["array"]
        case is [String: Any]: ["object"]
        case let number as NSNumber: CFBoolean(number) ? ["boolean"] : ["integer", "number"]
        default: []
        }
    }

    private static func CFBoolean(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}
