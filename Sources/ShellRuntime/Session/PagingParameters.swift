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
    return .object(
      DescribedObject(
        shape: shell.engine.readOnlyShape(
          ["System.Management.Automation.PagingParameters"],
          [("IncludeTotalCount", "switch"), ("Skip", "ulong"), ("First", "ulong")]),
        values: values, text: "System.Management.Automation.PagingParameters"))
  }
}
