@testable import Conversion
import Documents
import England
@testable import Inspections
import Testing

@Suite struct `A judgement that is a sentence` {
    @Test(arguments: [
        ("Children’s services in Norfolk are inadequate", "Children’s services in Norfolk are inadequate", "inadequate", false),
        (
            "Children's services in Kent require improvement to be good.²", "Children's services in Kent require improvement to be good",
            "require improvement to be good", false
        ),
        ("The overall judgement is requires improvement", "The overall judgement is requires improvement", "requires improvement", false),
        (
            "The overall judgement is that children’s services are outstanding",
            "The overall judgement is that children’s services are outstanding", "outstanding", false
        ),
        (
            "The effectiveness of the Local Safeguarding Children Board (LSCB) is requires improvement",
            "The effectiveness of the Local Safeguarding Children Board (LSCB) is requires improvement", "requires improvement", true
        ),
        (
            "The judgement for the effectiveness of the LSCB is good", "The judgement for the effectiveness of the LSCB is good", "good",
            true
        ),
        (
            "The Local Safeguarding Children requires improvement", "The Local Safeguarding Children requires improvement",
            "requires improvement", true
        ),
    ])
    func `is read in the forms that reports print`(text: String, label: String, grade: String, isBoard: Bool) throws {
        let found = try #require(JudgementSentences.judgement(in: text))
        #expect(found.judgement == Judgement(label: label, grade: grade))
        #expect(found.isBoard == isBoard)
    }

    @Test(arguments: [
        "This local authority requires improvement and is not yet good because", "Children’s services in Norfolk are not yet good",
        "The LSCB is good because:",
        "Leadership, management and governance: inadequate", "Children’s services in Kent have become good", "",
    ])
    func `is not found in other words`(text: String) {
        #expect(JudgementSentences.judgement(in: text) == nil)
    }
}
