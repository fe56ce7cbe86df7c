import ShellFormatting
import ShellRuntime

/// What the formatting commands have in common: properties and groups as requested.
enum FormatOptions {
  /// Reads `-Property`.
  static func selections(
    _ values: [Value], _ context: CmdletContext
  ) throws(ShellError) -> [FormatSelection] {
    let keys = ["Name", "Label", "Expression", "FormatString", "Width", "Alignment"]
    var selections: [FormatSelection] = []
    for argument in try PropertyArgument.read(values, keys: keys, context) {
      selections.append(try selection(argument, context))
    }
    return selections
  }

  private static func selection(
    _ argument: PropertyArgument, _ context: CmdletContext
  ) throws(ShellError) -> FormatSelection {
    let options = ["FormatString", "Width", "Alignment"].map { argument.option($0) }
    if case .name(let name) = argument.expression, argument.label == nil,
      options.allSatisfy({ $0 == nil })
    {
      return .name(name)
    }
    let field = FormatField(
      argument.name, expression(argument, context), format: options[0]?.text)
    let width = try options[1].map { width throws(ShellError) in
      try context.conversion.int32(width)
    }
    return .field(
      field, width: min(10_000, max(0, Int(width ?? 0))),
      alignment: try options[2].flatMap { text throws(ShellError) in
        try alignment(text.text, context)
      })
  }

  private static func expression(
    _ argument: PropertyArgument, _ context: CmdletContext
  ) -> FormatExpression {
    switch argument.expression {
    case .name(let name): .property(name)
    case .block(let block):
      .computed { (object, _) throws(ShellError) in
        try context.calculate(block, for: object)
      }
    }
  }

  private static func alignment(
    _ text: String, _ context: CmdletContext
  ) throws(ShellError) -> CellAlignment? {
    let folded = TextComparison.folded(text)
    guard !folded.isEmpty else { return nil }
    if "left".hasPrefix(folded) { return .left }
    if "right".hasPrefix(folded) { return .right }
    if "center".hasPrefix(folded) { return .center }
    throw context.failure(
      "AlignmentKeyIllegal", .invalidArgument,
      "The Alignment key has a value, \(text), that is not valid; expected values are left, "
        + "center, right.",
      exceptionType: "System.NotSupportedException")
  }

  /// Reads `-GroupBy`.
  static func group(
    _ value: Value?, _ context: CmdletContext
  ) throws(ShellError) -> FormatGroup? {
    guard let value, !value.isNull else { return nil }
    let arguments = try PropertyArgument.read(
      [value], keys: ["Name", "Label", "Expression", "FormatString"], context)
    return arguments.first.map { FormatGroup(key: expression($0, context), label: $0.name) }
  }

  /// A formatter whose instructions go down the pipeline.
  static func formatter(
    _ request: FormatRequest, _ context: CmdletContext
  ) -> ViewFormatter {
    let engine = context.engine
    return ViewFormatter(
      request, views: engine.formatViews.table, reader: PropertyReader(shell: context.shell)
    ) { (packet, shown) throws(ShellError) in
      guard try context.write(FormatRecord(packet, shown: shown, engine: engine)) else {
        throw .pipelineStopped
      }
    }
  }
}
