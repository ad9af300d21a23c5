/// What the authority says of itself and its area: figures that describe it and judge nothing.
///
/// Arrangements for the protection of children 2012 and looked after children 2013: "Service information"; single inspections
/// 2013–2018: "Information about this local authority area", whose footnote says that the authority supplied it.
enum BackgroundText {
    /// Whether a heading opens such a section.
    static func opens(_ heading: String) -> Bool {
        let words = heading.lowercased()
        return ["service information", "information about this local authority", "information about this area"].contains {
            words.hasPrefix($0)
        }
    }
}
