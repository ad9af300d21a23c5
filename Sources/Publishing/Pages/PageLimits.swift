/// How much a page lists before it folds a list, leaves the rest to another page or cuts a quotation.
///
/// None comes from a report and none was measured: each was chosen by looking at pages, and may be chosen better.
enum PageLimits {
    /// Other authorities beside the one that a page is about; more are listed on a page of their own.
    /// A dozen is what the narrow column beside a topic shows without scrolling.
    static let otherAuthorities = 12

    /// Authorities in a list without a row of first letters above it: as many as one screen shows.
    static let authoritiesWithoutLetters = 20

    /// Terms in a glossary without a row of first letters above it: as many as three screens of a desk show.
    static let termsWithoutLetters = 30

    /// Topics asked for more than once that the home page shows: two rows of three.
    static let recurrences = 6

    /// Reports on the home page of a site about no single authority, and themes there: each list is as long as the other on a desk.
    static let newestReports = 8
    static let topicsMostAsked = 8

    /// Statements that look back, on the home page: each is a whole sentence in large letters.
    static let lookBacks = 2

    /// Later inspections under a request. With all of them a page would grow with the square of the inspections.
    static let laterVisits = 6

    /// What a later inspection said under a request, besides what answers it by name or in its words.
    static let quotesOfLaterVisit = 2

    /// Sentences of a later inspection that look back at a request, before what else it said is folded: the second often has the reason.
    static let lookBacksOfLaterVisit = 2

    /// Inspections of an authority up to which every two are compared: 12 have 66 pairs, 13 would have 78.
    /// Of more, each is compared with the next one, and each graded one with the next graded one.
    static let inspectionsForEveryPair = 12

    /// Documents that the glossary names for one long form of an abbreviation; the others are counted.
    static let documentsOfAbbreviation = 3

    /// Sentences that mention an inspection which is not held, before the others are folded: one says what is known of it.
    static let mentionsInSight = 1

    /// Reports in the search page's list of all authorities; of more, only the focus authority's are listed.
    static let reportsInSearch = 60

    /// Statements of an authority that one page lists; of more, each report has a page of its own. A statement takes some 450 bytes with its
    /// place and themes, and pages of more than 350 kB are slow on a telephone.
    static let statementsOnOnePage = 750

    /// Bytes of a statement in the list of corrections: enough to tell it from others.
    static let correctedQuotation = 120
}
