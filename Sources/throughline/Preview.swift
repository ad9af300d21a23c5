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

    init(of options: SiteOptions) {
        self.options = options
        stamps = options.stamps
    }

    /// How often files are looked at, and how often a waiting page asks for news.
    static let pause = Duration.milliseconds(50)

    /// Goes on until the task is cancelled.
    func watch() async {
        while !Task.isCancelled {
            if options.stamps != stamps { await update() }
            do { try await Task.sleep(for: Self.pause) } catch { return }
        }
    }

    /// Builds the site anew; problems are printed and shown on its pages.
    ///
    /// What is saved meanwhile differs from the stamps, so that it is seen right after.
    func update() async {
        stamps = options.stamps
        do throws(Diagnostics) {
            let reading = try await options.read()
            let files = try await options.site(of: reading).outputs()
            Problems.report(reading.notices)
            site = site.replaced(by: files)
        } catch {
            Problems.report(error)
            site = site.failing(with: error.sorted.filter { $0.severity == .error }.map { Terminal.shown($0.description) })
        }
    }
}
