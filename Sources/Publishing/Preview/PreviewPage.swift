import Documents

/// What a preview adds to a page: that it loads itself again after a change, and what is wrong with the content.
enum PreviewPage {
    static let script = "/_preview/reload.js"
    static let stylesheet = "/_preview/preview.css"

    /// Waits for the server to tell of a version other than the page's own. A browser asks again by itself when the server was away.
    static let scriptText = """
        "use strict";
        const changes = new EventSource("/_preview/events?after=" + document.currentScript.dataset.version);
        changes.onmessage = () => location.reload();

        """

    static let stylesheetText = """
        .preview-problems { background: #fff4e5; border-bottom: 4px solid #b3261e; color: #1b1b1b; padding: 1rem; }
        .preview-problems pre { overflow: auto; white-space: pre-wrap; }

        """

    /// Where nothing could be built yet.
    static let empty = Array(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<title>Preview</title>\n</head>\n<body>\n<p>There is no such page.</p>\n</body>\n</html>\n"
            .utf8)

    static func page(_ html: [UInt8], version: Int, problems: [String]) -> [UInt8] {
        let head = "<script src=\"\(script)\" data-version=\"\(version)\" defer></script>\n"
        let more = problems.isEmpty ? "" : "<link rel=\"stylesheet\" href=\"\(stylesheet)\">\n"
        let page = inserting(head + more, before: "</head>", in: html)
        return problems.isEmpty ? page : inserting(told(problems), behind: "<body>", in: page)
    }

    private static func told(_ problems: [String]) -> String {
        let lines = HTML.text(problems.joined(separator: "\n"))
        return
            "\n<aside class=\"preview-problems\" role=\"alert\"><p>The content has errors; this page is older than your last change.</p>\n<pre>\(lines)</pre></aside>"
    }

    /// Only the first place counts: what a report quotes of HTML comes after the head.
    private static func inserting(_ text: String, before mark: StaticString, in html: [UInt8]) -> [UInt8] {
        var cursor = Cursor(html)
        let before = cursor.take(upTo: mark)
        return Array(before) + text.utf8 + html[cursor.position...]
    }

    private static func inserting(_ text: String, behind mark: StaticString, in html: [UInt8]) -> [UInt8] {
        var cursor = Cursor(html)
        cursor.take(upTo: mark)
        cursor.advance(by: mark.utf8CodeUnitCount)
        return Array(html[..<cursor.position]) + text.utf8 + html[cursor.position...]
    }
}
