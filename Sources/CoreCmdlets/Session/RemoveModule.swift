import ShellRuntime

/// `Remove-Module`: as at work, what is taken away loads again when one of its commands is used.
struct RemoveModule: Cmdlet {
  private var name: [String] = []
  private var moduleInfo: [Value] = []
  private var force = false

  static var declaration: CmdletDeclaration<RemoveModule> {
    CmdletDeclaration(
      synopsis: "Unloads a module, whose commands load it again when they are used.",
      examples: """
        PS> Remove-Module Microsoft.PowerShell.Utility; (Get-Date).Year
        2026

        PS> Remove-Module Bogus.Module
        ! Modules_NoModulesRemoved,Microsoft.PowerShell.Commands.RemoveModuleCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Core", defaultSet: "name", supportsShouldProcess: true,
        outputTypes: []),
      parameters: [
        Parameter(
          "Name", \.name, "Modules by name.", sets: ["name"], position: 0, mandatory: true,
          pipeline: true, wildcards: true),
        .refused(
          "FullyQualifiedName", type: "Microsoft.PowerShell.Commands.ModuleSpecification[]",
          "Modules of the lab have one version each.", sets: ["FullyQualifiedName"],
          mandatory: true, position: 0),
        Parameter(
          "ModuleInfo", \.moduleInfo, "Modules as `Get-Module` gives them.", type: "PSModuleInfo[]",
          sets: ["ModuleInfo"], position: 0, mandatory: true, pipeline: true),
        Parameter("Force", \.force, "Read-only ones, too."),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let known = ModuleList(context.engine).names
    var found: [String] = []
    for text in name + moduleInfo.map(\.text) {
      let pattern = WildcardPattern(text, ignoringCase: true)
      found += known.filter { pattern.matches($0) }
    }
    guard found.isEmpty else {
      for module in found {
        _ = try context.shouldProcess(target: module, action: "Remove-Module")
      }
      return
    }
    guard !name.allSatisfy(WildcardPattern.hasWildcards) else { return }
    try context.writeError(
      "Modules_NoModulesRemoved", .resourceUnavailable,
      "No modules were removed. Verify that the specification of modules to remove is correct and "
        + "those modules exist in the runspace.",
      exceptionType: "System.InvalidOperationException")
  }
}
