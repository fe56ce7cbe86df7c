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
  private let options: [(key: PropertyKey, value: Value)]
  private let found = FoundProperty()

  init(_ expression: Expression, label: String?, options: [(key: PropertyKey, value: Value)]) {
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

  /// The name or the text of the block, whatever the label.
  var expressionText: String {
    switch expression {
    case .name(let name): name
    case .block(let block): block.text
    }
  }

  /// The value of a further key of the hashtable.
  func option(_ key: PropertyKey) -> Value? { options.first { $0.key == key }?.value }

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
