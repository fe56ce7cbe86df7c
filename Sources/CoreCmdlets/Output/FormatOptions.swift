import ShellFormatting
import ShellRuntime

/// What the formatting commands have in common: properties and groups as requested.
enum FormatOptions {
  /// Reads `-Property`; `keys` are those that hashtables may have.
  static func selections(
    _ values: [Value], _ keys: [PropertyKey], _ context: CmdletContext
  ) throws(ShellError) -> [FormatSelection] {
    var selections: [FormatSelection] = []
    for argument in try PropertyArgument.read(values, keys: keys, context) {
      selections.append(try selection(argument, context))
    }
    return selections
  }

  private static func selection(
    _ argument: PropertyArgument, _ context: CmdletContext
  ) throws(ShellError) -> FormatSelection {
    let options = [PropertyKey.formatString, .width, .alignment].map { argument.option($0) }
    if case .name(let name) = argument.expression, argument.label == nil,
      options.allSatisfy({ $0 == nil })
    {
      return .name(name)
    }
    let field = FormatField(
      argument.name, expression(argument, context), format: options[0]?.text)
    if let format = options[0], format.text.isEmpty {
      throw PropertyArgument.refusal(
        "FormatStringEmpty", "Cannot have an empty formatting string for key \"formatString\".",
        context)
    }
    let width = try options[1].map { width throws(ShellError) in
      try context.conversion.int32(width)
    }
    if let width, width <= 0 {
      throw PropertyArgument.refusal(
        "WidthOutOfRange", "The value \"\(width)\" for key \"width\" should be greater than 0.",
        context)
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
    if !folded.isEmpty {
      if "left".hasPrefix(folded) { return .left }
      if "center".hasPrefix(folded) { return .center }
      if "right".hasPrefix(folded) { return .right }
    }
    throw PropertyArgument.refusal(
      "AlignmentIllegalValue",
      "The value \"\(text)\" for key \"alignment\" is not valid; valid values are "
        + "{left, center, right}.", context)
  }

  /// Reads `-GroupBy`.
  static func group(
    _ value: Value?, _ context: CmdletContext
  ) throws(ShellError) -> FormatGroup? {
    guard let value, !value.isNull else { return nil }
    let arguments = try PropertyArgument.read([value], keys: PropertyKey.list, context)
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
