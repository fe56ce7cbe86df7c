/// `-First`, `-Skip` and `-IncludeTotalCount` of a function that says `SupportsPaging`.
enum PagingParameters {
  /// The variable that keeps what is given, which no script can name.
  static func variable(_ name: String) -> String { "\u{0}paging " + name }

  private static let names = ["IncludeTotalCount", "Skip", "First"]

  /// The parameters; `cell` gives the id of a name's variable.
  static func declared(_ cell: (String) -> Int) -> [FunctionParameter] {
    names.map { name in
      let isSwitch = name == "IncludeTotalCount"
      let type: ShellType = isSwitch ? .switchParameter : .number(.uint64)
      let declaration = ParameterDeclaration(name, type: type.fullName)
      let all = name == "First" ? ConstantNode(.uint64(.max)) : nil
      return FunctionParameter(
        name: name, cell: cell(name), type: type, defaultValue: all, validators: [],
        variants: [
          FunctionParameter.Variant(set: CommandSignature.allSets, declaration: declaration)
        ])
    }
  }

  /// `$PSCmdlet.PagingParameters`; nothing where the function has none.
  static func object(of call: CommandCall, _ shell: Shell) -> Value {
    let given = Set(call.signature.parameters.map(\.name))
    guard given.isSuperset(of: names) else { return .null }
    let values = names.map { shell.cells[shell.cellIndex(variable($0))].value }
    guard !values.contains(where: \.isNull) else { return .null }
    return .object(PagingObject(values, engine: shell.engine))
  }
}

/// `$PSCmdlet.PagingParameters`
final class PagingObject: ShellObject, MethodCallable {
  private let values: [Value]

  init(_ values: [Value], engine: Engine) {
    self.values = values
    super.init(
      shape: engine.readOnlyShape(
        ["System.Management.Automation.PagingParameters"],
        [("IncludeTotalCount", "switch"), ("Skip", "ulong"), ("First", "ulong")]))
  }

  override func ownValue(at slot: Int) -> Value { values[slot] }

  /// `NewTotalCount(count, accuracy)`: a number that says how sure it is.
  func call(
    _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value? {
    guard name == "newtotalcount" else { return nil }
    let count = try Conversion(shell).number(
      try Methods.argument(arguments, 0, "NewTotalCount"), .uint64)
    let accuracy = try Conversion(shell).double(
      try Methods.argument(arguments, 1, "NewTotalCount"))
    let text =
      accuracy >= 1
      ? "Total count: \(count.text)"
      : accuracy <= 0 ? "Unknown total count" : "Estimated total count: \(count.text)"
    return .object(
      DescribedObject(
        shape: shell.engine.readOnlyShape(
          ["System.UInt64", "System.ValueType"], [("Accuracy", "double")]),
        values: [.double(min(max(accuracy, 0), 1))], text: text))
  }
}
