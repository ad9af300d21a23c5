// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
    name: "throughline",
    products: [
        .executable(name: "throughline", targets: ["throughline"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(
            name: "CMarkGFM",
            pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]
        ),
        .systemLibrary(name: "LinuxFiles"),
        .target(
            name: "Documents",
            dependencies: [
                "CMarkGFM", "LinuxFiles",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: settings
        ),
        .target(name: "Inspections", dependencies: ["Documents"], swiftSettings: settings),
        .target(
            name: "Publishing",
            dependencies: [
                "Documents", "Inspections",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            swiftSettings: settings
        ),
        .target(name: "Starter", exclude: ["make-list.py"]),
        .executableTarget(
            name: "throughline",
            dependencies: [
                "Documents", "Inspections", "Publishing", "Starter",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "LinkingBenchmark", dependencies: ["Documents", "Inspections"], path: "Benchmarks/Linking", swiftSettings: settings),
        .testTarget(name: "DocumentsTests", dependencies: ["Documents"], swiftSettings: settings),
        .testTarget(name: "InspectionsTests", dependencies: ["Documents", "Inspections"], swiftSettings: settings),
        .testTarget(
            name: "CommandTests", dependencies: ["Documents", "throughline"], exclude: ["BrokenSites"], swiftSettings: settings),
        .testTarget(
            name: "PublishingTests", dependencies: ["Documents", "Inspections", "Publishing"], exclude: ["GoldenSites"],
            swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
