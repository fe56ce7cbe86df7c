import ShellFormatting
import ShellRuntime

/// `ForEach-Object -MemberName`: reads a property, or calls a method, of each object.
struct MemberCall {
  let name: String
  let arguments: [Value]
  private let context: CmdletContext

  init(name: String, arguments: [Value], _ context: CmdletContext) {
    self.name = name
    self.arguments = arguments
    self.context = context
  }

  /// Sends what the member of an object gives; `$null` where there is no such member.
  func run(on object: Value) throws(ShellError) {
    if object.isNull, !arguments.isEmpty {
      return try report(
        "InvokeMethodOnNull", "You cannot call a method on a null-valued expression.", object)
    }
    if !arguments.isEmpty { return try call(name, of: object, isMethodOnly: true) }
    if case .hashtable(let table) = object, let value = table[.string(name)] {
      guard try mayGoOn("Retrieve the value for key '\(name)'", object) else { return }
      return try context.writeElements(of: value)
    }
    let reader = PropertyReader(shell: context.shell)
    let names = try names(of: object, reader)
    if names.count > 1 {
      return try report(
        "AmbiguousPropertyOrMethodName",
        "Input name \"\(name)\" is ambiguous. It can be resolved to multiple matched members. "
          + "Possible matches include: \(names.joined(separator: " ")).", object)
    }
    guard let found = names.first else { return try call(name, of: object, isMethodOnly: false) }
    if found != name, try reader.names(matching: found, of: object).isEmpty {
      return try call(found, of: object, isMethodOnly: false)
    }
    guard try mayGoOn("Retrieve the value for property '\(found)'", object) else { return }
    try context.writeElements(of: try reader.value(of: found, in: object) ?? .null)
  }

  /// The members that are meant; a pattern means methods, too.
  private func names(
    of object: Value, _ reader: PropertyReader
  ) throws(ShellError) -> [String] {
    if object.isNull { return [] }
    guard PropertyReader.hasWildcards(name) else {
      return try reader.names(matching: name, of: object)
    }
    let pattern = WildcardPattern(name, ignoringCase: true)
    return try MemberList(object, context.shell).members.map(\.name).filter {
      pattern.matches($0)
    }
  }

  private func call(
    _ method: String, of object: Value, isMethodOnly: Bool
  ) throws(ShellError) {
    let action =
      isMethodOnly
      ? "Invoke method '\(method)' with arguments: "
        + arguments.map(\.text).joined(separator: ", ")
      : "Invoke method '\(method)'"
    if context.isWhatIfOrConfirm, try !mayGoOn(action, object) { return }
    let result: Value?
    do throws(ShellError) {
      result =
        object.isNull ? nil : try context.shell.call(method, of: object, arguments: arguments)
    } catch {
      guard case .terminating(let record) = error else { throw error }
      return try context.writeError(
        "MethodInvocationError", .invalidOperation, record.message, target: object,
        exceptionType: record.exceptionType)
    }
    if let result { return try context.writeElements(of: result) }
    guard isMethodOnly else {
      guard try context.write(.null) else { throw .pipelineStopped }
      return
    }
    try report("MethodNotFound", "Input name \"\(name)\" cannot be resolved to a method.", object)
  }

  private func mayGoOn(_ action: String, _ object: Value) throws(ShellError) -> Bool {
    let text = object.isNull ? "null" : object.text.isEmpty ? object.typeName : object.text
    return try context.shouldProcess(target: "InputObject: \(text)", action: action)
  }

  private func report(_ id: String, _ message: String, _ object: Value) throws(ShellError) {
    try context.writeError(
      id, .invalidArgument, message, target: object,
      exceptionType: "System.Management.Automation.PSArgumentException")
  }
}
