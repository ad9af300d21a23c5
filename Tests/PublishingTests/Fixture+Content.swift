import Documents

extension Fixture {
    /// The content folder, but for `site.yml`.
    static let content = inspections.overlaid(with: papers).overlaid(with: topicFiles).overlaid(with: cues)

    private static let inspections: FileTree = [
        "inspections/northshire/2012-11-child-protection.md": """
        ---
        title: Full inspection of Northshire
        authority: northshire
        framework: child-protection-2012
        kind: full
        dates: [{from: 2012-11-05, to: 2012-11-14}]
        published: 2012-12-20
        inspectors: [Ann Smith, Bob Jones]
        scope: child protection, whole system
        looked_at: [caseloads, quality-assurance, recording, supervision]
        judgements:
          - {label: Overall effectiveness, grade: Adequate}
          - {label: Quality of practice, grade: Adequate}
        source: {file: sources/2012.txt, sha256: a1}
        ---

        This inspection was carried out in November.

        ## The grades

        | Grade | Meaning |
        | --- | --- |
        | Good | a service that exceeds what is required |
        | Adequate | a service that meets what is required |

        ## Findings

        1. The quality of supervision has improved, although this remains inconsistent. Records are complete & clear.

        ## Areas for improvement

        Within three months:

        - Reduce average caseloads in the busiest teams.

        Within six months:

        - Make supervision regular.

        """,
        "inspections/northshire/2022-05-focused-visit.md": """
        ---
        title: Focused visit to Northshire
        authority: northshire
        framework: ilacs
        kind: focused-visit
        dates: [{from: 2022-05-26, to: 2022-05-27}]
        published: 2022-07-04
        inspectors: [Ann Smith, Bob Jones]
        scope: children subject to child in need and child protection planning
        looked_at: [caseloads, quality-assurance, recording, supervision]
        source: {file: sources/2022.txt, sha256: a2}
        ---

        ## Headline findings

        Since the last inspection in 2019, when the service was good, children continue to receive help.

        ## What needs to improve in this area of social work practice?

        - The quality of case supervision records.
        - The effectiveness of the audit process.

        ## Main findings

        Supervision is held regularly for most social workers. These records of supervision are poor, lacking detail.

        """,
        "inspections/northshire/2023-11-ilacs.md": report2023,
        "inspections/southford/2022-03-focused-visit.md": """
        ---
        title: Focused visit to Southford
        authority: southford
        framework: ilacs
        kind: focused-visit
        dates: [{from: 2022-03-01, to: 2022-03-02}]
        published: 2022-04-12
        scope: the front door
        looked_at: [supervision]
        source: {file: sources/southford.txt, sha256: a4}
        ---

        ## Main findings

        Supervision in Southford is rare.

        """,
    ]

    /// Its last section is running text, so that a test can add paragraphs.
    static let report2023 = """
        ---
        title: Inspection of Northshire children’s services
        authority: northshire
        framework: ilacs
        kind: full
        dates: [{from: 2023-11-06, to: 2023-11-10}]
        published: 2024-01-12
        inspectors: [Ann Smith, Bob Jones]
        pages: [u1, p41]
        judgements: [{label: Overall effectiveness, grade: Requires improvement to be good}]
        source: {file: sources/2023.txt, sha256: a3}
        ---

        ## What needs to improve?

        - The effectiveness of quality assurance.

        ## Leaders

        41. Despite being identified at the last focused visit in 2022, managers have not addressed the quality of supervision. Care leavers feel supported \\<by\\> staff.

        """

    private static let papers: FileTree = [
        "responses/northshire/2024-01-17-cabinet.md": """
        ---
        title: Ofsted report
        authority: northshire
        date: 2024-01-17
        author: Director for Children
        about: northshire/2023-11-ilacs
        source: {file: sources/cabinet.txt, sha256: b2}
        ---

        ## Report

        Despite being identified at the focused visit in 2022, managers have not yet addressed the quality of supervision. We accept the findings.

        """,
        "authorities/northshire.md": "---\ntitle: Northshire\n---\n", "authorities/southford.md": "---\ntitle: Southford\n---\n",
        "glossary.md": "# Glossary\n\n## LADO\n\nThe officer who handles allegations against adults.\n",
        "pages/about.md": "---\ntitle: About\n---\n\nRead [the data](/data/) and *think*.\n",
        "pages/accessibility.md": "---\ntitle: Accessibility\n---\n\n## Standards\n\nWe aim at WCAG 2.2 AA.\n",
        "accuracy.yml": """
        sample: in-sample
        documents: 3
        note: Measured on a rainy day.
        reports: [northshire/2022-05-focused-visit, northshire/2023-11-ilacs]
        statements: 280
        lost: 1
        precision: 0.29
        recall: 0.9999
        micro_f1: 0.95
        stance_accuracy: 1
        change_accuracy: 0.98
        """,
    ]

    private static let topicFiles: FileTree = [
        "themes/caseloads.md": topicFile(
            "Caseloads and workload", "How much work each social worker has.", cues: "caseload*", more: "related: [supervision]\n"),
        "themes/care-leavers.md": topicFile(
            "Care leavers", "Young people who have left care, and the help they get.", cues: "care leaver*"),
        "themes/quality-assurance.md": topicFile(
            "Quality assurance and audit", "How the council checks its own work.", cues: "audit*, quality assurance"),
        "themes/recording.md": topicFile("Case recording", "What is written down about each child, and how well.", cues: "record*"),
        "themes/supervision.md": topicFile(
            "Supervision", "The regular meeting where a social worker and a manager talk through each child’s case.", cues: "supervis*",
            more: "related: [caseloads, recording]\nquestions: [What do our own checks of supervision records show now?]\n"),
    ]

    private static func topicFile(_ title: String, _ summary: String, cues: String, more: String = "") -> String {
        """
        ---
        title: \(title)
        summary: \(summary)
        belongs: what inspectors say of \(title.lowercased())
        does_not_belong: anything else
        cues: [\(cues)]
        \(more)---

        """
    }

    private static let cues: FileTree = [
        "cues/stance.md": """
        ---
        title: Stance
        groups:
          - {group: strength, why: Praise., cues: [complete, clear, regularly, supported, continue to receive help]}
          - {group: concern, why: Shortfalls., cues: [inconsistent, poor, lacking, rare, have not addressed]}
          - {group: concession, why: Sets praise against criticism., cues: [although]}
        ---
        """,
        "cues/change.md": """
        ---
        title: Change
        groups:
          - {group: improved, why: Better than before., cues: [has improved]}
          - {group: persisting, why: Still not put right., cues: [despite being identified]}
        ---
        """,
        "cues/references.md": """
        ---
        title: Mentions
        groups:
          - {group: full-inspection, why: A graded inspection., cues: [last inspection]}
          - {group: focused-visit, why: A visit without grades., cues: [focused visit]}
          - {group: earlier, why: Sets it before the report., cues: [last]}
          - {group: grade, why: What it was graded., cues: [was good]}
        ---
        """,
    ]
}
