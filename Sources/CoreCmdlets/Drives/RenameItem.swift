import ShellRuntime

/// `Rename-Item`.
struct RenameItem: Cmdlet {
  var path = ""
  var literalPath = ""
  var newName = ""
  var force = false
  var passThru = false
  var credential = ItemFilter()

  static let reportsMissingDrives = true

  static var declaration: CmdletDeclaration<RenameItem> {
    CmdletDeclaration(
      synopsis: "Gives a file or a folder another name.",
      examples: """
        PS> Set-Content C:\\Users\\a.txt 1; Rename-Item C:\\Users\\a.txt b.txt; \
        Get-ChildItem C:\\Users -Name
        admin
        b.txt

        PS> Rename-Item C:\\missing.txt b.txt
        ! InvalidOperation,Microsoft.PowerShell.Commands.RenameItemCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "ByPath",
        supportsShouldProcess: true, outputTypes: []),
      isReader: false,
      parameters: [
        Parameter(
          "Path", \.path, "The item.", sets: ["ByPath"], position: 0, mandatory: true,
          pipeline: true, byPropertyName: true),
        Parameter(
          "LiteralPath", \.literalPath, "The item, with no character standing for others.",
          sets: ["ByLiteralPath"], mandatory: true, byPropertyName: true,
          aliases: ["PSPath", "LP"]),
        Parameter(
          "NewName", \.newName, "The new name; a script block works it out from `$_`.",
          position: 1, mandatory: true, byPropertyName: true),
        Parameter("Force", \.force, "Accepted; no item of one's own is read-only."),
        Parameter("PassThru", \.passThru, "Gives the renamed item."),
        ItemFilter.credentialParameter(\.credential),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let resolver = PathResolver(context: context)
    let isLiteral = context.parameterSetName == "ByLiteralPath"
    let source = try resolver.path(isLiteral ? literalPath : path)
    try credential.checkCredential(source, context)
    guard source.exists else {
      return try context.writeError(
        "InvalidOperation", .invalidOperation,
        "Cannot rename because item at '\(isLiteral ? literalPath : path)' does not exist.",
        exceptionType: "System.Management.Automation.PSInvalidOperationException")
    }
    if newName.contains("\\") || newName.contains("/") || newName.contains(":") {
      return try context.writeError(
        "Argument", .invalidArgument,
        "Cannot rename the specified target, because it represents a path or device name.",
        target: .string(newName),
        exceptionType: "System.Management.Automation.PSArgumentException")
    }
    let target = source.parent.child(newName)
    let transfer = ItemTransfer(
      context: context, verb: "Rename", isRecursive: true, isForced: force)
    if try transfer.run(source, to: target), passThru { try context.writeItem(at: target) }
  }
}
