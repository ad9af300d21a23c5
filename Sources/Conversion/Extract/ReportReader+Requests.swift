import England

extension ReportReader {
    /// Gives headings one level, and makes an item of each request that is printed in a box of its own, with its list below it, as area SEND reports print them.
    ///
    /// Where a table says who is responsible, what stands beside one name is one request.
    mutating func itemiseRequests() {
        joinRowsOverPages()
        var heading: String?
        var isBesideName = false
        var hasRequest = false
        for index in blocks.indices where blocks[index].isInBody && !blocks[index].isFootnote {
            if blocks[index].isHeading {
                blocks[index].setting = Self.heading
                let opens = Forms.has(.requestHeading, blocks[index].text)
                if opens, heading == blocks[index].text {
                    blocks[index].place = .furniture(.repeatedTitle)
                } else {
                    (heading, isBesideName, hasRequest) = (opens ? blocks[index].text : nil, false, false)
                }
            } else if heading == nil {
                continue
            } else if blocks[index].namesResponsible {
                (isBesideName, hasRequest) = (true, false)
            } else if case .item(let depth, let marker) = blocks[index].kind {
                blocks[index].kind = .item(depth: depth + (hasRequest ? 1 : 0), marker: marker)
            } else if blocks[index].kind == .paragraph {
                blocks[index].kind = .item(depth: isBesideName && hasRequest ? 1 : 0, marker: nil)
                hasRequest = true
            }
        }
    }

    /// Headings of these reports are all of one level, though some are boxed and set larger.
    private static let heading = Block.Setting(size: 1, isBold: true)

    /// Puts a row of the table together that a page break cuts: the name goes on with the name above, the request with its sentence.
    private mutating func joinRowsOverPages() {
        var result: [Block] = []
        var request: Int?
        var name: Int?
        for block in blocks {
            if let open = request, let name, block.isInBody, block.namesResponsible || block.startsLowerCase, !result[open].endsComplete,
                result[open].lastPage != block.page
            {
                result[block.namesResponsible ? name : open].take(block)
                continue
            }
            if block.isInBody {
                if block.namesResponsible { name = result.count }
                request = block.kind == .paragraph && name != nil && !block.namesResponsible ? result.count : nil
            }
            result.append(block)
        }
        blocks = result
    }
}

extension Block {
    /// Takes in a block that goes on with this one on the next page.
    fileprivate mutating func take(_ next: Block) {
        if let page = next.page, page != lastPage { pageBreaks.append((page, Words.list(in: text).count)) }
        text = text.joinedInPrint(to: next.text)
        lines += next.lines
        notes += next.notes
        lastPage = next.lastPage
    }
}
