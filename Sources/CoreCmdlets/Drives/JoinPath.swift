import ShellRuntime

/// `Join-Path`.
struct JoinPath: Cmdlet {
  var path: [String] = []
  var childPath = ""
  var additionalChildPath: [String] = []
  var resolve = false
  var filter = ItemFilter()

  static var declaration: CmdletDeclaration<JoinPath> {
    CmdletDeclaration(
      synopsis: "Puts parts of a path together.",
      examples: """
        PS> Join-Path C:\\Windows CCM Logs
        C:\\Windows\\CCM\\Logs

        PS> 'C:\\', 'D:\\' | Join-Path -ChildPath Temp
        C:\\Temp
        D:\\Temp

        PS> Join-Path C:\\Windows
        ! MissingMandatoryParameter,Microsoft.PowerShell.Commands.JoinPathCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: nil,
        supportsShouldProcess: false, outputTypes: ["System.String"]),
      parameters: [
        Parameter(
          "Path", \.path, "The first part.", position: 0, mandatory: true, pipeline: true,
          byPropertyName: true, aliases: ["PSPath"]),
        Parameter(
          "ChildPath", \.childPath, "The second part.", position: 1, mandatory: true,
          byPropertyName: true),
        Parameter(
          "AdditionalChildPath", \.additionalChildPath, "Further parts.", position: 2,
          byPropertyName: true, remaining: true),
        Parameter("Resolve", \.resolve, "The items that are there instead of the text."),
        ItemFilter.credentialParameter(\.filter),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    for start in path {
      var text = start
      for part in [childPath] + additionalChildPath { text = Self.joined(text, part) }
      try filter.checkCredential(nil, context)
      if resolve {
        try context.writeResolved(text)
        continue
      }
      guard try context.write(text) else { throw .pipelineStopped }
    }
  }

  private static func joined(_ left: String, _ right: String) -> String {
    let right = right.replacing("/", with: "\\")
    var left = left.replacing("/", with: "\\")
    while left.hasSuffix("\\") { left.removeLast() }
    return left + "\\" + right.drop(while: { $0 == "\\" })
  }
}

extension CmdletContext {
  /// The paths of the items that a path names; one that is not there is an error.
  func writeResolved(_ text: String) throws(ShellError) {
    let resolver = PathResolver(context: self)
    for place in try resolver.paths(text, isLiteral: false) {
      guard place.exists else {
        try resolver.reportMissing(place.text)
        continue
      }
      let spelled = ShellLocation(drive: place.drive.name, parts: place.spelledParts)
      guard try write(spelled.path) else { throw .pipelineStopped }
    }
  }
}
