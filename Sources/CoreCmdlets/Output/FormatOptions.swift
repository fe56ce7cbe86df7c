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
    let options = [PropertyKey.formatString, .width, .alignment, .depth].map {
      argument.option($0)
    }
    if case .name(let name) = argument.expression, argument.label == nil,
      options.allSatisfy({ $0 == nil })
    {
      return .name(name)
    }
    let field = FormatField(
      argument.name, expression(argument, context), format: options[0]?.text,
      source: argument.expressionText, depth: try depth(options[3], context))
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

  private static func depth(
    _ value: Value?, _ context: CmdletContext
  ) throws(ShellError) -> Int? {
    guard let value else { return nil }
    let depth = try context.conversion.int32(value)
    guard depth >= 1 else {
      throw PropertyArgument.refusal(
        "DepthOutOfRange", "The value \"\(depth)\" for key \"depth\" should be greater than 0.",
        context)
    }
    return Int(min(depth, 50))
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
    return arguments.first.map { argument in
      let isBlock = if case .block = argument.expression { true } else { false }
      return FormatGroup(
        key: expression(argument, context), label: isBlock ? argument.name : argument.label)
    }
  }

  /// Reads what all four commands have: `-GroupBy`, `-View`, `-Expand` and how errors are shown.
  static func apply(
    _ options: SharedOptions, to request: inout FormatRequest, _ context: CmdletContext
  ) throws(ShellError) {
    request.group = try group(options.groupBy, context)
    request.forces = options.force
    request.displaysErrors = options.displayError
    request.showsErrors = options.showError
    request.expansion =
      FormatExpansion.allCases.first {
        NameTable.equalsIgnoringCase($0.rawValue, options.expand)
      } ?? .elements
    guard !options.view.isEmpty else { return }
    guard request.fields.isEmpty else {
      throw context.failure(
        "FormatCannotSpecifyViewAndProperty", .invalidArgument,
        "Cmdlet parameters View and Property are mutually exclusive.",
        exceptionType: "System.IO.InvalidDataException")
    }
    request.viewName = options.view
    request.refuse = { id, message in
      context.failure(
        id, .objectNotFound, message, target: .string(options.view),
        exceptionType: "System.Management.Automation.PipelineStoppedException")
    }
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

/// Parameters that every formatting command has.
struct SharedOptions {
  let groupBy: Value?
  let view: String
  let expand: String
  let force: Bool
  let displayError: Bool
  let showError: Bool
}
