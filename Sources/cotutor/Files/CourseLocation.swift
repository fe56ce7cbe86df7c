import Glibc

/// Where courses lie: `--course DIR`, else `../share/cotutor/lessons` beside the executable, else
/// `lessons/` in the nearest folder above the executable that has one.
enum CourseLocation {
  /// The course that is opened when none is named.
  static let defaultCourse = "co-management"

  /// The folder of the course to use; throws where there is none.
  static func folder(_ chosen: String?) throws(Impossible) -> String {
    if let chosen {
      guard FileTree.exists("\(chosen)/course.yaml") else {
        throw Impossible(
          "\(chosen): no course here (there is no course.yaml); name the folder that holds it")
      }
      return chosen
    }
    let program = executablePath()
    for folder in candidates(from: program)
    where FileTree.exists("\(folder)/\(defaultCourse)/course.yaml") {
      return "\(folder)/\(defaultCourse)"
    }
    throw Impossible(
      "no course found beside \(program); name its folder with --course DIR")
  }

  private static func candidates(from program: String) -> [String] {
    var parts = program.split(separator: "/").dropLast()
    var folders = ["/\(parts.dropLast().joined(separator: "/"))/share/cotutor/lessons"]
    while !parts.isEmpty {
      folders.append("/\(parts.joined(separator: "/"))/lessons")
      parts.removeLast()
    }
    return folders
  }

  /// The path of this executable, links resolved.
  static func executablePath() -> String {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = buffer.withUnsafeMutableBytes { bytes in
      bytes.baseAddress.map { readlink("/proc/self/exe", $0, bytes.count) } ?? 0
    }
    return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : CommandLine.arguments[0]
  }
}
