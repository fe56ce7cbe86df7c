import ShellRuntime

/// `Add-Member`: members of objects.
struct AddMember: Cmdlet {
  var inputObject: Value?
  var memberType = ""
  var name = ""
  var value: Value = .null
  var secondValue: Value = .null
  var typeName = ""
  var notePropertyName = ""
  var notePropertyValue: Value = .null
  var notePropertyMembers: HashtableObject?
  var force = false
  var passThru = false

  static var declaration: CmdletDeclaration<AddMember> {
    CmdletDeclaration(
      synopsis: "Gives an object a further property or method.",
      examples: """
        PS> $pc = [pscustomobject]@{ Name = 'PC-001' }; $pc | Add-Member Site 'XYZ'; $pc.Site
        XYZ

        PS> $pc = [pscustomobject]@{ Days = 2 }
        PS> $pc | Add-Member ScriptProperty Hours { $this.Days * 24 }; $pc.Hours
        48

        PS> [pscustomobject]@{ Name = 'PC-001' } | Add-Member Name 'PC-002'
        ! MemberAlreadyExists,Microsoft.PowerShell.Commands.AddMemberCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "TypeNameSet",
        supportsShouldProcess: false, outputTypes: []),
      isReader: false, parameters: members + notes)
  }

  private static let single = "NotePropertySingleMemberSet"
  private static let several = "NotePropertyMultiMemberSet"

  private static var members: [Parameter<AddMember>] {
    let member = ["MemberSet"]
    return [
      Parameter(
        "InputObject", \.inputObject, "The object.", type: "PSObject", mandatory: true,
        pipeline: true),
      Parameter(
        "MemberType", \.memberType, "The kind of member.", sets: member, position: 0,
        mandatory: true, aliases: ["Type"], values: MemberKind.allCases.map(\.rawValue),
        enumeration: MemberKind.typeName),
      Parameter(
        "Name", \.name, "What the member is called.", sets: member, position: 1, mandatory: true),
      Parameter(
        "Value", \.value, "Its value, its block, or the property that an alias stands for.",
        sets: member + [single], position: 2),
      Parameter(
        "SecondValue", \.secondValue,
        "The block that sets a script property, or the type of an alias.",
        sets: member + [single], position: 3),
      Parameter(
        "TypeName", \.typeName, "A type name that the object gets.", sets: ["TypeNameSet"],
        mandatory: true),
      Parameter(
        "TypeName", \.typeName, "A type name that the object gets.",
        sets: member + [single, several]),
    ]
  }

  private static var notes: [Parameter<AddMember>] {
    [
      Parameter(
        "NotePropertyName", \.notePropertyName, "The property.", sets: [single], position: 0,
        mandatory: true),
      Parameter(
        "NotePropertyValue", \.notePropertyValue, "Its value.", sets: [single], position: 1,
        mandatory: true, empty: true),
      Parameter(
        "NotePropertyMembers", \.notePropertyMembers, "Several properties with their values.",
        sets: [several], position: 0, mandatory: true),
      Parameter(
        "Force", \.force, "Replaces a member of that name.", sets: ["MemberSet", single, several]),
      Parameter("PassThru", \.passThru, "Gives the object."),
    ]
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    guard let inputObject else { return }
    try checkNames(context)
    guard let object = try target(inputObject, context) else { return }
    let added = try add(to: MemberAddition(object: object, isForced: force, context))
    if !typeName.isEmpty { object.addTypeName(typeName, engine: context.engine) }
    if passThru, added { try context.write(object) }
  }

  /// The object that gets the member. Text, numbers and other values have it no longer than this
  /// command takes, in PowerShell as here; nil for those.
  private func target(
    _ value: Value, _ context: CmdletContext
  ) throws(ShellError) -> ShellObject? {
    if case .object(let object) = value, object.keepsMembers { return object }
    let isValue: Bool
    switch value {
    case .array, .hashtable, .scriptBlock: isValue = false
    default: isValue = true
    }
    if isValue, !passThru { return nil }
    throw context.failure(
      "NotAnObject", .notImplemented,
      "This lab keeps added members with objects ([pscustomobject]@{...}, files, services, devices "
        + "and their like); \(value.typeName) is none. Put the value into a custom object first.",
      target: value, exceptionType: "System.Management.Automation.PSNotSupportedException")
  }

  /// One kind of member, and a type name that is one.
  private func checkNames(_ context: CmdletContext) throws(ShellError) {
    if context.isBound("TypeName"), typeName.allSatisfy(\.isWhitespace) {
      throw context.failure(
        "TypeNameShouldNotBeEmpty", .invalidOperation,
        "The TypeName parameter should not be null, empty, or contain only white spaces.",
        target: .string(typeName), exceptionType: "System.InvalidOperationException")
    }
    let isSeveral = ["All", "Methods", "Properties"].contains(memberType)
    if memberType.contains(",") || isSeveral {
      throw context.failure(
        "WrongMemberCount", .invalidOperation,
        "To add a member, only one member type can be specified. The member types specified are: "
          + "\"\(memberType)\"", exceptionType: "System.InvalidOperationException")
    }
  }

  private func add(to addition: MemberAddition) throws(ShellError) -> Bool {
    if let notePropertyMembers {
      for (key, value) in zip(notePropertyMembers.keys, notePropertyMembers.values) {
        guard try addition.addNote(key.text, value) else { return false }
      }
      return true
    }
    if !notePropertyName.isEmpty {
      // By position, a kind of member stands where else the name of a property does.
      if let kind = MemberKind.named(notePropertyName) {
        return try addition.add(kind, notePropertyValue.text, value, secondValue)
      }
      return try addition.addNote(notePropertyName, notePropertyValue)
    }
    guard let kind = MemberKind.named(memberType) else { return true }
    return try addition.add(kind, name, value, secondValue)
  }
}
