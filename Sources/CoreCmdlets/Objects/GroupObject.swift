import ShellFormatting
import ShellRuntime

/// `Group-Object`.
struct GroupObject: Cmdlet {
  var property: [Value] = []
  var noElement = false
  var asHashTable = false
  var asString = false
  var caseSensitive = false
  var culture = ""
  var inputObject: Value?
  private var arguments: [PropertyArgument]?
  private var grouping = ObjectGrouping(ignoringCase: true)

  static var declaration: CmdletDeclaration<GroupObject> {
    CmdletDeclaration(
      synopsis: "Puts objects with equal properties together and counts them.",
      examples: """
        PS> 'a', 'b', 'A' | Group-Object -NoElement

        Count Name
        ----- ----
            2 a
            1 b

        PS> (1, 2, 3 | Group-Object { $_ % 2 } -AsHashTable)[1]
        1
        3

        PS> 1 | Group-Object @{ Bogus = 1 }
        ! DictionaryKeyIllegal,Microsoft.PowerShell.Commands.GroupObjectCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "HashTable",
        supportsShouldProcess: false,
        outputTypes: ["Microsoft.PowerShell.Commands.GroupInfo", "System.Collections.Hashtable"]),
      parameters: [
        Parameter(
          "Property", \.property, "Properties that are equal in a group; script blocks too.",
          position: 0),
        Parameter("NoElement", \.noElement, "Only counts and names."),
        Parameter(
          "AsHashTable", \.asHashTable, "A hashtable of the groups by their value.",
          sets: ["HashTable"], aliases: ["AHT"]),
        Parameter("AsString", \.asString, "Keys of the hashtable as text.", sets: ["HashTable"]),
        Parameter("CaseSensitive", \.caseSensitive, "Capital letters count."),
        Parameter("Culture", \.culture, "Culture of the comparison; the lab knows only en-US."),
        Parameter(
          "InputObject", \.inputObject, "The objects to group.", type: "PSObject", pipeline: true),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    guard let inputObject, !inputObject.isNull else { return }
    if arguments == nil { try start(context) }
    var values: [Value] = []
    for argument in arguments ?? [] {
      values.append(try argument.value(of: inputObject, context) ?? .null)
    }
    grouping.add(inputObject, values.isEmpty ? [inputObject] : values)
  }

  /// Looks at the parameters when there is a first object, as PowerShell does.
  private mutating func start(_ context: CmdletContext) throws(ShellError) {
    let arguments = try PropertyArgument.read(property, globbing: false, context)
    self.arguments = arguments
    grouping = ObjectGrouping(ignoringCase: !caseSensitive)
    if asString, !asHashTable {
      throw refusal(
        "The command cannot be run because the AsString parameter requires that you specify the "
          + "AsHashtable parameter.", context)
    }
    if asHashTable, !asString, arguments.count > 1 {
      throw refusal(
        "The command cannot be run because using the AsHashTable parameter with more than one "
          + "property requires adding the AsString parameter.", context)
    }
  }

  private func refusal(_ message: String, _ context: CmdletContext) -> ShellError {
    context.failure(
      "ArgumentException", .invalidArgument, message, exceptionType: "System.ArgumentException")
  }

  mutating func end(_ context: CmdletContext) throws(ShellError) {
    let groups = grouping.groups()
    guard !groups.isEmpty else { return }
    if asHashTable { return try writeTable(groups, context) }
    for group in groups {
      guard try context.write(group.object(context.engine, noElement: noElement)) else {
        throw .pipelineStopped
      }
    }
  }

  private func writeTable(
    _ groups: [ObjectGroup], _ context: CmdletContext
  ) throws(ShellError) {
    let table = HashtableObject(isCaseSensitive: caseSensitive)
    for group in groups {
      let key = asString ? .string(group.name) : group.values[0]
      if key.isNull || table[key] != nil { return try reportKey(context) }
      table[key] = .collection(noElement ? [] : group.items)
    }
    try context.write(.hashtable(table))
  }

  /// The text of this error is its id as well.
  private func reportKey(_ context: CmdletContext) throws(ShellError) {
    let message =
      "The objects grouped by this property cannot be expanded because there is a key duplication. "
      + "Provide a valid value for the property, and then try again."
    try context.writeError(
      message, .invalidArgument, message, exceptionType: "System.Exception")
  }
}
