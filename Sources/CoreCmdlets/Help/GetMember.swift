import ShellFormatting
import ShellRuntime

/// `Get-Member`.
struct GetMember: Cmdlet {
  var inputObject: Value?
  var name: [String] = []
  var memberType: [String] = []
  var force = false
  var isStatic = false
  private var seenTypes: [String] = []

  static var declaration: CmdletDeclaration<GetMember> {
    CmdletDeclaration(
      synopsis: "Lists the properties and methods that objects have.",
      examples: """
        PS> [pscustomobject]@{ Name = 'PC-001'; Id = 7 } | Get-Member -MemberType NoteProperty

           TypeName: System.Management.Automation.PSCustomObject

        Name MemberType   Definition
        ---- ----------   ----------
        Id   NoteProperty int Id=7
        Name NoteProperty string Name=PC-001

        PS> Get-Member
        ! NoObjectInGetMember,Microsoft.PowerShell.Commands.GetMemberCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["Microsoft.PowerShell.Commands.MemberDefinition"]),
      parameters: [
        Parameter("InputObject", \.inputObject, "The objects to look at.", pipeline: true),
        Parameter("Name", \.name, "Names or patterns.", position: 0, wildcards: true),
        Parameter(
          "MemberType", \.memberType, "Only members of these kinds.", aliases: ["Type"],
          values: [
            "Property", "NoteProperty", "ScriptProperty", "AliasProperty", "Properties",
            "Method", "Methods", "All",
          ]),
        Parameter("Force", \.force, "Accepted; nothing is hidden."),
        Parameter("Static", \.isStatic, "Accepted; only members of objects are listed."),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    guard let inputObject, !inputObject.isNull else { return }
    let typeName = inputObject.typeName
    guard !seenTypes.contains(typeName) else { return }
    seenTypes.append(typeName)
    for member in try MemberList(inputObject, context.shell).members where passes(member) {
      guard try context.write(definition(member, typeName, context.engine)) else {
        throw .pipelineStopped
      }
    }
  }

  mutating func end(_ context: CmdletContext) throws(ShellError) {
    guard seenTypes.isEmpty else { return }
    try context.writeError(
      "NoObjectInGetMember", .closeError,
      "You must specify an object for the Get-Member cmdlet.",
      exceptionType: "System.InvalidOperationException")
  }

  private func passes(_ member: MemberList.Member) -> Bool {
    let isNamed =
      name.isEmpty || name.contains { WildcardPattern($0, ignoringCase: true).matches(member.name) }
    let kind = TextComparison.folded(member.kind)
    let isKind =
      memberType.isEmpty
      || memberType.contains {
        switch TextComparison.folded($0) {
        case "all": true
        case "properties": kind.hasSuffix("property")
        case "methods": kind == "method"
        case let wanted: kind == wanted
        }
      }
    return isNamed && isKind
  }

  private func definition(
    _ member: MemberList.Member, _ typeName: String, _ engine: Engine
  ) -> ShellObject {
    let shape = engine.shape(for: "MemberDefinition") { names in
      Shape(
        typeNames: ["Microsoft.PowerShell.Commands.MemberDefinition", "System.Object"],
        properties: ["TypeName", "Name", "MemberType", "Definition"].map {
          PropertyDefinition($0)
        }, names: names)
    }
    return DescribedObject(
      shape: shape,
      values: [
        .string(typeName), .string(member.name), .string(member.kind), .string(member.definition),
      ], text: member.definition)
  }
}
