import Foundation

/// The browser of whoever runs the command.
enum BrowserWindow {
    /// Opens an address, if the system knows how; otherwise the address stands in the terminal.
    static func open(_ address: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["xdg-open", address]
        process.standardError = FileHandle.nullDevice
        do { try process.run() } catch { Terminal.complain("no browser could be opened; open \(address) yourself") }
    }
}
