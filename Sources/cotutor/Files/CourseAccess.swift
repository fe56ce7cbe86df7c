import Lessons

/// A course folder on disk, behind the closures that the reader of lessons asks for.
enum CourseAccess {
  /// The folder; links in it are refused.
  static func folder(_ path: String) -> CourseFolder {
    CourseFolder(
      read: { name in
        let file = "\(path)/\(name)"
        switch FileTree.kind(file) {
        case .missing: throw CourseFileError.notFound
        case .link: throw CourseFileError.link
        case .folder, .other: throw CourseFileError.notAFile
        case .file: break
        }
        do throws(Impossible) {
          return try FileBytes.read(file, followingLinks: false)
        } catch {
          throw CourseFileError.unreadable(error.description)
        }
      },
      list: { folder in
        let place = folder.isEmpty ? path : "\(path)/\(folder)"
        guard let names = FileTree.names(in: place) else { throw CourseFileError.notFound }
        return names
      })
  }

  /// Prints what is wrong and gives up where a reading has no value.
  static func value<Value>(
    _ reading: CourseReading<Value>, in folder: String
  ) throws(Impossible) -> Value {
    if let value = reading.value { return value }
    let lines = reading.diagnostics.map { "\(folder)/\($0)" }
    throw Impossible(lines.joined(separator: "\n"))
  }
}
