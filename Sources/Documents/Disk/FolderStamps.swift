/// Size, time and number of every file of some folders: two that are equal mean that nothing was saved in between.
package struct FolderStamps: Sendable, Equatable {
    private let stamps: [[[UInt8]: Disk.Stamp]]

    /// Looks at files without reading them. A folder that is not there has none.
    package init(of folders: [String]) {
        stamps = folders.map { FolderReading.stamps(of: $0) }
    }
}
