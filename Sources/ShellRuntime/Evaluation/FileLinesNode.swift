/// The lines of the file that `switch -File` names.
final class FileLinesNode: Node {
  private let path: Node

  init(_ path: Node) { self.path = path }

  override func eval(_ shell: Shell) throws(ShellError) -> Value {
    let written = try path.eval(shell).text
    guard let (drive, place) = shell.resolve(path: written),
      let lines = drive.content(at: place.parts)
    else {
      throw .failed(
        "FileNotFound", .openError,
        "Could not find file '\(shell.location.resolve(written).path)'.", target: written,
        exceptionType: "System.IO.FileNotFoundException")
    }
    try shell.charge(bytes: lines.reduce(0) { $0 + $1.utf8.count })
    try shell.step(lines.count)
    return .array(lines.map { .string($0) })
  }
}
