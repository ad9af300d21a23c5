/// The cues that are not of one topic: for stance, change and references, as `Content/cues/` holds them.
package struct CueTables: Sendable {
    package init() {}
}
