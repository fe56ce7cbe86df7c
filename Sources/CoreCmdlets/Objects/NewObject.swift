import ShellRuntime

/// `New-Object`, for the few .NET types that the language knows.
struct NewObject: Cmdlet {
  var typeName = ""
  var argumentList: [Value] = []
  var property: HashtableObject?
  var comObject = ""

  static var declaration: CmdletDeclaration<NewObject> {
    CmdletDeclaration(
      synopsis: "Makes an object of a .NET type.",
      examples: """
        PS> (New-Object PSObject -Property @{ Name = 'PC-001' }).Name
        PC-001

        PS> (New-Object System.Collections.ArrayList).Count
        0

        PS> New-Object Bogus.Type
        ! TypeNotFound,Microsoft.PowerShell.Commands.NewObjectCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "Net", supportsShouldProcess: false,
        outputTypes: ["System.Object"]),
      parameters: [
        Parameter(
          "TypeName", \.typeName, "The type.", sets: ["Net"], position: 0, mandatory: true),
        Parameter(
          "ArgumentList", \.argumentList, "What the object is made of.", sets: ["Net"],
          position: 1, aliases: ["Args"]),
        Parameter(
          "ComObject", \.comObject, "The lab has no COM; refused.", sets: ["Com"], position: 0,
          mandatory: true),
        Parameter("Property", \.property, "Properties with their values."),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let arguments = argumentList.count == 1 ? argumentList[0].elements : argumentList
    try context.write(try made(arguments, context))
  }

  private func made(
    _ arguments: [Value], _ context: CmdletContext
  ) throws(ShellError) -> Value {
    var name = TextComparison.folded(typeName)
    if name.hasPrefix("system.") { name.removeFirst(7) }
    switch name {
    case "psobject", "pscustomobject", "object", "management.automation.psobject",
      "management.automation.pscustomobject":
      let entries = property.map { table in
        zip(table.keys, table.values).map { ($0.text, $1) }
      }
      return .object(context.engine.customObject(entries ?? []))
    case "collections.arraylist":
      return .array(ArrayObject(arguments, kind: .arrayList))
    case "hashtable", "collections.hashtable": return .hashtable(HashtableObject())
    case "collections.specialized.ordereddictionary":
      return .hashtable(HashtableObject(isOrdered: true))
    case "string": return .string(arguments.first?.text ?? "")
    case "datetime": return try moment(arguments, context)
    case "timespan": return .timeSpan(try context.conversion.timeSpan(arguments.first ?? .long(0)))
    case "version":
      if let version = VersionObject(text: arguments.first?.text ?? "0.0", engine: context.engine) {
        return .object(version)
      }
      throw notMade(context)
    case "guid":
      let zeros = String(repeating: "0", count: 32)
      if let guid = GuidObject(text: arguments.first?.text ?? zeros, engine: context.engine) {
        return .object(guid)
      }
      throw notMade(context)
    default: throw unknown(context)
    }
  }

  private func moment(
    _ arguments: [Value], _ context: CmdletContext
  ) throws(ShellError) -> Value {
    if arguments.isEmpty { return .dateTime(.minimum) }
    if arguments.count == 1 { return .dateTime(try context.conversion.dateTime(arguments[0])) }
    var parts: [Int] = []
    for argument in arguments { parts.append(Int(try context.conversion.int32(argument))) }
    parts += [Int](repeating: 0, count: max(0, 6 - parts.count))
    guard arguments.count == 3 || arguments.count == 6,
      let moment = DateTime(
        year: parts[0], month: parts[1], day: parts[2], hour: parts[3], minute: parts[4],
        second: parts[5])
    else { throw notMade(context) }
    return .dateTime(moment)
  }

  private func unknown(_ context: CmdletContext) -> ShellError {
    let name = comObject.isEmpty ? typeName : comObject
    return context.failure(
      "TypeNotFound", .invalidType,
      "Cannot find type [\(name)]: verify that the assembly containing this type is loaded.",
      exceptionType: "System.Management.Automation.PSArgumentException")
  }

  private func notMade(_ context: CmdletContext) -> ShellError {
    context.failure(
      "ConstructorInvokedThrowException",
      .invalidOperation,
      "Exception calling \".ctor\" with \"\(argumentList.count)\" argument(s): \"The arguments do "
        + "not make a \(typeName).\"",
      exceptionType: "System.Management.Automation.MethodInvocationException")
  }
}
