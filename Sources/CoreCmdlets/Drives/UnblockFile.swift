import ShellRuntime

/// `Unblock-File`: no file of the lab was downloaded, so that there is nothing to take away.
struct UnblockFile: Cmdlet {
  private var path: [String] = []
  private var literalPath: [String] = []

  static var declaration: CmdletDeclaration<UnblockFile> {
    CmdletDeclaration(
      synopsis: "Takes the mark of a download from a file; files of the lab have none.",
      examples: """
        PS> Unblock-File C:\\Windows\\win.ini

        PS> Unblock-File C:\\missing.txt
        ! FileNotFound,Microsoft.PowerShell.Commands.UnblockFileCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "ByPath", supportsShouldProcess: true,
        outputTypes: []),
      parameters: [
        Parameter(
          "Path", \.path, "Files; wildcards are allowed.", sets: ["ByPath"], position: 0,
          mandatory: true, wildcards: true),
        Parameter(
          "LiteralPath", \.literalPath, "Files, with no character standing for others.",
          sets: ["ByLiteralPath"], mandatory: true, byPropertyName: true,
          aliases: ["PSPath", "LP"]),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let isLiteral = context.parameterSetName == "ByLiteralPath"
    for text in isLiteral ? literalPath : path {
      for place in try PathResolver(context: context).paths(text, isLiteral: isLiteral) {
        guard !place.exists else {
          _ = try context.shouldProcess(target: place.text, action: "Unblock-File")
          continue
        }
        try context.writeError(
          "FileNotFound", .objectNotFound, "The file \(place.text) could not be found.",
          target: .string(place.text), exceptionType: "System.IO.FileNotFoundException")
      }
    }
  }
}
