import ShellRuntime

/// Copies or moves an item of a disk.
struct ItemTransfer {
  let context: CmdletContext
  /// `Copy`, `Move` or `Rename`.
  let verb: String
  var isRecursive = false
  var isForced = false

  private var isCopy: Bool { verb == "Copy" }

  /// Where an item lands: in a container of that path, else at the path itself.
  static func landing(_ source: ItemPath, _ target: ItemPath) -> ItemPath {
    target.isContainer ? target.child(source.name) : target
  }

  /// Whether it was done; why not has been reported.
  func run(_ source: ItemPath, to target: ItemPath) throws(ShellError) -> Bool {
    guard let editor = target.drive.editor, let from = source.drive.editor else {
      try context.writeNotSupported(source)
      return false
    }
    if source.drive.provider == "Registry" { return try transferKey(source, target, from) }
    guard source.drive.provider == "FileSystem" else {
      return try setOther(source, target, from)
    }
    let kind = source.isContainer ? "Directory" : "File"
    guard
      try context.shouldProcess(
        target: "Item: \(source.text) Destination: \(target.text)", action: "\(verb) \(kind)")
    else { return false }
    if try refuses(source, target, from) { return false }
    try copy(source, target, editor)
    if !isCopy { try from.remove(at: source.parts) }
    return true
  }

  private func refuses(
    _ source: ItemPath, _ target: ItemPath, _ from: any DriveEditor
  ) throws(ShellError) -> Bool {
    if TextComparison.equalsIgnoringCase(source.text, target.text) {
      return try report(
        "\(verb)Error", .writeError, "Cannot overwrite the item \(source.text) with itself.",
        source, "System.IO.IOException")
    }
    if !isCopy, from.isProtected(source.parts) || source.parts.isEmpty {
      return try report(
        "\(verb)\(source.isContainer ? "Directory" : "File")ItemUnauthorizedAccessError",
        .permissionDenied, "Access to the path '\(source.text)' is denied.", source,
        "System.UnauthorizedAccessException")
    }
    if !isCopy, target.exists, !isForced || verb == "Rename" {
      return try report(
        verb == "Rename" ? "RenameItemIOError" : "MoveFileInfoItemIOError", .writeError,
        "Cannot create a file when that file already exists.", source, "System.IO.IOException")
    }
    guard !source.isContainer, let refusal = WriteRefusal(target) else {
      guard source.isContainer, !target.parent.isContainer else { return false }
      return try report(
        "\(verb)DirectoryInfoItemIOError", .writeError,
        "Could not find a part of the path '\(target.text)'.", source,
        "System.IO.DirectoryNotFoundException")
    }
    return try report(
      "\(verb)FileInfoItem\(refusal == .noFolder ? "IO" : "UnauthorizedAccess")Error",
      refusal == .noFolder ? .writeError : refusal.category, refusal.message(target.text), source,
      refusal.exceptionType)
  }

  private func copy(
    _ source: ItemPath, _ target: ItemPath, _ editor: any DriveEditor
  ) throws(ShellError) {
    guard source.isContainer else {
      return try (FileText(at: source) ?? FileText()).write(to: target, context)
    }
    if !target.exists { try editor.makeContainer(at: target.parts) }
    guard isRecursive || !isCopy else { return }
    for item in source.drive.children(at: source.parts) {
      try copy(source.child(item.name), target.child(item.name), editor)
    }
  }

  /// Variables, functions and aliases have a value instead of content.
  private func setOther(
    _ source: ItemPath, _ target: ItemPath, _ editor: any DriveEditor
  ) throws(ShellError) -> Bool {
    guard
      try context.shouldProcess(
        target: "Item: \(source.text) Destination: \(target.text)", action: "\(verb) Item")
    else { return false }
    let lines = source.drive.content(at: source.parts) ?? []
    try editor.write(lines, at: target.parts)
    if !isCopy { try editor.remove(at: source.parts) }
    return true
  }

  private func report(
    _ id: String, _ category: ErrorCategory, _ message: String, _ place: ItemPath, _ type: String
  ) throws(ShellError) -> Bool {
    try context.writeError(
      id, category, message, target: .string(place.text), exceptionType: type)
    return true
  }
}

extension CmdletContext {
  /// Sends the item at a path, where something is there.
  func writeItem(at place: ItemPath) throws(ShellError) {
    let now = try PathResolver(context: self).path(place.text)
    guard let item = now.item else { return }
    guard try write(DriveItemObject.make(item, at: now, self)) else { throw .pipelineStopped }
  }
}
