import ShellFormatting
import ShellRuntime

/// `Get-Member`.
struct GetMember: Cmdlet {
  var inputObject: Value?
  var name: [String] = []
  var memberType: [String] = []
  var view: [String] = []
  var `static` = false
  var force = false
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
        Parameter(
          "InputObject", \.inputObject, "The objects to look at.", type: "PSObject",
          pipeline: true),
        Parameter("Name", \.name, "Names or patterns.", position: 0, wildcards: true),
        Parameter(
          "MemberType", \.memberType, "Only members of these kinds.", aliases: ["Type"],
          values: MemberKind.allCases.map(\.rawValue), enumeration: MemberKind.typeName),
        Parameter(
          "View", \.view, "Only what the object's own type has, or only what was added.",
          values: ["Extended", "Adapted", "Base", "All"],
          enumeration: "System.Management.Automation.PSMemberViewTypes"),
        Parameter("Static", \.static, "The members of the type instead of the object's."),
        Parameter("Force", \.force, "Also the members that every object has."),
      ])
  }

  /// `Property, Method` is one value of the enumeration, and a text that says both.
  mutating func begin(_ context: CmdletContext) throws(ShellError) {
    func parts(_ texts: [String]) -> [String] {
      texts.flatMap { $0.split(separator: ",").map { $0.filter { $0 != " " } } }
    }
    memberType = parts(memberType)
    view = parts(view)
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    guard let inputObject, !inputObject.isNull else { return }
    var typeName = inputObject.typeName
    if `static`, case .object(let object as TypeObject) = inputObject {
      typeName = object.type.fullName
    }
    guard !seenTypes.contains(typeName) else { return }
    seenTypes.append(typeName)
    let list =
      `static`
      ? MemberList(staticOf: typeName)
      : try MemberList(inputObject, context.shell, isForced: force)
    for member in list.members where passes(member) {
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
    let isKind =
      memberType.isEmpty
      || memberType.contains { MemberKind.named($0).map(member.kind.isPart) ?? false }
    return isNamed && isKind && isInView(member)
  }

  private func isInView(_ member: MemberList.Member) -> Bool {
    let isOwn = [.Property, .Method, .ParameterizedProperty].contains(member.kind)
    return view.isEmpty
      || view.contains {
        switch TextComparison.folded($0) {
        case "extended": !isOwn
        case "adapted", "base": isOwn
        default: true
        }
      }
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
        .string(typeName), .string(member.name), .string(member.kind.rawValue),
        .string(member.definition),
      ], text: member.definition)
  }
}
