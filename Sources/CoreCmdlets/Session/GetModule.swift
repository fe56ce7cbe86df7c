import ShellRuntime

/// `Get-Module`.
struct GetModule: Cmdlet {
  var name: [String] = []
  var listAvailable = false
  var all = false

  static var declaration: CmdletDeclaration<GetModule> {
    CmdletDeclaration(
      synopsis: "Lists the modules that the commands come from.",
      examples: """
        PS> (Get-Module Microsoft.PowerShell.U*).Name
        Microsoft.PowerShell.Utility

        PS> Get-Module Bogus.Module

        PS> (Get-Module -ListAvailable Microsoft.PowerShell.Management).ModuleType
        Manifest

        PS> Get-Module -ListAvailable -All
        ! AmbiguousParameterSet,Microsoft.PowerShell.Commands.GetModuleCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Core", defaultSet: "Loaded", supportsShouldProcess: false,
        outputTypes: ["System.Management.Automation.PSModuleInfo"]),
      parameters: [
        Parameter(
          "Name", \.name, "Names or patterns.", position: 0, pipeline: true, wildcards: true),
        Parameter(
          "ListAvailable", \.listAvailable, "Accepted; every module is loaded.",
          sets: ["Available"], mandatory: true),
        Parameter("All", \.all, "Accepted.", sets: ["Loaded"]),
        .refused("PSEdition", type: "String", "Every module loads.", sets: ["Available"]),
        .refused(
          "SkipEditionCheck", type: "SwitchParameter", "Every module loads.", sets: ["Available"]),
        .refused("Refresh", type: "SwitchParameter", "Nothing is kept.", sets: ["Available"]),
        .refused(
          "FullyQualifiedName", type: "ModuleSpecification[]", "The lab has one version of each."),
        .refused("PSSession", type: "PSSession", "Modules come from where one is."),
        .refused("CimSession", type: "CimSession", "There are no CIM sessions."),
        .refused("CimResourceUri", type: "Uri", "There are no CIM sessions."),
        .refused("CimNamespace", type: "String", "There are no CIM sessions."),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let patterns = name.map { WildcardPattern($0, ignoringCase: true) }
    for module in ModuleList(context.engine).names
    where patterns.isEmpty || patterns.contains(where: { $0.matches(module) }) {
      guard try context.write(ModuleList.object(module, context.engine)) else {
        throw .pipelineStopped
      }
    }
  }
}
