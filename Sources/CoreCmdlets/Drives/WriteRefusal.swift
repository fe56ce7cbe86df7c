import ShellRuntime

/// Why nothing can be written at a path.
enum WriteRefusal {
  // swift-format-ignore
  case noInterface, noFolder, isFolder, denied

  /// The reason, or nil where a leaf can be written.
  init?(_ place: ItemPath) {
    guard let editor = place.drive.editor, !editor.holdsValues else {
      self = .noInterface
      return
    }
    if place.isContainer {
      self = .isFolder
    } else if editor.isProtected(place.parts) {
      self = .denied
    } else if !place.parent.isContainer {
      self = .noFolder
    } else {
      return nil
    }
  }

  /// PowerShell's words for it.
  func message(_ path: String) -> String {
    switch self {
    case .noInterface:
      "Cannot use interface. The IContentCmdletProvider interface is not implemented by this "
        + "provider."
    case .noFolder: "Could not find a part of the path '\(path)'."
    case .isFolder, .denied: "Access to the path '\(path)' is denied."
    }
  }

  /// What kind of error it is.
  var category: ErrorCategory {
    switch self {
    case .noInterface: .notImplemented
    case .noFolder: .objectNotFound
    case .isFolder, .denied: .permissionDenied
    }
  }

  /// The class of the exception.
  var exceptionType: String {
    switch self {
    case .noInterface: "System.Management.Automation.PSNotSupportedException"
    case .noFolder: "System.IO.DirectoryNotFoundException"
    case .isFolder, .denied: "System.UnauthorizedAccessException"
    }
  }

  /// The id where a content command reports it.
  var contentID: String {
    switch self {
    case .noInterface: "NotSupported"
    case .noFolder: "GetContentWriterDirectoryNotFoundError"
    case .isFolder, .denied: "GetContentWriterUnauthorizedAccessError"
    }
  }
}

extension ItemPath {
  /// The container that it lies in.
  var parent: ItemPath { ItemPath(drive: drive, parts: Array(parts.dropLast())) }

  /// An item below it.
  func child(_ name: String) -> ItemPath { ItemPath(drive: drive, parts: parts + [name]) }

  /// The last part, as the drive spells it.
  var name: String { item?.name ?? parts.last ?? "" }
}

extension ItemPath {
  /// Throws where a command cannot write a file here: nothing can be written, or it must keep what
  /// is there. `text` is the path as it was typed.
  func checkWritable(
    _ text: String, keepsOld: Bool, _ context: CmdletContext
  ) throws(ShellError) {
    if let refusal = WriteRefusal(self) {
      throw context.failure(
        "FileOpenFailure", .openError, refusal.message(self.text), target: .string(self.text),
        exceptionType: refusal.exceptionType)
    }
    if keepsOld, exists {
      throw context.failure(
        "NoClobber", .resourceExists, "File \(text) already exists and NoClobber was specified.",
        target: .string(self.text), exceptionType: "System.IO.IOException")
    }
  }
}
