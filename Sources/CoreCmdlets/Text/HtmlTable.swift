import ShellRuntime

/// The rows of the table that `ConvertTo-Html` writes.
struct HtmlTable {
  private var arguments: [PropertyArgument] = []
  private var isList = false
  /// Names of the columns with where each comes from, once the first object has decided them.
  private var columns: [(label: String, argument: PropertyArgument, name: String?)] = []
  private var count = 0

  init() {}

  /// Columns for the entries of `-Property`; all properties without any.
  init(_ property: [Value], isList: Bool, _ context: CmdletContext) throws(ShellError) {
    let given = try PropertyArgument.read(
      property.map(Self.widthAsText), keys: [.expression, .label, .alignment, .cellWidth], context)
    let all = PropertyArgument(.name("*"), label: nil, options: [])
    arguments = given.isEmpty ? [all] : given
    self.isList = isList
  }

  /// `width` may be a number or a text.
  private static func widthAsText(_ value: Value) -> Value {
    guard case .hashtable(let table) = value else { return value }
    let copy = HashtableObject()
    for (key, value) in zip(table.keys, table.values) {
      copy[key] = value
      if case .int(let number) = value { copy[key] = .string(String(number)) }
    }
    return .hashtable(copy)
  }

  /// The lines for an object.
  mutating func lines(of object: Value, _ context: CmdletContext) throws(ShellError) -> [String] {
    count += 1
    if isList || columns.isEmpty {
      columns = []
      for argument in arguments { try addColumns(of: argument, object, context) }
    }
    guard !columns.isEmpty else { return [] }
    var cells: [String] = []
    for column in columns { cells.append(try cell(column.argument, column.name, object, context)) }
    if isList {
      let rows = zip(columns, cells).map { "<tr><td>\($0.label):</td><td>\($1)</td></tr>" }
      return (count > 1 ? ["<tr><td><hr></td></tr>"] : []) + rows
    }
    let row = "<tr>" + cells.map { "<td>\($0)</td>" }.joined() + "</tr>"
    return count > 1 ? [row] : [columnGroup, header, row]
  }

  private mutating func addColumns(
    of argument: PropertyArgument, _ object: Value, _ context: CmdletContext
  ) throws(ShellError) {
    guard case .name = argument.expression else {
      return columns.append((argument.name, argument, nil))
    }
    for (name, _) in try argument.values(of: object, context) {
      let isOne = argument.label != nil
      columns.append((argument.label ?? name, argument, isOne ? nil : name))
    }
  }

  private func cell(
    _ argument: PropertyArgument, _ name: String?, _ object: Value, _ context: CmdletContext
  ) throws(ShellError) -> String {
    let source = name.map { PropertyArgument(.name($0), label: nil, options: []) } ?? argument
    return HtmlText.encoded(try source.value(of: object, context)?.text ?? "")
  }

  private var columnGroup: String {
    let tags = columns.map { column in
      let width = column.argument.option(.cellWidth).map { " width = \"\($0.text)\"" } ?? ""
      let side = column.argument.option(.alignment).map { " align = \"\($0.text)\"" } ?? ""
      return "<col\(width)\(side)/>"
    }
    return "<colgroup>" + tags.joined() + "</colgroup>"
  }

  private var header: String {
    "<tr>" + columns.map { "<th>\($0.label)</th>" }.joined() + "</tr>"
  }
}
