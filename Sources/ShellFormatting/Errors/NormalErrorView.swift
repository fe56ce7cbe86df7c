import ShellRuntime

/// `$ErrorView = 'NormalView'`: the command and the message, the place, the category and the id.
struct NormalErrorView {
  /// Name of the script that ran; nil at a prompt.
  let scriptName: String?

  /// The lines of one error.
  func lines(_ record: ErrorRecord) -> [String] {
    let command = ErrorRecord.commandName(ofSource: record.source)
    let start = command.isEmpty ? "" : "\(command) : "
    return ["\(start)\(record.shownMessage)"] + place(record.position) + [
      "+ CategoryInfo          : \(record.categoryText)",
      "+ FullyQualifiedErrorId : \(record.fullyQualifiedErrorId)",
    ]
  }

  private func place(_ position: ErrorPosition?) -> [String] {
    guard let position else { return [] }
    let name =
      (position.file ?? scriptName).map { "\($0):\(position.line)" } ?? "line:\(position.line)"
    let marker =
      String(repeating: " ", count: max(0, position.column - 1))
      + String(repeating: "~", count: max(1, position.length))
    return ["At \(name) char:\(position.column)", "+ \(position.lineText)", "+ \(marker)"]
  }
}
