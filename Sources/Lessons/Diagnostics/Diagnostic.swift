/// What is wrong with an author's file, where, why, and what to do about it.
public struct Diagnostic: Sendable, Hashable, CustomStringConvertible {
  /// An error keeps a lesson from being taken; a warning does not.
  public enum Severity: String, Sendable, Hashable {
    /// The file cannot be taken as it is.
    case error
    /// The file works, but hardly as its author meant it.
    case warning
  }

  /// How bad it is.
  public let severity: Severity
  /// The file's path inside its course folder.
  public let file: String
  /// Where in the file.
  public let place: Place
  /// What is wrong.
  public let what: String
  /// Why that is wrong.
  public let why: String
  /// What the author can do.
  public let whatToDo: String

  /// A diagnostic; `file` is a path inside the course folder.
  public init(
    _ severity: Severity = .error, file: String, at place: Place, what: String, why: String,
    whatToDo: String
  ) {
    self.severity = severity
    self.file = file
    self.place = place
    self.what = what
    self.why = why
    self.whatToDo = whatToDo
  }

  /// From 1.
  public var line: Int { place.line }
  /// From 1, in Unicode scalars.
  public var column: Int { place.column }

  /// `file:line:column: error: what; why; what to do`
  public var description: String {
    "\(file):\(line):\(column): \(severity.rawValue): \(what); \(why); \(whatToDo)"
  }

  /// By file, then place, then text.
  public static func isBefore(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    if left.file != right.file { return left.file.utf8.lexicographicallyPrecedes(right.file.utf8) }
    if left.place != right.place { return left.place < right.place }
    return left.what.utf8.lexicographicallyPrecedes(right.what.utf8)
  }
}

/// Collects the diagnostics of one file while it is read.
final class Reporter {
  let file: String
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String) { self.file = file }

  /// More than this of one file help nobody; the rest shows when these are mended.
  private let limit = 200

  func error(_ place: Place, _ what: String, because why: String, fix whatToDo: String) {
    add(.error, place, what, why, whatToDo)
  }

  func warning(_ place: Place, _ what: String, because why: String, fix whatToDo: String) {
    add(.warning, place, what, why, whatToDo)
  }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  private func add(
    _ severity: Diagnostic.Severity, _ place: Place, _ what: String, _ why: String,
    _ whatToDo: String
  ) {
    guard diagnostics.count < limit else { return }
    diagnostics.append(
      Diagnostic(severity, file: file, at: place, what: what, why: why, whatToDo: whatToDo))
  }
}
