import ShellFormatting
import ShellRuntime

/// One entry of a `-Property` parameter: a name, a script block, or a hashtable that says more.
struct PropertyArgument {
  /// Where the value comes from.
  enum Expression {
    case name(String)
    case block(ScriptBlockObject)
  }

  let expression: Expression
  /// The name asked for by `Name` or `Label`.
  let label: String?
  private let options: [(key: String, value: Value)]
  private let found = FoundProperty()

  private init(
    expression: Expression, label: String?, options: [(key: String, value: Value)]
  ) {
    self.expression = expression
    self.label = label
    self.options = options
  }

  /// What the property is called: its label, its name or the text of its block.
  var name: String {
    if let label { return label }
    switch expression {
    case .name(let name): return name
    case .block(let block): return block.text
    }
  }

  /// The value of a further key of the hashtable.
  func option(_ key: String) -> Value? { options.first { $0.key == key }?.value }

  /// Reads the entries of a parameter; `keys` are the hashtable keys that the command knows.
  static func read(
    _ values: [Value], keys: [String], _ context: CmdletContext
  ) throws(ShellError) -> [PropertyArgument] {
    var arguments: [PropertyArgument] = []
    for value in values { arguments.append(try read(value, keys: keys, context)) }
    return arguments
  }

  private static func read(
    _ value: Value, keys: [String], _ context: CmdletContext
  ) throws(ShellError) -> PropertyArgument {
    switch value {
    case .scriptBlock(let block):
      return PropertyArgument(expression: .block(block), label: nil, options: [])
    case .hashtable(let table): return try read(table, keys: keys, context)
    default: return PropertyArgument(expression: .name(value.text), label: nil, options: [])
    }
  }

  private static func read(
    _ table: HashtableObject, keys: [String], _ context: CmdletContext
  ) throws(ShellError) -> PropertyArgument {
    var expression: Expression?
    var label: String?
    var options: [(key: String, value: Value)] = []
    for (given, value) in zip(table.keys, table.values) {
      let key = try fullKey(given.text, among: keys, context)
      switch key {
      case "Expression":
        if case .scriptBlock(let block) = value {
          expression = .block(block)
        } else {
          expression = .name(value.text)
        }
      case "Name", "Label": label = value.text
      default: options.append((key, value))
      }
    }
    guard let expression = expression ?? label.map(Expression.name) else {
      throw context.failure(
        "DictionaryKeyMandatoryEntry", .invalidArgument,
        "The mandatory key entry is not specified: Expression.",
        exceptionType: "System.NotSupportedException")
    }
    return PropertyArgument(expression: expression, label: label, options: options)
  }

  /// Keys may be shortened while one alone begins so.
  private static func fullKey(
    _ given: String, among keys: [String], _ context: CmdletContext
  ) throws(ShellError) -> String {
    let folded = TextComparison.folded(given)
    let matches = keys.filter { TextComparison.folded($0).hasPrefix(folded) }
    if let exact = keys.first(where: { TextComparison.folded($0) == folded }) { return exact }
    guard let only = matches.first, matches.count == 1 else {
      throw context.failure(
        matches.isEmpty ? "DictionaryKeyUnknown" : "DictionaryKeyAmbiguous", .invalidArgument,
        matches.isEmpty
          ? "The \(given) key is not valid."
          : "The \(given) key is ambiguous; possible matches are: "
            + "\(matches.joined(separator: ", ")).",
        exceptionType: "System.NotSupportedException")
    }
    return only
  }

  /// The values for an object: each property that a pattern matches, else one; a property that is
  /// not there gives no value.
  func values(
    of object: Value, _ context: CmdletContext
  ) throws(ShellError) -> [(name: String, value: Value?)] {
    switch expression {
    case .block(let block): return [(name, try Self.value(of: block, with: object, context))]
    case .name(let pattern):
      let reader = PropertyReader(shell: context.shell)
      let names = try reader.names(matching: pattern, of: object)
      if names.isEmpty {
        return PropertyReader.hasWildcards(pattern) ? [] : [(label ?? pattern, nil)]
      }
      var found: [(name: String, value: Value?)] = []
      for name in names {
        found.append((label ?? name, try reader.value(of: name, in: object) ?? .null))
      }
      return found
    }
  }

  /// The first value for an object; a block that fails gives nothing, and its error is reported.
  func value(of object: Value, _ context: CmdletContext) throws(ShellError) -> Value? {
    switch expression {
    case .block(let block):
      do throws(ShellError) { return try context.calculate(block, for: object) } catch {
        guard let record = error.record else { throw error }
        try context.writeError(
          "ExpressionEvaluation", .invalidResult, record.message, target: object,
          exceptionType: record.exceptionType)
        return .null
      }
    case .name(let name):
      if case .object(let object) = object, let value = found.value(of: object) { return value }
      if PropertyReader.hasWildcards(name) {
        return try values(of: object, context).first?.value
      }
      if case .object(let object) = object { found.note(name, of: object, context.engine) }
      return try PropertyReader(shell: context.shell).value(of: name, in: object)
    }
  }

  /// What a block gives for an object; a block that fails gives nothing.
  private static func value(
    of block: ScriptBlockObject, with object: Value, _ context: CmdletContext
  ) throws(ShellError) -> Value {
    do throws(ShellError) { return try context.calculate(block, for: object) } catch {
      guard error.record == nil else { return .null }
      throw error
    }
  }
}
