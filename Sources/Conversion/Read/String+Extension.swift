extension String {
    /// "sources/a.txt" without ".txt".
    var droppingExtension: String {
        guard let dot = lastIndex(of: "."), !self[dot...].contains("/") else { return self }
        return String(self[..<dot])
    }
}
