import Documents

/// A local authority of England that has, or had, children's services.
package struct EnglishAuthority: Sendable {
    package let name: String
    /// Other names that reports print.
    package let otherNames: [String]
    /// ONS/GSS code, `E10000028`.
    package let code: String
    package let region: String
    /// True where the authority has since been replaced by others.
    package let isFormer: Bool

    package var slug: String { Slug.slug(of: name) }

    fileprivate init(_ name: String, _ code: String, _ region: String, also otherNames: [String] = [], former: Bool = false) {
        self.name = name
        self.otherNames = otherNames
        self.code = code
        self.region = region
        isFormer = former
    }
}

/// The local authorities of England that have, or had, children's services: names, ONS codes and regions.
///
/// Source: the Office for National Statistics' register of local authority codes and Ofsted's list of
/// providers. Authorities that were reorganised stay, marked, because their reports stay.
package enum EnglishAuthorities {
    /// The authority with a slug, or nil.
    package static func withSlug(_ slug: String) -> EnglishAuthority? { all.first { $0.slug == slug } }

    /// By name.
    package static let all: [EnglishAuthority] = [
        EnglishAuthority("Barking and Dagenham", "E09000002", "London"),
        EnglishAuthority("Barnet", "E09000003", "London"),
        EnglishAuthority("Barnsley", "E08000016", "Yorkshire and the Humber"),
        EnglishAuthority("Bath and North East Somerset", "E06000022", "South West", also: ["Bath & NE Somerset", "B&NES"]),
        EnglishAuthority("Bedford Borough", "E06000055", "East of England", also: ["Bedford"]),
        EnglishAuthority("Bexley", "E09000004", "London"),
        EnglishAuthority("Birmingham", "E08000025", "West Midlands"),
        EnglishAuthority("Blackburn with Darwen", "E06000008", "North West", also: ["Blackburn"]),
        EnglishAuthority("Blackpool", "E06000009", "North West"),
        EnglishAuthority("Bolton", "E08000001", "North West"),
        EnglishAuthority("Bournemouth", "E06000028", "South West", former: true),
        EnglishAuthority(
            "Bournemouth, Christchurch and Poole", "E06000058", "South West", also: ["BCP", "Bournemouth, Christchurch & Poole"]),
        EnglishAuthority("Bracknell Forest", "E06000036", "South East"),
        EnglishAuthority("Bradford", "E08000032", "Yorkshire and the Humber"),
        EnglishAuthority("Brent", "E09000005", "London"),
        EnglishAuthority("Brighton and Hove", "E06000043", "South East", also: ["Brighton"]),
        EnglishAuthority("Bristol", "E06000023", "South West", also: ["City of Bristol", "Bristol City"]),
        EnglishAuthority("Bromley", "E09000006", "London"),
        EnglishAuthority("Buckinghamshire", "E06000060", "South East"),
        EnglishAuthority("Bury", "E08000002", "North West"),
        EnglishAuthority("Calderdale", "E08000033", "Yorkshire and the Humber"),
        EnglishAuthority("Cambridgeshire", "E10000003", "East of England"),
        EnglishAuthority("Camden", "E09000007", "London"),
        EnglishAuthority("Central Bedfordshire", "E06000056", "East of England"),
        EnglishAuthority("Cheshire East", "E06000049", "North West"),
        EnglishAuthority("Cheshire West and Chester", "E06000050", "North West", also: ["Cheshire West"]),
        EnglishAuthority(
            "City of London", "E09000001", "London", also: ["London Corporation", "Corporation of London", "City of London Corporation"]),
        EnglishAuthority("Cornwall", "E06000052", "South West"),
        EnglishAuthority("Coventry", "E08000026", "West Midlands"),
        EnglishAuthority("Croydon", "E09000008", "London"),
        EnglishAuthority("Cumberland", "E06000063", "North West"),
        EnglishAuthority("Cumbria", "E10000006", "North West", former: true),
        EnglishAuthority("Darlington", "E06000005", "North East"),
        EnglishAuthority("Derby", "E06000015", "East Midlands"),
        EnglishAuthority("Derbyshire", "E10000007", "East Midlands"),
        EnglishAuthority("Devon", "E10000008", "South West"),
        EnglishAuthority("Doncaster", "E08000017", "Yorkshire and the Humber"),
        EnglishAuthority("Dorset", "E06000059", "South West"),
        EnglishAuthority("Dudley", "E08000027", "West Midlands"),
        EnglishAuthority("Durham", "E06000047", "North East"),
        EnglishAuthority("Ealing", "E09000009", "London"),
        EnglishAuthority("East Riding of Yorkshire", "E06000011", "Yorkshire and the Humber", also: ["East Riding"]),
        EnglishAuthority("East Sussex", "E10000011", "South East"),
        EnglishAuthority("Enfield", "E09000010", "London"),
        EnglishAuthority("Essex", "E10000012", "East of England"),
        EnglishAuthority("Gateshead", "E08000037", "North East"),
        EnglishAuthority("Gloucestershire", "E10000013", "South West"),
        EnglishAuthority("Greenwich", "E09000011", "London"),
        EnglishAuthority("Hackney", "E09000012", "London"),
        EnglishAuthority("Halton", "E06000006", "North West"),
        EnglishAuthority("Hammersmith and Fulham", "E09000013", "London"),
        EnglishAuthority("Hampshire", "E10000014", "South East"),
        EnglishAuthority("Haringey", "E09000014", "London"),
        EnglishAuthority("Harrow", "E09000015", "London"),
        EnglishAuthority("Hartlepool", "E06000001", "North East"),
        EnglishAuthority("Havering", "E09000016", "London"),
        EnglishAuthority("Herefordshire", "E06000019", "West Midlands"),
        EnglishAuthority("Hertfordshire", "E10000015", "East of England"),
        EnglishAuthority("Hillingdon", "E09000017", "London"),
        EnglishAuthority("Hounslow", "E09000018", "London"),
        EnglishAuthority(
            "Hull", "E06000010", "Yorkshire and the Humber",
            also: ["Kingston upon Hull", "City of Kingston upon Hull", "Hull City", "Kingston upon Hull City"]),
        EnglishAuthority("Isle of Wight", "E06000046", "South East"),
        EnglishAuthority("Isles of Scilly", "E06000053", "South West"),
        EnglishAuthority("Islington", "E09000019", "London"),
        EnglishAuthority("Kensington and Chelsea", "E09000020", "London"),
        EnglishAuthority("Kent", "E10000016", "South East"),
        EnglishAuthority("Kingston upon Thames", "E09000021", "London"),
        EnglishAuthority("Kirklees", "E08000034", "Yorkshire and the Humber"),
        EnglishAuthority("Knowsley", "E08000011", "North West"),
        EnglishAuthority("Lambeth", "E09000022", "London"),
        EnglishAuthority("Lancashire", "E10000017", "North West"),
        EnglishAuthority("Leeds", "E08000035", "Yorkshire and the Humber"),
        EnglishAuthority("Leicester", "E06000016", "East Midlands"),
        EnglishAuthority("Leicestershire", "E10000018", "East Midlands"),
        EnglishAuthority("Lewisham", "E09000023", "London"),
        EnglishAuthority("Lincolnshire", "E10000019", "East Midlands"),
        EnglishAuthority("Liverpool", "E08000012", "North West"),
        EnglishAuthority("Luton", "E06000032", "East of England"),
        EnglishAuthority("Manchester", "E08000003", "North West"),
        EnglishAuthority("Medway", "E06000035", "South East"),
        EnglishAuthority("Merton", "E09000024", "London"),
        EnglishAuthority("Middlesbrough", "E06000002", "North East", also: ["Middlesborough"]),
        EnglishAuthority("Milton Keynes", "E06000042", "South East"),
        EnglishAuthority("Newcastle upon Tyne", "E08000021", "North East", also: ["Newcastle City", "Newcastle-on-Tyne"]),
        EnglishAuthority("Newham", "E09000025", "London"),
        EnglishAuthority("Norfolk", "E10000020", "East of England"),
        EnglishAuthority("North East Lincolnshire", "E06000012", "Yorkshire and the Humber"),
        EnglishAuthority("North Lincolnshire", "E06000013", "Yorkshire and the Humber"),
        EnglishAuthority("North Northamptonshire", "E06000061", "East Midlands"),
        EnglishAuthority("North Somerset", "E06000024", "South West"),
        EnglishAuthority("North Tyneside", "E08000022", "North East"),
        EnglishAuthority("North Yorkshire", "E06000065", "Yorkshire and the Humber"),
        EnglishAuthority("Northamptonshire", "E10000021", "East Midlands", former: true),
        EnglishAuthority("Northumberland", "E06000057", "North East"),
        EnglishAuthority("Nottingham", "E06000018", "East Midlands"),
        EnglishAuthority("Nottinghamshire", "E10000024", "East Midlands"),
        EnglishAuthority("Oldham", "E08000004", "North West"),
        EnglishAuthority("Oxfordshire", "E10000025", "South East"),
        EnglishAuthority("Peterborough", "E06000031", "East of England"),
        EnglishAuthority("Plymouth", "E06000026", "South West"),
        EnglishAuthority("Poole", "E06000029", "South West", former: true),
        EnglishAuthority("Portsmouth", "E06000044", "South East"),
        EnglishAuthority("Reading", "E06000038", "South East"),
        EnglishAuthority("Redbridge", "E09000026", "London"),
        EnglishAuthority("Redcar and Cleveland", "E06000003", "North East"),
        EnglishAuthority("Richmond upon Thames", "E09000027", "London", also: ["Richmond-on-Thames"]),
        EnglishAuthority("Rochdale", "E08000005", "North West"),
        EnglishAuthority("Rotherham", "E08000018", "Yorkshire and the Humber"),
        EnglishAuthority("Rutland", "E06000017", "East Midlands"),
        EnglishAuthority("Salford", "E08000006", "North West"),
        EnglishAuthority("Sandwell", "E08000028", "West Midlands"),
        EnglishAuthority("Sefton", "E08000014", "North West"),
        EnglishAuthority("Sheffield", "E08000019", "Yorkshire and the Humber"),
        EnglishAuthority("Shropshire", "E06000051", "West Midlands"),
        EnglishAuthority("Slough", "E06000039", "South East"),
        EnglishAuthority("Solihull", "E08000029", "West Midlands"),
        EnglishAuthority("Somerset", "E06000066", "South West"),
        EnglishAuthority("South Gloucestershire", "E06000025", "South West"),
        EnglishAuthority("South Tyneside", "E08000023", "North East"),
        EnglishAuthority("Southampton", "E06000045", "South East"),
        EnglishAuthority("Southend-on-Sea", "E06000033", "East of England", also: ["Southend"]),
        EnglishAuthority("Southwark", "E09000028", "London"),
        EnglishAuthority("St. Helens", "E08000013", "North West", also: ["Saint Helens"]),
        EnglishAuthority("Staffordshire", "E10000028", "West Midlands"),
        EnglishAuthority("Stockport", "E08000007", "North West"),
        EnglishAuthority("Stockton-on-Tees", "E06000004", "North East", also: ["Stockton"]),
        EnglishAuthority("Stoke-on-Trent", "E06000021", "West Midlands"),
        EnglishAuthority("Suffolk", "E10000029", "East of England"),
        EnglishAuthority("Sunderland", "E08000024", "North East"),
        EnglishAuthority("Surrey", "E10000030", "South East"),
        EnglishAuthority("Sutton", "E09000029", "London"),
        EnglishAuthority("Swindon", "E06000030", "South West"),
        EnglishAuthority("Tameside", "E08000008", "North West"),
        EnglishAuthority("Telford and Wrekin", "E06000020", "West Midlands"),
        EnglishAuthority("Thurrock", "E06000034", "East of England"),
        EnglishAuthority("Torbay", "E06000027", "South West"),
        EnglishAuthority("Tower Hamlets", "E09000030", "London"),
        EnglishAuthority("Trafford", "E08000009", "North West"),
        EnglishAuthority("Wakefield", "E08000036", "Yorkshire and the Humber"),
        EnglishAuthority("Walsall", "E08000030", "West Midlands"),
        EnglishAuthority("Waltham Forest", "E09000031", "London"),
        EnglishAuthority("Wandsworth", "E09000032", "London"),
        EnglishAuthority("Warrington", "E06000007", "North West"),
        EnglishAuthority("Warwickshire", "E10000031", "West Midlands"),
        EnglishAuthority("West Berkshire", "E06000037", "South East"),
        EnglishAuthority("West Northamptonshire", "E06000062", "East Midlands"),
        EnglishAuthority("West Sussex", "E10000032", "South East"),
        EnglishAuthority("Westminster", "E09000033", "London"),
        EnglishAuthority("Westmorland and Furness", "E06000064", "North West"),
        EnglishAuthority("Wigan", "E08000010", "North West"),
        EnglishAuthority("Wiltshire", "E06000054", "South West"),
        EnglishAuthority("Windsor and Maidenhead", "E06000040", "South East"),
        EnglishAuthority("Wirral", "E08000015", "North West"),
        EnglishAuthority("Wokingham", "E06000041", "South East"),
        EnglishAuthority("Wolverhampton", "E08000031", "West Midlands"),
        EnglishAuthority("Worcestershire", "E10000034", "West Midlands"),
        EnglishAuthority("York", "E06000014", "Yorkshire and the Humber"),
    ]
}
