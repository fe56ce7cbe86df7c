import ShellRuntime

/// `Get-PSProvider`.
struct GetPSProvider: Cmdlet {
  var psProvider: [String] = []

  static var declaration: CmdletDeclaration<GetPSProvider> {
    CmdletDeclaration(
      synopsis: "Lists the kinds of drives of the session.",
      examples: """
        PS> (Get-PSProvider FileSystem).Drives.Name
        C

        PS> Get-PSProvider Bogus
        ! ProviderNotFound,Microsoft.PowerShell.Commands.GetPSProviderCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: nil,
        supportsShouldProcess: false,
        outputTypes: ["System.Management.Automation.ProviderInfo"]),
      parameters: [
        Parameter(
          "PSProvider", \.psProvider, "Names of kinds.", position: 0, pipeline: true,
          byPropertyName: true)
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let drives = context.shell.drives
    let known = ProviderInfoObject.capabilities.filter { entry in
      drives.contains { $0.provider == entry.0 }
    }
    for text in psProvider.isEmpty ? ["*"] : psProvider {
      let name = text.split(separator: "\\").last.map(String.init) ?? text
      let pattern = WildcardPattern(name, ignoringCase: true)
      let found = known.filter { pattern.matches($0.0) }
      if found.isEmpty, !pattern.hasWildcards {
        try context.writeError(
          "ProviderNotFound", .objectNotFound,
          "Cannot find a provider with the name '\(text)'.", target: .string(text),
          exceptionType: "System.Management.Automation.ProviderNotFoundException")
      }
      for (name, _) in found {
        guard try context.write(ProviderInfoObject(name, context.shell)) else {
          throw .pipelineStopped
        }
      }
    }
  }
}
