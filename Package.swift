// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A module of ours: what it may import is what stands here, and the compiler keeps to it.
func module(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

/// The tests of a module, a target each.
func tests(of name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: "\(name)Tests", dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

/// What calls the counter of operations in a build that counts them is in every module, so that each executable needs the counter too.
let counter: [Target.Dependency] = Context.environment["THROUGHLINE_COUNT"] == nil ? [] : ["CountedOperations"]

let package = Package(
    name: "throughline",
    products: [
        .executable(name: "throughline", targets: ["throughline"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.1"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    ],
    targets: [
        .systemLibrary(
            name: "CMarkGFM",
            pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]
        ),
        .systemLibrary(name: "Nettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
        .systemLibrary(name: "SQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "Zlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "LinuxFiles"),
        .target(name: "EnglandData"),
        .target(name: "Starter", exclude: ["README.md", "gitignore", "make-list.py"]),
        module(
            "Documents",
            [
                "CMarkGFM", "LinuxFiles", "Nettle", "SQLite", "Zlib",
                .product(name: "Yams", package: "Yams"),
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
        module("England", ["Documents", "EnglandData"], exclude: ["Data"]),
        module("Inspections", ["Documents", "England"]),
        module("Conversion", ["Documents", "England", "Inspections", .product(name: "Algorithms", package: "swift-algorithms")]),
        module(
            "Linking",
            [
                "Documents", "England", "Inspections",
                .product(name: "Algorithms", package: "swift-algorithms"),
            ]),
        module(
            "Publishing",
            [
                "Documents", "England", "Inspections", "Linking",
                .product(name: "Algorithms", package: "swift-algorithms"),
            ]),
        .executableTarget(
            name: "throughline",
            dependencies: [
                "Documents", "England", "Inspections", "Conversion", "Linking", "Publishing", "Starter",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "FlyingFox", package: "FlyingFox"), .product(name: "FlyingSocks", package: "FlyingFox"),
            ] + counter,
            swiftSettings: settings
        ),
        .executableTarget(
            name: "LinkingBenchmark", dependencies: ["Documents", "Inspections", "Linking"] + counter, path: "Benchmarks/Linking",
            swiftSettings: settings),
        .target(name: "SeededRandom", path: "Tests/SeededRandom", swiftSettings: settings),
        .target(
            name: "FuzzTargets", dependencies: ["Documents", "England", "Inspections", "Conversion", "Linking", "Publishing"],
            path: "Tests/Fuzz/Targets", swiftSettings: settings),
        .target(name: "CountedOperations", path: "Tests/CountedOperations"),
        tests(
            of: "Fuzz", ["FuzzTargets", "CountedOperations", "Documents", "England", "Inspections", "Conversion", "Linking", "Publishing"]),
        tests(of: "Documents", ["Documents", "SeededRandom"]),
        tests(of: "England", ["Documents", "England", "EnglandData"]),
        tests(of: "Inspections", ["Documents", "England", "Inspections", "SeededRandom"]),
        tests(of: "Conversion", ["Documents", "England", "Inspections", "Conversion", "SeededRandom"]),
        tests(of: "Linking", ["Documents", "England", "Inspections", "Linking"]),
        tests(
            of: "Publishing",
            ["Documents", "England", "EnglandData", "Inspections", "Linking", "Publishing", "SeededRandom", "SQLite", "Zlib"],
            exclude: ["GoldenSites"]),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "Documents", "Inspections", "Publishing", "throughline", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], exclude: ["BrokenSites"], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)

// The fuzzer has no main of its own: libFuzzer brings it, so that it is built by `make fuzz` alone.
if Context.environment["THROUGHLINE_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(name: "Fuzzer", dependencies: ["FuzzTargets"], path: "Tests/Fuzz/Fuzzer", swiftSettings: settings))
}
