import ShellRuntime

/// `Add-Member`: note properties of custom objects.
struct AddMember: Cmdlet {
  var inputObject: Value?
  var memberType = "NoteProperty"
  var name = ""
  var value: Value = .null
  var notePropertyName = ""
  var notePropertyValue: Value = .null
  var notePropertyMembers: HashtableObject?
  var force = false
  var passThru = false

  static var declaration: CmdletDeclaration<AddMember> {
    CmdletDeclaration(
      synopsis: "Gives a custom object a further property.",
      examples: """
        PS> $pc = [pscustomobject]@{ Name = 'PC-001' }; $pc | Add-Member Site 'XYZ'; $pc.Site
        XYZ

        PS> [pscustomobject]@{ Name = 'PC-001' } | Add-Member Name 'PC-002'
        ! MemberAlreadyExists,Microsoft.PowerShell.Commands.AddMemberCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "NotePropertySingleMemberSet",
        supportsShouldProcess: false, outputTypes: []),
      isReader: false,
      parameters: [
        Parameter(
          "InputObject", \.inputObject, "The object.", mandatory: true, pipeline: true),
        Parameter(
          "MemberType", \.memberType, "The kind of member; the lab has note properties.",
          sets: ["MemberSet"], position: 0, mandatory: true, aliases: ["Type"],
          values: ["NoteProperty"]),
        Parameter(
          "Name", \.name, "The property.", sets: ["MemberSet"], position: 1, mandatory: true),
        Parameter("Value", \.value, "Its value.", sets: ["MemberSet"], position: 2),
        Parameter(
          "NotePropertyName", \.notePropertyName, "The property.",
          sets: ["NotePropertySingleMemberSet"], position: 0, mandatory: true),
        Parameter(
          "NotePropertyValue", \.notePropertyValue, "Its value.",
          sets: ["NotePropertySingleMemberSet"], position: 1, mandatory: true),
        Parameter(
          "NotePropertyMembers", \.notePropertyMembers, "Several properties with their values.",
          sets: ["NotePropertyMultiMemberSet"], position: 0, mandatory: true),
        Parameter("Force", \.force, "Replaces a property of that name."),
        Parameter("PassThru", \.passThru, "Gives the object."),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    guard let inputObject else { return }
    guard case .object(let object as CustomObject) = inputObject else {
      throw context.failure(
        "NotACustomObject", .invalidOperation,
        "This lab adds members to custom objects only ([pscustomobject]@{...} and what "
          + "Select-Object makes); \(inputObject.typeName) is none. Make one with Select-Object "
          + "first.",
        target: inputObject)
    }
    if let notePropertyMembers {
      for (key, value) in zip(notePropertyMembers.keys, notePropertyMembers.values) {
        try add(key.text, value, to: object, context)
      }
    } else if context.isBound("NotePropertyName") {
      try add(notePropertyName, notePropertyValue, to: object, context)
    } else {
      try add(name, value, to: object, context)
    }
    if passThru { try context.write(inputObject) }
  }

  private func add(
    _ name: String, _ value: Value, to object: CustomObject, _ context: CmdletContext
  ) throws(ShellError) {
    let isThere = object.shape.slot(of: context.engine.names.name(name)) != nil
    guard force || !isThere else {
      return try context.writeError(
        "MemberAlreadyExists", .invalidOperation,
        "Cannot add a member with the name \"\(name)\" because a member with that name already "
          + "exists. To overwrite the member anyway, add the Force parameter to your command.",
        target: .object(object), exceptionType: "System.InvalidOperationException")
    }
    object.add(name, value, engine: context.engine)
  }
}
