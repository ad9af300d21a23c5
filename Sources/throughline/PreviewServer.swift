import Documents
import FlyingFox
import FlyingSocks
import Foundation
import Publishing

/// Answers a browser on this machine, and nobody else.
struct PreviewServer: Sendable {
    private let server: HTTPServer
    /// `http://localhost:8000/`
    let address: String

    /// - Throws: no port at all can be had.
    static func listening(on port: UInt16, for preview: Preview) async throws -> PreviewServer {
        // To the system, port 0 is any that is free.
        let port = port != 0 && isFree(port) ? port : try freePort()
        let server = HTTPServer(
            config: .init(address: try .inet(ip4: host, port: port), timeout: longestAnswer, logger: .disabled),
            handler: PreviewHandler(preview: preview))
        return PreviewServer(server: server, address: "http://localhost:\(port)/")
    }

    private static let host = "127.0.0.1"
    /// Seconds; a page that waits for a change is told to ask again before.
    private static let longestAnswer = 60.0

    /// Ends when the task is cancelled.
    func run() async {
        do { try await server.run() } catch {
            if !Task.isCancelled { Terminal.complain("\(address): error: the server ended: \(error.localizedDescription)") }
        }
    }

    /// Waits until a browser gets an answer; false where the server ended instead.
    func isListening() async -> Bool {
        do { try await server.waitUntilListening() } catch { return false }
        return true
    }

    private static func isFree(_ port: UInt16) -> Bool {
        do {
            let socket = try socket(on: port)
            try socket.close()
            return true
        } catch { return false }
    }

    private static func freePort() throws -> UInt16 {
        let socket = try socket(on: 0)
        guard case .ip4(_, let port) = try socket.sockname() else { throw SocketError.unsupportedAddress }
        try socket.close()
        return port
    }

    private static func socket(on port: UInt16) throws -> Socket {
        let socket = try Socket(domain: Int32(AF_INET))
        try socket.setValue(true, for: .localAddressReuse)
        let address: sockaddr_in = try .inet(ip4: host, port: port)
        try socket.bind(to: address)
        try socket.listen()
        return socket
    }
}

/// One request of a browser.
struct PreviewHandler: HTTPHandler {
    let preview: Preview

    func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
        // A page of another site may not read this one by a name of its own.
        let host = (request.headers[.host] ?? "").split(separator: ":").first ?? ""
        guard host == "localhost" || host == "127.0.0.1" else { return HTTPResponse(statusCode: .forbidden) }
        guard request.method == .GET || request.method == .HEAD else { return HTTPResponse(statusCode: .methodNotAllowed) }
        if request.path == "/_preview/events" { return try await news(after: request.query.first { $0.name == "after" }?.value ?? "") }
        switch await preview.site.answer(to: request.path) {
        case .file(let bytes, let type): return Self.response(.ok, bytes, type: type)
        case .moved(let address): return HTTPResponse(statusCode: .found, headers: HTTPHeaders([.location: address]))
        case .failed(let bytes): return Self.response(.internalServerError, bytes, type: "text/plain; charset=utf-8")
        case .missing(let bytes): return Self.response(.notFound, bytes, type: "text/html; charset=utf-8")
        }
    }

    /// Waits until the site is another one than the page that asks.
    private func news(after version: String) async throws -> HTTPResponse {
        for _ in 0..<Self.mostPauses {
            let current = await preview.site.version
            if String(current) != version { return Self.response(.ok, Array("data: \(current)\n\n".utf8), type: "text/event-stream") }
            try await Task.sleep(for: Preview.pause)
        }
        return Self.response(.ok, Array("retry: 10\n: nothing new\n\n".utf8), type: "text/event-stream")
    }

    /// Half a minute.
    private static let mostPauses = 600

    private static func response(_ status: HTTPStatusCode, _ bytes: [UInt8], type: String) -> HTTPResponse {
        HTTPResponse(statusCode: status, headers: HTTPHeaders([.contentType: type, .cacheControl: "no-store"]), body: Data(bytes))
    }
}
