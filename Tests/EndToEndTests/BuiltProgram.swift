import Foundation
import Glibc

/// The program that this build made, and a place of its own to run in.
struct BuiltProgram {
  /// What one run left behind.
  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  /// A fresh folder that stands in for home, state and current folder.
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("cotutor-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// The program as `scripts/install` lays it out, with the small course of the tests beside it, so
  /// that what ships may grow without a test of the program changing.
  static let path: String = {
    let home = URL(fileURLWithPath: built).deletingLastPathComponent()
      .appendingPathComponent("tests-installation")
    let files = FileManager.default
    try? files.removeItem(at: home)
    let program = home.appendingPathComponent("bin/cotutor")
    let lessons = home.appendingPathComponent("share/cotutor/lessons")
    for folder in [program.deletingLastPathComponent(), lessons] {
      try? files.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    try? files.linkItem(atPath: built, toPath: program.path)
    let course = root.appendingPathComponent("Tests/Courses/co-management")
    try? files.copyItem(at: course, to: lessons.appendingPathComponent("co-management"))
    return program.path
  }()

  /// The repository.
  static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The executable beside the test bundle.
  static let built: String = {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = buffer.withUnsafeMutableBytes { bytes in
      bytes.baseAddress.map { readlink("/proc/self/exe", $0, bytes.count) } ?? 0
    }
    let runner = String(decoding: buffer[..<max(count, 0)], as: UTF8.self)
    let beside = URL(fileURLWithPath: runner).deletingLastPathComponent()
      .appendingPathComponent("cotutor").path
    if FileManager.default.isExecutableFile(atPath: beside) { return beside }
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    return (bundle?.bundleURL ?? Bundle.main.bundleURL).deletingLastPathComponent()
      .appendingPathComponent("cotutor").path
  }()

  /// The environment of a run: nothing but what is named here.
  func environment(_ more: [String: String] = [:]) -> [String: String] {
    ["HOME": folder.path, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
      .merging(more) { $1 }
  }

  /// Runs to the end with `input` on standard input.
  func run(
    _ arguments: [String], input: String = "", environment more: [String: String] = [:],
    program: String = path
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = environment(more)
    process.currentDirectoryURL = folder
    let outputFile = folder.appendingPathComponent("out-\(UUID().uuidString)")
    let errorFile = folder.appendingPathComponent("err-\(UUID().uuidString)")
    let inputFile = folder.appendingPathComponent("in-\(UUID().uuidString)")
    for file in [outputFile, errorFile] {
      try Data().write(to: file)
    }
    try Data(input.utf8).write(to: inputFile)
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: outputFile), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errorFile), as: UTF8.self))
  }
}
