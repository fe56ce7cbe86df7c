import ShellRuntime

/// Writes lines to the items that a content command names.
struct ContentWriter {
  let context: CmdletContext
  /// `Set Content`, as `-WhatIf` says it.
  let action: String
  /// Which of the named items are meant.
  var filter = ItemFilter()

  /// Writes a text to each of the paths; what cannot be written is an error of its own.
  func write(
    _ text: FileText, to paths: [String], isLiteral: Bool, isAppending: Bool
  ) throws(ShellError) {
    for path in paths {
      for place in try filter.someContentPaths(path, isLiteral: isLiteral, context) {
        guard
          try context.shouldProcess(target: "Path: \(place.text)", action: action)
        else { continue }
        try write(text, to: place, isAppending: isAppending)
      }
    }
  }

  private func write(
    _ text: FileText, to place: ItemPath, isAppending: Bool
  ) throws(ShellError) {
    if let refusal = WriteRefusal(place) {
      return try context.writeError(
        refusal.contentID, refusal.category, refusal.message(place.text),
        target: .string(place.text), exceptionType: refusal.exceptionType)
    }
    let before = isAppending ? FileText(at: place) ?? FileText() : FileText()
    try before.followed(by: text).write(to: place, context)
  }
}
