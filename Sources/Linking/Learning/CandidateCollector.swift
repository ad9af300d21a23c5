import Documents
import England
import Inspections

/// Gathers, report by report, the topics that are considered for coded statements, with what is weighed for each.
struct CandidateCollector {
    let linker: Linker
    let space: FeatureSpace
    private(set) var stances: StanceLesson
    /// How rules read the change of each statement.
    private(set) var changes: [Change] = []
    /// The place of each statement's report.
    private(set) var reportOf: [Int] = []
    /// Those that occur, by number.
    private(set) var features: [Int: Feature] = [:]
    private var uses: [Int: Int] = [:]
    private var candidates: [Lesson.Candidate] = []
    private var reportCount = 0

    init(linker: Linker, space: FeatureSpace, features: StanceFeatures) {
        self.linker = linker
        stances = StanceLesson(features: features)
        self.space = space
    }

    /// - Parameter paragraphs: the report's, drafted with words counted without it.
    mutating func add(_ report: CodedReport, paragraphs: [DraftedParagraph]) {
        var coded = report.statements.makeIterator()
        for paragraph in paragraphs {
            for place in paragraph.drafts.indices {
                guard let coded = coded.next() else { return }
                if coded.isOnTopics {
                    for topic in paragraph.candidates(at: place) { add(topic, for: coded, at: place, of: paragraph) }
                }
                stances.add(coded.stances, at: place, of: paragraph, report: reportCount, in: linker.matcher)
                changes.append(paragraph.drafts[place].coding.change)
                reportOf.append(reportCount)
            }
        }
        reportCount += 1
    }

    private mutating func add(_ topic: Int, for coded: CodedStatement, at place: Int, of paragraph: DraftedParagraph) {
        var found: [(number: Int, value: Float)] = []
        paragraph.forEachFeature(of: topic, at: place, in: linker.matcher) { feature, value in
            let number = space.number(of: feature)
            if features[number] == nil { features[number] = feature }
            uses[number, default: 0] += 1
            found.append((number, value))
        }
        let slug = linker.topics[topic].slug, isMain = coded.main.contains(slug)
        candidates.append(
            Lesson.Candidate(
                report: reportCount, statement: changes.count, topic: topic,
                example: LogisticRegression.Example(features: found, isRight: isMain),
                isMentioned: isMain || coded.passing.contains(slug)))
    }

    /// The candidates, with those features alone that are frequent enough.
    func frequent(atLeast least: Int) -> [Lesson.Candidate] {
        candidates.map { candidate in
            let kept = candidate.example.features.filter { (uses[$0.number] ?? 0) >= least }
            return Lesson.Candidate(
                report: candidate.report, statement: candidate.statement, topic: candidate.topic,
                example: LogisticRegression.Example(features: kept, isRight: candidate.example.isRight), isMentioned: candidate.isMentioned)
        }
    }
}
