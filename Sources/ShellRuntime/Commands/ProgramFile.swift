/// Programs by their file names, which no list can hold: `.\setup.exe /q`, `install.cmd`.
enum ProgramFile {
  private static let endings = [".exe", ".com", ".cmd", ".bat", ".msi", ".vbs"]

  /// Whether a name is that of a program's file.
  static func isNamed(_ name: String) -> Bool {
    let folded = TextComparison.folded(name)
    let file = folded.split(whereSeparator: { $0 == "\\" || $0 == "/" }).last ?? ""
    return endings.contains { file.hasSuffix($0) && file.utf8.count > $0.utf8.count }
  }
}
