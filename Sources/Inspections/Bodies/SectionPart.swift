import Documents

/// Tells which sections stand under a heading of one sort, as they come in order.
struct SectionPart {
    /// Whether a heading opens the part.
    private let opens: (String) -> Bool
    /// Whether a heading inside takes itself and what stands below it out.
    private let pauses: (String) -> Bool
    /// Whether a section that does not open the part itself ends it, whatever its level.
    private let ends: (SectionDraft) -> Bool
    /// Whether the next heading of the opening one's level ends it; otherwise only a higher one.
    private let endsAtItsLevel: Bool
    /// The level of the heading that opened the part.
    private var level: Int?
    /// The level of the heading that pauses it.
    private var pause: Int?

    init(
        opens: @escaping (String) -> Bool, pauses: @escaping (String) -> Bool = { _ in false },
        ends: @escaping (SectionDraft) -> Bool = { _ in false }, endsAtItsLevel: Bool = true
    ) {
        (self.opens, self.pauses, self.ends, self.endsAtItsLevel) = (opens, pauses, ends, endsAtItsLevel)
    }

    /// Takes in the next section; true where it belongs to the part.
    mutating func holds(_ section: SectionDraft) -> Bool {
        let heading = section.heading?.text ?? ""
        if let open = level, endsAtItsLevel ? section.level <= open : section.level < open { (level, pause) = (nil, nil) }
        if let held = pause, section.level <= held { pause = nil }
        if opens(heading) {
            (level, pause) = (level ?? section.level, nil)
        } else if level != nil, ends(section) {
            level = nil
        } else if level != nil, pause == nil, pauses(heading) {
            pause = section.level
        }
        return level != nil && pause == nil
    }
}
