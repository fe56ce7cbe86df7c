/// Why a file of a course cannot be had. The caller's closures throw it; any other error is shown
/// by its description.
public enum CourseFileError: Error, Sendable, Hashable {
  /// There is no such file or folder.
  case notFound
  /// The name is a link, which could lead out of the folder.
  case link
  /// A folder, device or pipe where a file was expected.
  case notAFile
  /// It cannot be read; the system's reason.
  case unreadable(String)
}

/// A file of a course as it was read.
public struct CourseFile: Sendable, Hashable {
  /// Inside the course folder, with `/`.
  public let path: String
  /// Byte for byte.
  public let bytes: [UInt8]
}

/// What was read, what is wrong with it, and from which bytes it came.
public struct CourseReading<Value: Sendable>: Sendable {
  /// Nil if there was an error.
  public let value: Value?
  /// By place; warnings may stand beside a value.
  public let diagnostics: [Diagnostic]
  /// The files that were read, by path; what a lesson's digest is taken over.
  public let files: [CourseFile]
}

/// A course folder behind two closures, so that this room touches no file system.
public struct CourseFolder: Sendable {
  /// The bytes of the file at a path inside the folder. It must refuse links.
  public typealias Read = @Sendable (_ path: String) throws -> [UInt8]
  /// The names (not paths) in a folder inside the course folder; `""` is the course folder itself.
  public typealias List = @Sendable (_ folder: String) throws -> [String]

  private let readFile: Read
  private let listFolder: List

  /// A folder that is read through `read` and `list`; neither is given a path that leads out.
  public init(read: @escaping Read, list: @escaping List) {
    readFile = read
    listFolder = list
  }

  /// A relative path of plain names: no `..`, no `\`, no absolute path, no control characters.
  public static func isInside(_ path: String) -> Bool {
    guard !path.isEmpty, path.utf8.count <= 255, ControlCharacter.first(in: path) == nil else {
      return false
    }
    let names = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return names.allSatisfy { name in
      !name.isEmpty && !name.elementsEqual(".".utf8) && !name.elementsEqual("..".utf8)
        && !name.contains(UInt8(ascii: "\\")) && !name.contains(UInt8(ascii: ":"))
        && !name.contains(UInt8(ascii: "\t")) && !name.contains(UInt8(ascii: "\n"))
    }
  }

  /// The names in a folder, sorted; none if it cannot be listed.
  func names(in folder: String) -> [String] {
    ((try? listFolder(folder)) ?? []).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The bytes of a file; nil, with a diagnostic at `citation` (or at the file itself).
  func bytes(_ path: String, citation: Citation?, reporter: Reporter) -> [UInt8]? {
    let place = citation?.place ?? Place(line: 1, column: 1)
    let reporter = citation?.reporter ?? reporter
    guard Self.isInside(path) else {
      reporter.error(
        place, "the path `\(path)` leads out of the course folder",
        because: "a course is one folder that can be copied anywhere",
        fix: "use a path of names inside the folder")
      return nil
    }
    do {
      return try readFile(path)
    } catch {
      let reason: String
      switch error as? CourseFileError {
      case .notFound: reason = "there is no such file"
      case .link: reason = "it is a link, which could lead out of the course folder"
      case .notAFile: reason = "it is not a plain file"
      case .unreadable(let text): reason = text
      case nil: reason = String(describing: error)
      }
      reporter.error(
        place, "`\(path)` cannot be read", because: reason, fix: fix(path, error))
      return nil
    }
  }

  /// The nearest name that is there.
  private func fix(_ path: String, _ error: any Error) -> String {
    guard error as? CourseFileError == .notFound else { return "put a readable file there" }
    let parts = path.split(separator: "/")
    let folder = parts.dropLast().joined(separator: "/")
    let nearest = NearestName.of(String(parts.last ?? ""), among: names(in: folder))
    return nearest.map { "did you mean `\(folder.isEmpty ? "" : folder + "/")\($0)`?" }
      ?? "add the file or mend the name"
  }
}

/// Where one file names another.
struct Citation {
  let reporter: Reporter
  let place: Place
}
