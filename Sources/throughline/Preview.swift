import Documents
import England
import Inspections
import Linking
import Publishing

/// The site as the content folder has it now.
///
/// It is an actor, as what is on disk changes while pages are asked for; everything that it gives is a value.
actor Preview {
    private let options: SiteOptions
    /// The newest good site, with what is wrong on disk.
    private(set) var site = PreviewSite()
    /// The files from which it was made.
    private var stamps: FolderStamps
    private var held = HeldSite()

    init(of options: SiteOptions) {
        self.options = options
        stamps = options.stamps
    }

    /// How often the system is asked whether it saw a change, and how often a waiting page asks for news.
    static let pause = Duration.milliseconds(20)
    /// Of how many such pauses files are looked at in one without being told: some disks of other machines tell nothing. Two seconds.
    private static let pausesOfALook = 100

    /// Goes on until the task is cancelled.
    func watch() async {
        while !Task.isCancelled {
            // Made before files are looked at, so that nothing is saved unseen; folders that are new are in the next one.
            let watch = FolderWatch(of: options.folders)
            if options.stamps != stamps { await update() }
            var pauses = 0
            repeat {
                do { try await Task.sleep(for: Self.pause) } catch { return }
                pauses += 1
            } while !watch.sawSomething && pauses < Self.pausesOfALook
        }
    }

    private func read() async throws(Diagnostics) -> (SiteReading, [OutputFile]) {
        // Taken out while it is changed: what is held twice is copied.
        var held = HeldSite()
        swap(&held, &self.held)
        defer { swap(&held, &self.held) }
        let reading = try await options.read(&held)
        return (reading, try await held.build(reading, style: options.linkStyle).outputs())
    }

    /// Builds the site anew; problems are printed and shown on its pages.
    ///
    /// What is saved meanwhile differs from the stamps, so that it is seen right after.
    func update() async {
        stamps = options.stamps
        do throws(Diagnostics) {
            let (reading, files) = try await read()
            Problems.report(reading.notices)
            site = site.replaced(by: files)
        } catch {
            Problems.report(error)
            site = site.failing(with: error.sorted.filter { $0.severity == .error }.map { Terminal.shown($0.description) })
        }
    }
}
