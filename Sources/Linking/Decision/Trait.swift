/// On what a link could rest.
enum Ground: UInt8, Sendable, CaseIterable {
    /// A cue in the statement, or an abbreviation of one.
    case own
    /// Words that point back at a statement before: "This".
    case pointing
    /// The paragraph's subject, left unsaid.
    case silent
    /// Nothing but that another statement of the paragraph names the topic.
    case paragraph
    /// Whichever of these.
    case any
}

/// What can be seen of a topic in a statement, whichever they are; each is weighed for each ground apart.
enum Trait: UInt8, Sendable, CaseIterable {
    /// Always there.
    case base
    /// How many other topics have cues in the statement; three or more are one case.
    case noOther, oneOther, twoOthers, moreOthers
    /// How many cues the topic has in the statement; three or more are one case.
    case oneCue, twoCues, moreCues
    /// The first cue is among the first three words, or the first six.
    case opens, early
    /// How far into the statement its first cue stands, from 0 to 1.
    case position
    /// The first cue stands in the second half, or in the last fifth.
    case secondHalf, lastFifth
    /// Every cue stands behind words of purpose ("so that"), of example ("such as") or of result ("which means that").
    case afterPurpose, afterExample, afterResult
    /// Words of purpose stand close before the first cue.
    case afterPurposeAtOnce
    /// How many other topics are named before this one; three or more are one case.
    case namedFirst, namedSecond, namedThird, namedLater
    /// It is named after all others.
    case namedLast
    /// Another topic's cue has words of this one's.
    case shared
    /// What the statement before says of the topic.
    case beforeNamesIt, beforeCarriesIt, beforeLacksIt
    /// It is the first of its paragraph.
    case first
    /// What the statement after says of the topic.
    case afterNamesIt, afterCarriesIt, afterLacksIt
    /// How many statements of the paragraph name the topic, before and after; two or more are one case.
    case namedOnceBefore, namedOftenBefore
    case namedOnceAfter, namedOftenAfter
    /// The paragraph opens on the topic; on it alone.
    case opened, openedAlone
    /// The section's heading names it.
    case headed
    /// How much its words are those of statements on the topic, as `WordTable` says: all together, and a word on average.
    case likeness, likenessMean
    /// All together are at least so much.
    case likeness0, likeness2, likeness4, likeness6, likeness8
    /// How many topics its words are more like; three or more are one case.
    case likest, secondLikest, thirdLikest, fourthLikest
    /// The same, a word on average, for the statement before, the paragraph without this statement, and the section's heading.
    case likenessBefore, likenessOfParagraph, likenessOfHeading
    /// Inspectors ask for it.
    case asked
    /// How many words the statement has: fewer than 8, 14, 20, 28, 40, or more.
    case under8Words, under14Words, under20Words, under28Words
    case under40Words, longer
}

extension CaseIterable {
    /// The name of a case in the file of weights: `last-fifth` for `lastFifth`.
    var name: String {
        String(describing: self).reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
    }

    /// The cases by their names.
    static var byName: [String: Self] { Dictionary(allCases.map { ($0.name, $0) }) { first, _ in first } }
}
