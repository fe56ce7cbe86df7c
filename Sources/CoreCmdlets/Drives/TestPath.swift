import ShellRuntime

/// `Test-Path`.
struct TestPath: Cmdlet {
  var path: [String] = []
  var literalPath: [String] = []
  var pathType = "Any"
  var isValid = false

  static var declaration: CmdletDeclaration<TestPath> {
    CmdletDeclaration(
      synopsis: "Says whether something is at a path.",
      examples: """
        PS> Test-Path C:\\Windows
        True

        PS> Test-Path C:\\Windows -PathType Leaf
        False

        PS> Test-Path
        ! MissingMandatoryParameter,Microsoft.PowerShell.Commands.TestPathCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "Path",
        supportsShouldProcess: false, outputTypes: ["System.Boolean"]),
      parameters: [
        Parameter(
          "Path", \.path, "Paths to look at; wildcards are allowed.", sets: ["Path"],
          position: 0, mandatory: true, pipeline: true, byPropertyName: true, wildcards: true),
        Parameter(
          "LiteralPath", \.literalPath, "Paths, with no character standing for others.",
          sets: ["LiteralPath"], mandatory: true, byPropertyName: true,
          aliases: ["PSPath", "LP"]),
        Parameter(
          "PathType", \.pathType, "What must be there.", aliases: ["Type"],
          values: ["Any", "Container", "Leaf"]),
        Parameter("IsValid", \.isValid, "Only whether the path could exist."),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let isLiteral = context.parameterSetName == "LiteralPath"
    for text in isLiteral ? literalPath : path {
      guard try context.write(.bool(try isThere(text, isLiteral, context))) else {
        throw .pipelineStopped
      }
    }
  }

  private func isThere(
    _ text: String, _ isLiteral: Bool, _ context: CmdletContext
  ) throws(ShellError) -> Bool {
    do throws(ShellError) {
      let places = try PathResolver(context: context).paths(text, isLiteral: isLiteral)
      if isValid { return !text.isEmpty }
      return places.contains { place in
        switch TextComparison.folded(pathType) {
        case "container": place.exists && place.isContainer
        case "leaf": place.exists && !place.isContainer
        default: place.exists
        }
      }
    } catch {
      guard case .terminating(let record) = error, record.id == "DriveNotFound" else {
        throw error
      }
      return false
    }
  }
}
