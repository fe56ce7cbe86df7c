import Foundation

/// A file of the repository with its text, named relative to the root.
struct SourceFile {
  /// Path relative to the root, `Sources/ShellSyntax/Lexer.swift`.
  let path: String
  let lines: [Substring]

  /// The folder below `Sources` or `Tests`: `ShellSyntax`.
  var room: String { String(path.split(separator: "/").dropFirst().first ?? "") }
}

/// The Swift files of this checkout, read once per test; or those of the folder that COTUTOR_TREE
/// names, so that `scripts/plant` can show on a damaged copy that a rule is held.
enum SourceTree {
  static let root =
    ProcessInfo.processInfo.environment["COTUTOR_TREE"].map { URL(fileURLWithPath: $0) }
    ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func text(of file: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(file), encoding: .utf8)
  }

  static func swiftFiles(in folder: String) throws -> [SourceFile] {
    let base = root.appendingPathComponent(folder).resolvingSymlinksInPath()
    let names = try FileManager.default.subpathsOfDirectory(atPath: base.path)
      .filter { $0.hasSuffix(".swift") }.sorted()
    return try names.map { name in
      let text = try String(contentsOf: base.appendingPathComponent(name), encoding: .utf8)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return SourceFile(path: "\(folder)/\(name)", lines: lines)
    }
  }
}
