import ShellRuntime

/// `New-Object`, for the .NET types that the language knows.
struct NewObject: Cmdlet {
  var typeName = ""
  var argumentList: [Value] = []
  var property: HashtableObject?

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
        .refused(
          "ComObject", type: "String", "The lab has no COM.", sets: ["Com"], mandatory: true,
          position: 0),
        Parameter(
          "ArgumentList", \.argumentList, "What the object is made of.", sets: ["Net"],
          position: 1, aliases: ["Args"]),
        .refused("Strict", type: "SwitchParameter", "Goes with -ComObject.", sets: ["Com"]),
        Parameter("Property", \.property, "Properties with their values."),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let made = try made(argumentList, context)
    try setProperties(of: made, context)
    guard try context.write(made) else { throw .pipelineStopped }
  }

  private func made(_ arguments: [Value], _ context: CmdletContext) throws(ShellError) -> Value {
    do throws(ShellError) {
      return try context.shell.construct(typeName, arguments)
    } catch {
      guard case .terminating(let record) = error else { throw error }
      let type = TypeObject(named: typeName, engine: context.engine)
      switch record.id {
      case "TypeNotFound":
        throw context.failure(
          "TypeNotFound", .invalidType,
          "Cannot find type [\(typeName)]: verify that the assembly containing this type is "
            + "loaded.", exceptionType: "System.Management.Automation.PSArgumentException")
      case "MethodCountCouldNotFindBest" where !arguments.isEmpty:
        throw context.failure(
          "ConstructorInvokedThrowException", .invalidOperation,
          "Cannot find an overload for \"\(type.value(at: 0).text)\" and the argument count: "
            + "\"\(arguments.count)\".",
          exceptionType: "System.Management.Automation.MethodException")
      case "MethodCountCouldNotFindBest":
        throw context.failure(
          "CannotFindAppropriateCtor", .objectNotFound,
          "A constructor was not found. Cannot find an appropriate constructor for type "
            + "\(typeName).", exceptionType: "System.Management.Automation.PSArgumentException")
      case "NotPartOfThisShell": throw error
      default:
        throw context.failure(
          "ConstructorInvokedThrowException", .invalidOperation,
          "Exception calling \".ctor\" with \"\(arguments.count)\" argument(s): "
            + "\"\(record.inner?.message ?? record.message)\"",
          exceptionType: "System.Management.Automation.MethodInvocationException")
      }
    }
  }

  private func setProperties(of made: Value, _ context: CmdletContext) throws(ShellError) {
    guard let property else { return }
    for (key, value) in zip(property.keys, property.values) {
      if case .object(let object as CustomObject) = made {
        object.add(key.text, value, engine: context.engine)
        continue
      }
      guard try context.shell.property(key.text, of: made) != nil else {
        throw context.failure(
          "InvalidOperationException", .invalidOperation,
          "The member \"\(key.text)\" was not found for the specified .NET object.",
          exceptionType: "System.InvalidOperationException")
      }
      try context.shell.setProperty(key.text, of: made, to: value)
    }
  }
}
