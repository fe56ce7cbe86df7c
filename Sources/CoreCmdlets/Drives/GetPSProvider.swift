import ShellRuntime

/// `Get-PSProvider`.
struct GetPSProvider: Cmdlet {
  var psProvider: [String] = []

  static var declaration: CmdletDeclaration<GetPSProvider> {
    CmdletDeclaration(
      synopsis: "Lists the kinds of drives of the session.",
      examples: """
        PS> (Get-PSProvider FileSystem).Drives
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

  /// Kinds with what their drives can do. [about_Providers]
  private static let capabilities = [
    ("Alias", "ShouldProcess"), ("Certificate", "ShouldProcess"), ("CMSite", "None"),
    ("Environment", "ShouldProcess"),
    ("FileSystem", "Filter, ShouldProcess, Credentials"), ("Function", "ShouldProcess"),
    ("Registry", "ShouldProcess"), ("Variable", "ShouldProcess"),
  ]

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let drives = context.shell.drives
    let known = Self.capabilities.filter { entry in
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
      for (name, capabilities) in found {
        let own = drives.filter { $0.provider == name }.map(\.name)
        guard try context.write(object(name, capabilities, own, context.engine)) else {
          throw .pipelineStopped
        }
      }
    }
  }

  private func object(
    _ name: String, _ capabilities: String, _ drives: [String], _ engine: Engine
  ) -> ShellObject {
    let shape = engine.shape(for: "ProviderInfo") { names in
      Shape(
        typeNames: ["System.Management.Automation.ProviderInfo", "System.Object"],
        properties: [
          PropertyDefinition("Name"), PropertyDefinition("Capabilities"),
          PropertyDefinition("Drives", "PSDriveInfo[]"), PropertyDefinition("Home"),
        ], names: names)
    }
    return DescribedObject(
      shape: shape,
      values: [.string(name), .string(capabilities), .strings(drives), .string("")],
      text: "Microsoft.PowerShell.Core\\\(name)")
  }
}
