import ShellRuntime

/// `Import-Module`: every module that the lab knows is there; others are refused as by PowerShell.
struct ImportModule: Cmdlet {
  var name: [String] = []
  var force = false
  var passThru = false
  var global = false
  var minimumVersion = ""
  var requiredVersion = ""
  var disableNameChecking = false

  static var declaration: CmdletDeclaration<ImportModule> {
    CmdletDeclaration(
      synopsis: "Loads a module; in the lab all modules that it knows are loaded.",
      examples: """
        PS> Import-Module Microsoft.PowerShell.Utility

        PS> Import-Module Bogus.Module
        ! Modules_ModuleNotFound,Microsoft.PowerShell.Commands.ImportModuleCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Core", defaultSet: "Name", supportsShouldProcess: false,
        outputTypes: ["System.Management.Automation.PSModuleInfo"]),
      parameters: [
        Parameter(
          "Name", \.name, "Modules by name or by the path of their .psd1 file.", sets: ["Name"],
          position: 0, mandatory: true, pipeline: true),
        Parameter("Force", \.force, "Accepted; nothing is loaded twice."),
        Parameter("Global", \.global, "Accepted."),
        Parameter("PassThru", \.passThru, "Gives the module."),
        Parameter(
          "MinimumVersion", \.minimumVersion, "Accepted; the lab has one version of each.",
          type: "Version",
          aliases: ["Version"]),
        Parameter(
          "RequiredVersion", \.requiredVersion, "Accepted; the lab has one version of each.",
          type: "Version"),
        Parameter("DisableNameChecking", \.disableNameChecking, "Accepted."),
        .refused("Prefix", type: "String", "Commands keep their names."),
        .refused("Function", type: "String[]", "A module comes whole."),
        .refused("Cmdlet", type: "String[]", "A module comes whole."),
        .refused("Variable", type: "String[]", "A module comes whole."),
        .refused("Alias", type: "String[]", "A module comes whole."),
        .refused("AsCustomObject", type: "SwitchParameter", "Modules are no objects here."),
        .refused("MaximumVersion", type: "String", "The lab has one version of each."),
        .refused(
          "NoClobber", type: "SwitchParameter", "No name is taken twice.",
          aliases: ["NoOverwrite"]),
        .refused("Scope", type: "String", "Modules are for the session."),
        .refused(
          "ArgumentList", type: "Object[]", "Modules take no arguments here.", aliases: ["Args"]),
        .refused("SkipEditionCheck", type: "SwitchParameter", "Every module loads."),
        .refused(
          "UseWindowsPowerShell", type: "SwitchParameter", "There is no Windows PowerShell here.",
          aliases: ["UseWinPS"]),
        .refused("PSSession", type: "PSSession", "Modules come from where one is."),
        .refused("CimSession", type: "CimSession", "There are no CIM sessions."),
        .refused("CimResourceUri", type: "Uri", "There are no CIM sessions."),
        .refused("CimNamespace", type: "String", "There are no CIM sessions."),
        .refused(
          "FullyQualifiedName", type: "ModuleSpecification[]", "Use -Name.",
          sets: ["FullyQualifiedName"], mandatory: true, position: 0),
        .refused(
          "ModuleInfo", type: "PSModuleInfo[]", "Use -Name.", sets: ["ModuleInfo"],
          mandatory: true, position: 0),
        .refused(
          "Assembly", type: "Assembly[]", "The lab has no assemblies.", sets: ["Assembly"],
          mandatory: true, position: 0),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let known = ModuleList(context.engine)
    for text in name {
      let wanted = Self.moduleName(text)
      let pattern = WildcardPattern(wanted, ignoringCase: true)
      let found = known.names.filter { pattern.matches($0) }
      if found.isEmpty, !pattern.hasWildcards {
        try context.writeError(
          "Modules_ModuleNotFound", .resourceUnavailable,
          "The specified module '\(text)' was not loaded because no valid module file was found in "
            + "any module directory.",
          target: .string(text), exceptionType: "System.IO.FileNotFoundException")
      }
      guard passThru else { continue }
      for module in found { try context.write(ModuleList.object(module, context.engine)) }
    }
  }

  /// `ConfigurationManager` for `...\bin\..\ConfigurationManager.psd1`.
  private static func moduleName(_ text: String) -> String {
    let last = text.split(whereSeparator: { $0 == "\\" || $0 == "/" }).last.map(String.init) ?? text
    let folded = TextComparison.folded(last)
    for ending in [".psd1", ".psm1", ".dll"] where folded.hasSuffix(ending) {
      return String(last.dropLast(ending.count))
    }
    return last
  }
}
