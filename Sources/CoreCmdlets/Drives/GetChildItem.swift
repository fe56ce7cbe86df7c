import ShellRuntime

/// `Get-ChildItem`.
struct GetChildItem: Cmdlet {
  var path: [String] = []
  var literalPath: [String] = []
  var filter = ""
  var include: [String] = []
  var exclude: [String] = []
  var recurse = false
  var depth = -1
  var force = false
  var name = false
  var directory = false
  var file = false
  var hidden = false
  var readOnly = false
  var system = false
  var attributes: [String] = []
  var followSymlink = false

  static let reportsMissingDrives = true

  static var declaration: CmdletDeclaration<GetChildItem> {
    CmdletDeclaration(
      synopsis: "Lists what is in a folder or another container.",
      examples: """
        PS> (Get-ChildItem C:\\Windows -File).Name
        win.ini

        PS> Get-ChildItem C:\\ -Name
        Users
        Windows

        PS> Get-ChildItem C:\\missing
        ! PathNotFound,Microsoft.PowerShell.Commands.GetChildItemCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "Items",
        supportsShouldProcess: false,
        outputTypes: ["System.IO.DirectoryInfo", "System.IO.FileInfo"]),
      parameters: [
        Parameter(
          "Path", \.path, "Containers to list; where the shell is without it.", sets: ["Items"],
          position: 0, pipeline: true, byPropertyName: true, wildcards: true),
        Parameter(
          "LiteralPath", \.literalPath, "Containers, with no character standing for others.",
          sets: ["LiteralItems"], mandatory: true, byPropertyName: true,
          aliases: ["PSPath", "LP"]),
        Parameter(
          "Filter", \.filter, "Only names that match.", position: 1, wildcards: true),
        Parameter("Include", \.include, "Only names that match one of these.", wildcards: true),
        Parameter("Exclude", \.exclude, "Not names that match one of these.", wildcards: true),
        Parameter("Recurse", \.recurse, "Containers in containers too.", aliases: ["s", "r"]),
        Parameter("Depth", \.depth, "How many levels of containers."),
        Parameter("Force", \.force, "Accepted; no item of the lab is hidden."),
        Parameter("Name", \.name, "Only names."),
        Parameter("Directory", \.directory, "Only containers.", aliases: ["ad"]),
        Parameter("File", \.file, "Only items that are no containers.", aliases: ["af"]),
        Parameter(
          "Hidden", \.hidden, "Only hidden items; the lab has none.", aliases: ["ah", "h"]),
        Parameter(
          "ReadOnly", \.readOnly, "Only read-only items; the lab has none.", aliases: ["ar"]),
        Parameter("System", \.system, "Only system items; the lab has none.", aliases: ["as"]),
        Parameter(
          "Attributes", \.attributes, "Items of these attributes: Directory, Archive, !Hidden.",
          type: "FlagsExpression[FileAttributes]"),
        Parameter(
          "FollowSymlink", \.followSymlink, "Accepted; no item of the lab is a link."),
      ])
  }

  mutating func begin(_ context: CmdletContext) throws(ShellError) {
    let written = attributes.joined(separator: ",")
    guard let unknown = AttributeExpression(written).unknownName else { return }
    throw context.failure(
      "CannotConvertArgumentNoMessage", .invalidArgument,
      "Cannot bind parameter 'Attributes'. Cannot convert value \"\(written)\" to type "
        + "\"System.Management.Automation.FlagsExpression`1[System.IO.FileAttributes]\". Error: "
        + "\"Unable to match the identifier name \(unknown) to a valid enumerator name. Specify "
        + "one of the following enumerator names and try again:\n"
        + "\(AttributeExpression.names.joined(separator: ", "))\"",
      exceptionType: "System.Management.Automation.ParameterBindingException")
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let isLiteral = context.parameterSetName == "LiteralItems"
    let levels = depth >= 0 ? depth : recurse ? ChildListing.mostLevels : 0
    let listing = ChildListing(
      context: context, filter: filter, include: include, exclude: exclude, levels: levels,
      isRecursive: recurse || depth >= 0, onlyNames: name, kind: kind)
    let wanted = isLiteral ? literalPath : path
    for text in wanted.isEmpty ? ["."] : wanted {
      try listing.list(text, isLiteral: isLiteral)
    }
  }

  private var kind: ChildListing.Kind {
    if hidden || readOnly || system { return .nothing }
    guard attributes.isEmpty else {
      return AttributeExpression(attributes.joined(separator: ",")).kind
    }
    return switch (directory, file) {
    case (true, true): .nothing
    case (true, false): .containers
    case (false, true): .leaves
    case (false, false): .all
    }
  }
}
