import Foundation

/// A file of the repository with its text, named relative to the root.
struct SourceFile {
  /// Path relative to the root, `Sources/ShellSyntax/Lexer.swift`.
  let path: String
  let lines: [Substring]

  /// The folder below `Sources` or `Tests`: `ShellSyntax`.
  var room: String { String(path.split(separator: "/").dropFirst().first ?? "") }
}

/// The Swift files of this checkout, read once per test.
enum SourceTree {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

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
