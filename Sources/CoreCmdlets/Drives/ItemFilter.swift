import ShellRuntime

/// `-Filter`, `-Include`, `-Exclude` and `-Credential` of the item commands.
struct ItemFilter {
  private var filter = ""
  private var include: [String] = []
  private var exclude: [String] = []
  private var credential: Value = .null

  /// The parameters, for a command that keeps them in the property at `path`.
  static func parameters<Command: Cmdlet>(
    _ path: WritableKeyPath<Command, ItemFilter>
  ) -> [Parameter<Command>] {
    [
      Parameter(
        "Filter", path.appending(path: \.filter), "Only names that match.", wildcards: true),
      Parameter(
        "Include", path.appending(path: \.include), "Only names that match one of these.",
        wildcards: true),
      Parameter(
        "Exclude", path.appending(path: \.exclude), "Not names that match one of these.",
        wildcards: true),
      credentialParameter(path),
    ]
  }

  /// `-Credential` alone.
  static func credentialParameter<Command: Cmdlet>(
    _ path: WritableKeyPath<Command, ItemFilter>
  ) -> Parameter<Command> {
    Parameter(
      "Credential", path.appending(path: \.credential),
      "Refused: the providers of the drives take no credentials.", type: "PSCredential",
      byPropertyName: true)
  }

  /// Whether an item is wanted by its name.
  func passes(_ place: ItemPath) -> Bool {
    let names = NameFilter(filter, include, exclude)
    return names.passes(place.name)
  }

  /// The paths that a text names, those that are not wanted left out. A drive that there is not is
  /// reported, and names none.
  func paths(
    _ text: String, isLiteral: Bool, _ context: CmdletContext
  ) throws(ShellError) -> [ItemPath] {
    try wantedPaths(text, isLiteral: isLiteral, context) ?? []
  }

  /// Nil for a drive that there is not, which has been reported.
  private func wantedPaths(
    _ text: String, isLiteral: Bool, _ context: CmdletContext
  ) throws(ShellError) -> [ItemPath]? {
    let found: [ItemPath]
    do throws(ShellError) {
      found = try PathResolver(context: context).paths(text, isLiteral: isLiteral)
    } catch {
      guard case .terminating(let record) = error, record.id == "DriveNotFound" else {
        throw error
      }
      try context.writeError(record, target: .string(record.targetText))
      return nil
    }
    try checkCredential(found.first, context)
    return found.filter(passes)
  }

  /// The same for commands to which it is an error where a pattern or the filters leave nothing.
  func someContentPaths(
    _ text: String, isLiteral: Bool, _ context: CmdletContext
  ) throws(ShellError) -> [ItemPath] {
    guard let found = try wantedPaths(text, isLiteral: isLiteral, context) else { return [] }
    if found.isEmpty {
      try context.writeError(
        "ItemNotFound", .objectNotFound,
        "An object at the specified path \(text) does not exist, or has been filtered by the "
          + "-Include or -Exclude parameter.", target: .string(text),
        exceptionType: "System.Exception")
    }
    return found
  }

  /// Providers say no to credentials. [PowerShell, FileSystemProviderStrings and
  /// SessionStateStrings]
  func checkCredential(_ place: ItemPath?, _ context: CmdletContext) throws(ShellError) {
    guard context.isBound("Credential"), !credential.isNull else { return }
    let isFile = place?.drive.provider == "FileSystem"
    throw context.failure(
      "NotSupported", .notImplemented,
      isFile
        ? "The FileSystem provider supports credentials only on the New-PSDrive cmdlet. Perform "
          + "the operation again without specifying credentials."
        : "The provider does not support the use of credentials. Perform the operation again "
          + "without specifying credentials.",
      exceptionType: "System.Management.Automation.PSNotSupportedException")
  }
}
