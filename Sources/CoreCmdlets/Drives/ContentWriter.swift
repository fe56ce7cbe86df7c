import ShellRuntime

/// Writes lines to the items that a content command names.
struct ContentWriter {
  let context: CmdletContext
  /// `Set Content`, as `-WhatIf` says it.
  let action: String
  /// Which of the named items are meant.
  var filter = ItemFilter()

  /// Writes the lines to each of the paths; what cannot be written is an error of its own.
  func write(
    _ lines: [String], to paths: [String], isLiteral: Bool, isAppending: Bool
  ) throws(ShellError) {
    for text in paths {
      for place in try filter.someContentPaths(text, isLiteral: isLiteral, context) {
        guard
          try context.shouldProcess(target: "Path: \(place.text)", action: action)
        else { continue }
        try write(lines, to: place, isAppending: isAppending)
      }
    }
  }

  private func write(
    _ lines: [String], to place: ItemPath, isAppending: Bool
  ) throws(ShellError) {
    if let refusal = WriteRefusal(place) {
      return try context.writeError(
        refusal.contentID, refusal.category, refusal.message(place.text),
        target: .string(place.text), exceptionType: refusal.exceptionType)
    }
    let before = isAppending ? place.drive.content(at: place.parts) ?? [] : []
    for line in lines { try context.charge(bytes: line.utf8.count + 2) }
    try place.drive.editor?.write(before + lines, at: place.parts)
  }
}
