package import Documents

/// Whether a reader's screen is set to light or to dark.
package enum ColourScheme: String, Sendable, CaseIterable {
    case light, dark
}

/// A colour that a file sets for one scheme, not yet known to be one.
package struct ColourChoice: Sendable, Equatable {
    package let name: String
    package let scheme: ColourScheme
    package let value: String
    package let location: SourceLocation
}
