// swift-tools-version: 6.2
import PackageDescription

/// What every room is compiled with: warnings fail the build, imports say what they re-export.
/// Debug builds look for overlapping accesses while they run, and the tests run there.
let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release)),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A release build is one fully static file, so that a bare `swift build -c release` gives it.
let executableSettings: [SwiftSetting] =
  settings + [.unsafeFlags(["-static-executable"], .when(configuration: .release))]
/// swift-crypto imports FoundationEssentials as a dynamic library would be; the archives that the
/// static form needs beside it are named here.
let executableLinking: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-static-executable", "-lFoundationEssentials", "-l_FoundationCollections",
      "-l_FoundationCShims", "-lswiftSynchronization",
    ], .when(configuration: .release))
]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "cotutor",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    // Layer 0: C libraries and the two C sources of our own.
    // libedit's variadic calls behind fixed-argument wrappers.
    .systemLibrary(name: "CLibEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    // YAML events with line and column.
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    // GitHub-flavoured Markdown nodes with line and column.
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    // Regular expressions with a match limit.
    .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
    // Settings of the C library's heap.
    .systemLibrary(name: "CHeap"),
    // The signatures of 1,186 + 38 real cmdlets, embedded and searched in place.
    .target(name: "CCatalogue", exclude: ["configurationmanager.json", "microsoft-graph.json"]),
    // The written pages of Get-Help, embedded and searched in place.
    .target(name: "CHelpPages", exclude: ["pages"]),
    // One line and exit status 70 when the program traps.
    .target(name: "CCrashHandler"),
    // Ctrl-C, a resized terminal and a closed pipe as values to look at.
    .target(name: "CTerminalSignals"),

    // Layer 0: text -> tokens -> syntax tree; no values.
    .target(name: "ShellSyntax", swiftSettings: settings),
    // Tenant, site, devices, clock, rules, faults: one value.
    .target(name: "CoManagementModel", swiftSettings: settings),
    // The recorded session: append, read, verify.
    .target(name: "Transcripts", dependencies: [crypto], swiftSettings: settings),

    // Layer 1: a line from a terminal.
    .target(
      name: "LineEditing", dependencies: ["CLibEdit", "CTerminalSignals"], swiftSettings: settings),
    // Values, pipeline, binding, evaluation, errors, budgets.
    .target(name: "ShellRuntime", dependencies: ["ShellSyntax", "CPCRE2"], swiftSettings: settings),
    // Lesson, course and scenario documents with diagnostics.
    .target(
      name: "Lessons", dependencies: ["ShellSyntax", "CLibYAML", "CCMarkGFM"],
      swiftSettings: settings),

    // Layer 2: objects and errors -> text of a given width.
    .target(name: "ShellFormatting", dependencies: ["ShellRuntime"], swiftSettings: settings),
    // The real cmdlets, pages and drives, between shell and model.
    .target(
      name: "CoManagementCmdlets",
      dependencies: ["ShellRuntime", "CoManagementModel", "CCatalogue"], swiftSettings: settings),

    // Layer 3: PowerShell's own commands.
    .target(
      name: "CoreCmdlets",
      dependencies: ["ShellRuntime", "ShellFormatting", "CHelpPages", crypto],
      swiftSettings: settings),

    // Layer 4: one learner's session: present, run, check, record, replay.
    .target(
      name: "Tutoring",
      dependencies: [
        "Lessons", "Transcripts", "ShellSyntax", "ShellRuntime", "ShellFormatting",
        "CoManagementModel", "CoManagementCmdlets", "CoreCmdlets",
      ],
      swiftSettings: settings),

    // Layer 5: replay, score, results.
    .target(
      name: "Grading", dependencies: ["Tutoring", "Lessons", "Transcripts"],
      swiftSettings: settings),
    // Markdown, verdicts, pages, progress -> text.
    .target(
      name: "TerminalRendering", dependencies: ["Lessons", "Tutoring", "ShellFormatting"],
      swiftSettings: settings),

    // Layer 6: the command line.
    .executableTarget(
      name: "cotutor",
      dependencies: [
        "CCrashHandler", "CHeap", "LineEditing", "TerminalRendering", "Grading", "Tutoring",
        "Transcripts", "Lessons", "ShellSyntax", "ShellRuntime", "ShellFormatting", "CoreCmdlets",
        "CoManagementCmdlets", "CoManagementModel", argumentParser,
      ],
      swiftSettings: executableSettings, linkerSettings: executableLinking),

    // Tests mirror Sources; TidyTests holds the numbers of CONTRIBUTING.md.
    .testTarget(name: "ShellSyntaxTests", dependencies: ["ShellSyntax"], swiftSettings: settings),
    .testTarget(
      name: "CoManagementModelTests", dependencies: ["CoManagementModel"],
      swiftSettings: settings),
    .testTarget(name: "TranscriptsTests", dependencies: ["Transcripts"], swiftSettings: settings),
    .testTarget(
      name: "LineEditingTests", dependencies: ["LineEditing"], swiftSettings: settings),
    .testTarget(
      name: "ShellRuntimeTests", dependencies: ["ShellRuntime", "ShellSyntax"],
      swiftSettings: settings),
    .testTarget(
      name: "LessonsTests", dependencies: ["Lessons", "ShellSyntax"], swiftSettings: settings),
    .testTarget(
      name: "ShellFormattingTests", dependencies: ["ShellFormatting", "ShellRuntime"],
      swiftSettings: settings),
    .testTarget(
      name: "CoManagementCmdletsTests",
      dependencies: [
        "CoManagementCmdlets", "CoManagementModel", "ShellRuntime", "ShellFormatting",
        "CoreCmdlets", "ShellSyntax",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "CoreCmdletsTests",
      dependencies: ["CoreCmdlets", "ShellRuntime", "ShellFormatting", "ShellSyntax"],
      swiftSettings: settings),
    .testTarget(
      name: "TutoringTests",
      dependencies: [
        "Tutoring", "Lessons", "Transcripts", "ShellRuntime", "CoManagementModel",
        "CoManagementCmdlets", "CoreCmdlets", "ShellSyntax",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "GradingTests", dependencies: ["Grading", "Tutoring", "Transcripts", "Lessons"],
      swiftSettings: settings),
    .testTarget(
      name: "TerminalRenderingTests",
      dependencies: ["TerminalRendering", "Tutoring", "Lessons", "ShellFormatting"],
      swiftSettings: settings),
    // What must hold for any input: run by the tests on seeded input, by scripts/fuzz on more.
    .target(
      name: "FuzzLaws",
      dependencies: [
        "ShellSyntax", "ShellRuntime", "ShellFormatting", "CoreCmdlets", "CoManagementCmdlets",
        "CoManagementModel",
      ],
      path: "Tests/FuzzLaws", swiftSettings: settings),
    .testTarget(
      name: "FuzzTests", dependencies: ["FuzzLaws", "ShellRuntime"], exclude: ["Corpus"],
      swiftSettings: settings),
    .testTarget(name: "EndToEndTests", dependencies: ["cotutor"], swiftSettings: settings),
    .testTarget(name: "TidyTests", swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
