import ShellFormatting
import ShellRuntime

/// `Update-List`: adds to and takes from a list that a property of an object holds.
struct UpdateList: Cmdlet {
  private var add: [Value] = []
  private var remove: [Value] = []
  private var replace: [Value] = []
  private var inputObject: Value?
  private var property = ""
  private var hasInput = false

  static var declaration: CmdletDeclaration<UpdateList> {
    CmdletDeclaration(
      synopsis: "Adds to and takes from a list that a property of an object holds.",
      examples: """
        PS> $pc = [pscustomobject]@{ Tags = [System.Collections.ArrayList]@('a', 'b') }
        PS> ($pc | Update-List Tags -Add c -Remove a).Tags -join ' '
        b c

        PS> (Update-List -Add 1, 2).Add.Count
        2

        PS> [pscustomobject]@{ Tags = 'a' } | Update-List Tags -Add c
        ! ApplyFailed,Microsoft.PowerShell.Commands.UpdateListCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "AddRemoveSet",
        supportsShouldProcess: false, outputTypes: []),
      isReader: false,
      parameters: [
        Parameter("Add", \.add, "What to add.", sets: ["AddRemoveSet"]),
        Parameter("Remove", \.remove, "What to take away.", sets: ["AddRemoveSet"]),
        Parameter(
          "Replace", \.replace, "What the list holds afterwards.", sets: ["ReplaceSet"],
          mandatory: true),
        Parameter(
          "InputObject", \.inputObject, "The objects.", type: "PSObject", pipeline: true),
        Parameter("Property", \.property, "The property with the list.", position: 0),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    hasInput = hasInput || inputObject != nil
    guard !property.isEmpty else { return }
    guard let inputObject, !inputObject.isNull else {
      return try context.writeError(
        failure(
          "MissingInputObjectParameter",
          "You must specify the InputObject parameter when the Property parameter is specified."))
    }
    let reader = PropertyReader(shell: context.shell)
    guard let list = try reader.value(of: property, in: inputObject) else {
      return try context.writeError(
        failure("MemberDoesntExist", "The property '\(property)' cannot be found on this object"),
        target: inputObject)
    }
    guard case .array = list else {
      return try context.writeError(
        failure(
          "ApplyFailed",
          "Cannot apply the update because the object is not a supported collection type."))
    }
    try change(list, context)
    guard try context.write(inputObject) else { throw .pipelineStopped }
  }

  mutating func end(_ context: CmdletContext) throws(ShellError) {
    guard property.isEmpty else { return }
    guard !hasInput else {
      throw .terminating(
        failure(
          "MissingPropertyParameter",
          "You must specify the Property parameter when the InputObject parameter is specified."))
    }
    let changes = HashtableObject(isOrdered: false)
    for (name, values) in [("Add", add), ("Remove", remove), ("Replace", replace)]
    where context.isBound(name) {
      changes[.string(name)] = .array(values)
    }
    try context.write(.hashtable(changes))
  }

  /// By the list's own methods, which say where it cannot be changed.
  private func change(_ list: Value, _ context: CmdletContext) throws(ShellError) {
    let shell = context.shell
    if !replace.isEmpty { _ = try shell.call("Clear", of: list, arguments: []) }
    for value in remove { _ = try shell.call("Remove", of: list, arguments: [value]) }
    for value in replace + add { _ = try shell.call("Add", of: list, arguments: [value]) }
  }

  private func failure(_ id: String, _ message: String) -> ErrorRecord {
    ErrorRecord(
      id: id, category: .invalidOperation, message: message,
      exceptionType: "System.InvalidOperationException")
  }
}
