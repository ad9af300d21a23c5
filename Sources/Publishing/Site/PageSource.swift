import Documents
import Inspections
import Linking

/// What a page is made from: the record with its look-ups, and the links from the page's own address.
struct PageSource: Sendable {
    let index: RecordIndex
    let links: Links

    /// The link from this page to an address below the root: `../themes/index.html`.
    func link(_ address: String) -> String { links.to(address) }

    /// The link to one topic in one authority.
    func thread(_ topic: String, in authority: String) -> String { link(index.threadAddress(of: topic, in: authority)) }

    /// The link to a statement in its document's page; its anchor alone, where that is this page.
    func statement(_ id: StatementID) -> String { link(index.address(of: id)) }

    /// The link to an inspection's page.
    func inspection(_ id: DocumentID) -> String { link(Addresses.inspection(id)) }
}
