package import Documents

extension Topic {
    package init(reading file: EntityFile, slug: String) throws(Diagnostics) { throw Diagnostics() }
}
extension CueTables {
    package init(reading tree: FileTree, folder: String) throws(Diagnostics) { self.init() }
}
