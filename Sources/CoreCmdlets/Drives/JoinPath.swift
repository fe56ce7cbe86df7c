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

        PS> 'C:\\', 'HKLM:\\' | Join-Path -ChildPath Temp
        C:\\Temp
        HKLM:\\Temp

        PS> Join-Path Q:\\ Temp
        ! DriveNotFound,Microsoft.PowerShell.Commands.JoinPathCommand
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
          byPropertyName: true, empty: true),
        Parameter(
          "AdditionalChildPath", \.additionalChildPath, "Further parts.", position: 2,
          byPropertyName: true, remaining: true),
        Parameter("Resolve", \.resolve, "The items that are there instead of the text."),
        ItemFilter.credentialParameter(\.filter),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let resolver = PathResolver(context: context)
    for start in path {
      let place: ItemPath
      do throws(ShellError) { place = try resolver.path(start) } catch {
        guard let record = error.record else { throw error }
        try context.writeError(record, target: .string(start))
        continue
      }
      try filter.checkCredential(place, context)
      var text = start
      for part in [childPath] + additionalChildPath { text = Self.joined(text, part) }
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
