/// A part with what was taken out of it for front matter.
struct Extracted<Facts: Sendable>: Sendable {
    var facts: Facts
    var blocks: [Block]
}
