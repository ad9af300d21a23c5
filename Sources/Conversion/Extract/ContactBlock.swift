import England

/// The block at the end of a council's paper that says whom to ask.
enum ContactBlock {
    /// From its heading on, lines with a number or an address are withheld and the rest is furniture.
    static func taken(from blocks: inout [Block]) {
        guard let start = blocks.indices.first(where: { blocks[$0].isInBody && Forms.has(.contactHeading, blocks[$0].text) }) else {
            return
        }
        for index in start..<blocks.count where blocks[index].isInBody {
            blocks[index].place = blocks[index].givesContact ? .withheld(.contactDetails) : .furniture(.contactBlock)
        }
    }
}
