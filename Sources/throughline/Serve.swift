import ArgumentParser
import Conversion
import Documents
import England
import FlyingFox
import Inspections
import Linking
import Publishing

/// `throughline serve`: the site in a browser, while its content is edited.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the site in a browser while you edit its content; write nothing.",
        discussion: "Pages load themselves again after a change. Errors are shown on the page, which then stays as it was. "
            + "Only this machine can see it. Press Ctrl-C to end.")

    @OptionGroup var options: SiteOptions
    @Option(help: "The port; another one is taken where this is in use.") var port: UInt16 = 8000
    @Flag(help: "Open the site in the browser.") var open = false

    func run() async throws {
        let preview = Preview(of: options)
        await preview.update()
        let server = try await PreviewServer.listening(on: port, for: preview)
        await withTaskGroup { group in
            group.addTask { await preview.watch() }
            group.addTask { await server.run() }
            if await server.isListening() {
                Terminal.say("\(server.address) (Ctrl-C ends it)")
                if open { BrowserWindow.open(server.address) }
            }
            await group.next()
            group.cancelAll()
        }
    }
}
