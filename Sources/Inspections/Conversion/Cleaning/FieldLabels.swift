/// What the title page and "Information about this inspection" print before a fact: each stands on a line of its own.
enum FieldLabels {
    static func opens(_ text: String) -> Bool {
        let words = text.lowercased()
        return labels.contains { words.hasPrefix($0) && words.range(of: ":") != nil }
    }

    private static let labels = [
        "inspection date", "dates of inspection", "date of inspection", "lead inspector", "reporting inspector", "deputy lead inspector",
        "team inspector", "shadow inspector", "report published",
        "published:", "age group", "publication date", "quality assurance manager", "senior data analyst", "date of publication",
    ]
}
