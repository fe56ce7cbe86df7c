import ShellRuntime

/// Makes one new item.
struct ItemMaker {
  let context: CmdletContext
  let place: ItemPath
  let isForced: Bool

  /// Whether it was made; why not has been reported.
  func make(_ type: String, _ value: Value) throws(ShellError) -> Bool {
    guard let editor = place.drive.editor else {
      try context.writeNotSupported(place)
      return false
    }
    if editor.holdsValues { return try makeKey(editor, value) }
    guard place.drive.provider == "FileSystem" else {
      guard
        try context.shouldProcess(target: "Item: \(place.text)", action: "New Item")
      else { return false }
      try editor.set(value, at: place.parts)
      return true
    }
    switch TextComparison.folded(type) {
    case "", "file": return try makeFile(editor, value)
    case "directory", "container": return try makeFolder(editor)
    case "symboliclink", "junction", "hardlink":
      throw context.failure(
        "NotPartOfThisShell", .notImplemented,
        "A link (-ItemType \(type)) is not part of this shell: the lab's disks hold files and "
          + "folders.", target: .string(type),
        exceptionType: "System.Management.Automation.PSNotSupportedException")
    default:
      throw context.failure(
        "Argument", .invalidArgument,
        "The type is not a known type for the file system. Only \"file\",\"directory\" or "
          + "\"symboliclink\" can be specified.",
        target: .string(type), exceptionType: "System.Management.Automation.PSArgumentException")
    }
  }

  private func makeKey(_ editor: any DriveEditor, _ value: Value) throws(ShellError) -> Bool {
    if place.exists, !isForced {
      return try report(
        "System.IO.IOException", .resourceExists, "A key in this path already exists.",
        "System.IO.IOException")
    }
    if place.exists, editor.isProtected(place.parts) {
      try context.writeNotSupported(place)
      return false
    }
    if !place.parent.exists, !isForced {
      return try report(
        "System.IO.IOException", .objectNotFound,
        "The registry key at the specified path does not exist.", "System.IO.IOException")
    }
    guard
      try context.shouldProcess(target: "Key: \(place.registryText)", action: "New Key")
    else { return false }
    if place.exists { try editor.remove(at: place.parts) }
    try makeFolders(editor, place.parts[...])
    if !value.isNull { try editor.set(value, at: place.parts) }
    return true
  }

  private func makeFile(_ editor: any DriveEditor, _ value: Value) throws(ShellError) -> Bool {
    if isForced, !place.parent.exists { try makeFolders(editor, place.parts.dropLast()) }
    let existing = place.exists
    if existing, !isForced || place.isContainer {
      return try report(
        "NewItemIOError", .writeError, "The file '\(place.text)' already exists.",
        "System.IO.IOException")
    }
    if let refusal = WriteRefusal(place) {
      return try report(
        refusal.category == .permissionDenied ? "NewItemUnauthorizedAccessError" : "NewItemIOError",
        refusal.category == .permissionDenied ? .permissionDenied : .writeError,
        refusal.message(place.text), refusal.exceptionType)
    }
    guard
      try context.shouldProcess(target: "Destination: \(place.text)", action: "Create File")
    else { return false }
    try FileText(value.text).write(to: place, context)
    return true
  }

  /// An empty file, with the folders above it.
  func makeTemporary() throws(ShellError) -> Bool {
    guard let editor = place.drive.editor else { return false }
    try makeFolders(editor, place.parts.dropLast())
    try editor.write([], at: place.parts)
    return true
  }

  private func makeFolder(_ editor: any DriveEditor) throws(ShellError) -> Bool {
    if place.exists {
      if isForced, place.isContainer { return true }
      return try report(
        "DirectoryExist", .resourceExists,
        "An item with the specified name \(place.text) already exists.", "System.IO.IOException")
    }
    guard
      try context.shouldProcess(target: "Destination: \(place.text)", action: "Create Directory")
    else { return false }
    try makeFolders(editor, place.parts[...])
    return true
  }

  private func makeFolders(
    _ editor: any DriveEditor, _ parts: ArraySlice<String>
  ) throws(ShellError) {
    for end in parts.indices {
      let path = Array(parts[...end])
      if place.drive.item(at: path) == nil { try editor.makeContainer(at: path) }
    }
  }

  private func report(
    _ id: String, _ category: ErrorCategory, _ message: String, _ type: String
  ) throws(ShellError) -> Bool {
    try context.writeError(
      id, category, message, target: .string(place.text), exceptionType: type)
    return false
  }
}

extension CmdletContext {
  /// What is refused on a drive that nothing changes.
  func writeNotSupported(_ place: ItemPath) throws(ShellError) {
    guard place.drive.provider == "Registry" else {
      return try writeError(
        "NotSupported", .notImplemented,
        "Provider operation stopped because the provider does not support this operation.",
        target: .string(place.text),
        exceptionType: "System.Management.Automation.PSNotSupportedException")
    }
    try writeError(
      "System.Security.SecurityException", .permissionDenied,
      "Requested registry access is not allowed.", target: .string(place.text),
      exceptionType: "System.Security.SecurityException")
  }
}
