import ShellRuntime

/// `Get-Verb`.
struct GetVerb: Cmdlet {
  private var verb: [String] = []
  private var group: [String] = []

  static var declaration: CmdletDeclaration<GetVerb> {
    CmdletDeclaration(
      synopsis: "Lists the verbs that PowerShell approves of for names of commands.",
      examples: """
        PS> (Get-Verb -Group Security).Verb -join ' '
        Block Grant Protect Revoke Unblock Unprotect

        PS> (Get-Verb Un*, Set).Count
        8

        PS> Get-Verb -Group Nothing
        ! ParameterArgumentValidationError,Microsoft.PowerShell.Commands.GetVerbCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["System.Management.Automation.VerbInfo"]),
      parameters: [
        Parameter(
          "Verb", \.verb, "Only verbs that match.", position: 0, pipeline: true,
          byPropertyName: true, wildcards: true),
        Parameter(
          "Group", \.group, "Only those of a group.", position: 1, byPropertyName: true,
          values: ApprovedVerb.groups),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let patterns = verb.map { WildcardPattern($0, ignoringCase: true) }
    for found in ApprovedVerb.all {
      let isWanted = patterns.isEmpty || patterns.contains { $0.matches(found.name) }
      let isOfGroup =
        group.isEmpty || group.contains { TextComparison.equalsIgnoringCase($0, found.group) }
      guard isWanted, isOfGroup else { continue }
      guard try context.write(Self.object(found, context.engine)) else {
        throw .pipelineStopped
      }
    }
  }

  private static let typeName = "System.Management.Automation.VerbInfo"

  private static func object(_ verb: ApprovedVerb, _ engine: Engine) -> ShellObject {
    let names = ["Verb", "AliasPrefix", "Group", "Description"]
    let shape = engine.shape(for: typeName) { table in
      Shape(
        typeNames: [typeName, "System.Object"],
        properties: names.map { PropertyDefinition($0) }, names: table,
        defaultDisplay: DefaultDisplay(.table, names.map { ($0, $0) }))
    }
    return DescribedObject(
      shape: shape,
      values: [verb.name, verb.prefix, verb.group, verb.description].map { .string($0) },
      text: typeName)
  }
}
