/// A validation attribute of a parameter or variable.
final class ArgumentValidator {
  enum Kind {
    case range(Value, Value)
    /// `Positive`, `Negative`, `NonPositive`, `NonNegative`
    case named(String)
    case length(Value, Value)
    case count(Value, Value)
    case pattern(String, ignoringCase: Bool)
    case set([String], ignoringCase: Bool)
    case notNull
    case notEmpty
    case notBlank
    case script(ScriptBlockObject)
    /// The drives that a path may be on.
    case drive([String])
  }

  let kind: Kind
  /// The author's own text: `{0}` is the value, `{1}` the pattern, set or script.
  let message: String?

  init(_ kind: Kind, message: String? = nil) {
    self.kind = kind
    self.message = message
  }

  /// Whether a value passes.
  func accepts(_ value: Value, _ shell: Shell) throws(ShellError) -> Bool {
    try refusal(of: value, shell) == nil
  }

  /// Why a value does not pass; nil where it does. Most look at each element of an array.
  func refusal(of value: Value, _ shell: Shell) throws(ShellError) -> String? {
    switch kind {
    case .notNull, .notEmpty, .notBlank: return Emptiness.refusal(of: value, kind)
    case .count(let low, let high): return countRefusal(value, low, high)
    default: break
    }
    if value.isNull { return Emptiness.emptyCollection }
    for item in value.elements {
      if item.isNull { return Emptiness.null }
      if let reason = try elementRefusal(item, shell) { return reason }
    }
    return nil
  }

  private func countRefusal(_ value: Value, _ low: Value, _ high: Value) -> String? {
    let count: Int
    switch value {
    case .null: count = 0
    case .array(let array): count = array.items.count
    case .hashtable(let table): count = table.count
    default:
      return "The ValidateCount attribute cannot be applied to a non-array parameter. Either "
        + "remove the attribute from the parameter or make the parameter an array parameter."
    }
    let range = (Int(low.text) ?? 0, Int(high.text) ?? .max)
    if count >= range.0, count <= range.1 { return nil }
    if range.0 == range.1 {
      return "The parameter requires exactly \(high.text) value(s) - \(count) value(s) were "
        + "provided."
    }
    return "The parameter requires at least \(low.text) value(s) and no more than \(high.text) "
      + "value(s) - \(count) value(s) were provided."
  }

  /// The author's text as a composite format of the value and the rule.
  private func filled(
    _ message: String, _ value: Value, _ rule: String, _ shell: Shell
  ) throws(ShellError) -> String {
    try FormatOperator.apply(message, [value, .string(rule)], shell).text
  }

  private func elementRefusal(_ value: Value, _ shell: Shell) throws(ShellError) -> String? {
    let text = value.text
    switch kind {
    case .range(let low, let high): return try rangeRefusal(value, low, high, shell)
    case .named(let name): return try signRefusal(value, name, shell)
    case .length(let low, let high): return lengthRefusal(value, low, high)
    case .pattern(let pattern, let ignoringCase):
      let regex = try shell.engine.texts.regex(pattern, ignoringCase: ignoringCase)
      guard try regex.match(in: Array(text.utf8)) == nil else { return nil }
      if let message { return try filled(message, value, pattern, shell) }
      return "The argument \"\(text)\" does not match the \"\(pattern)\" pattern. Supply an "
        + "argument that matches \"\(pattern)\" and try the command again."
    case .set(let values, let ignoringCase):
      let isKnown = values.contains {
        ignoringCase ? TextComparison.equalsIgnoringCase($0, text) : $0 == text
      }
      if isKnown { return nil }
      let list = values.joined(separator: ",")
      if let message { return try filled(message, value, list, shell) }
      return "The argument \"\(text)\" does not belong to the set \"\(list)\" specified by the "
        + "ValidateSet attribute. Supply an argument that is in the set and then try the command "
        + "again."
    case .script(let block):
      if try shell.test(block, item: value) { return nil }
      if let message { return try filled(message, value, block.text, shell) }
      return "The \"\(block.text)\" validation script for the argument with value "
        + "\"\(text)\" did not return a result of True. Determine why the validation script "
        + "failed, and then try the command again."
    case .drive(let names): return try driveRefusal(text, names, shell)
    default: return nil
    }
  }

  private func driveRefusal(
    _ path: String, _ names: [String], _ shell: Shell
  ) throws(ShellError) -> String? {
    let location = shell.location.resolve(path)
    guard shell.drive(named: location.drive) != nil else {
      return "Cannot find drive. A drive with the name '\(location.drive)' does not exist."
    }
    if names.contains(where: { TextComparison.equalsIgnoringCase($0, location.drive) }) {
      return nil
    }
    return "The path argument drive \(location.drive) does not belong to the set of approved "
      + "drives: \(names.joined(separator: ",")). Supply a path argument with an approved drive."
  }

  private func rangeRefusal(
    _ value: Value, _ low: Value, _ high: Value, _ shell: Shell
  ) throws(ShellError) -> String? {
    var value = value
    if value.typeName != low.typeName {
      let type = TypeNames.type(named: low.typeName)
      guard let converted = try? Conversion(shell).convert(value, to: type) else {
        let name = ShellType.shortName(low.typeName)
        return "The argument cannot be validated because its type "
          + "\"\(ShellType.shortName(value.typeName))\" is not the same type (\(name)) as the "
          + "maximum and minimum limits of the parameter. Make sure the argument is of type "
          + "\(name) and then try the command again."
      }
      value = converted
    }
    if try Comparison.order(value, low, ignoringCase: true, shell) == -1 {
      return "The \(value.text) argument is less than the minimum allowed range of \(low.text). "
        + "Supply an argument that is greater than or equal to \(low.text) and then try the "
        + "command again."
    }
    guard try Comparison.order(value, high, ignoringCase: true, shell) == 1 else { return nil }
    return "The \(value.text) argument is greater than the maximum allowed range of "
      + "\(high.text). Supply an argument that is less than or equal to \(high.text) and then try "
      + "the command again."
  }

  private func signRefusal(
    _ value: Value, _ name: String, _ shell: Shell
  ) throws(ShellError) -> String? {
    let number = try Conversion(shell).double(value)
    let (isFine, comparison) =
      switch TextComparison.folded(name) {
      case "positive": (number > 0, "greater than")
      case "negative": (number < 0, "less than")
      case "nonpositive": (number <= 0, "less than or equal to")
      default: (number >= 0, "greater than or equal to")
      }
    if isFine { return nil }
    return "The argument \"\(value.text)\" cannot be validated because its value is not "
      + "\(comparison) zero."
  }

  private func lengthRefusal(_ value: Value, _ low: Value, _ high: Value) -> String? {
    guard case .string(let text) = value else {
      return "The ValidateLength attribute cannot be applied to a parameter that is not a string "
        + "or string[] parameter. Make the parameter a string or string[] parameter."
    }
    let count = text.utf16.count
    if count < Int(low.text) ?? 0 {
      return "The character length (\(count)) of the argument is too short. Specify an argument "
        + "with a length that is greater than or equal to \"\(low.text)\", and then try the "
        + "command again."
    }
    guard count > Int(high.text) ?? .max else { return nil }
    return "The character length of the \(count) argument is too long. Shorten the character "
      + "length of the argument so it is fewer than or equal to \"\(high.text)\" characters, and "
      + "then try the command again."
  }
}

extension ArgumentValidator.Kind {
  /// What an attribute of a folded name with arguments asks for; nil for other attributes.
  init?(attribute name: String, _ arguments: [Value], ignoringCase: Bool) {
    switch name {
    case "validaterange" where arguments.count == 2: self = .range(arguments[0], arguments[1])
    case "validaterange": self = .named(arguments.first?.text ?? "")
    case "validatelength" where arguments.count == 2: self = .length(arguments[0], arguments[1])
    case "validatecount" where arguments.count == 2: self = .count(arguments[0], arguments[1])
    case "validatepattern":
      self = .pattern(arguments.first?.text ?? "", ignoringCase: ignoringCase)
    case "validateset":
      self = .set(arguments.flatMap(\.elements).map(\.text), ignoringCase: ignoringCase)
    case "validatenotnull": self = .notNull
    case "validatenotnullorempty": self = .notEmpty
    case "validatenotnullorwhitespace": self = .notBlank
    case "validatedrive": self = .drive(arguments.flatMap(\.elements).map(\.text))
    case "validateuserdrive": self = .drive(["User"])
    case "validatescript":
      guard case .scriptBlock(let block)? = arguments.first else { return nil }
      self = .script(block)
    default: return nil
    }
  }
}

extension ShellType {
  /// `Int32` of `System.Int32`, ``List`1`` of a generic type.
  static func shortName(_ full: String) -> String {
    let head = full.contains("`") ? full.prefix { $0 != "[" } : full[...]
    return head.split(separator: ".").last.map(String.init) ?? full
  }
}

/// What `ValidateNotNull`, `ValidateNotNullOrEmpty` and `ValidateNotNullOrWhiteSpace` refuse.
private enum Emptiness {
  static let null =
    "The argument is null. Provide a valid value for the argument, and then try running the "
    + "command again."
  static let nullElement =
    "The argument has a null value, or an element of the argument collection contains a null "
    + "value. Provide a collection that does not contain any null values, and then try the command "
    + "again."
  static let empty =
    "The argument is null or empty. Provide an argument that is not null or empty, and then try "
    + "the command again."
  static let emptyCollection =
    "The argument is null, empty, or an element of the argument collection contains a null value. "
    + "Supply a collection that does not contain any null values and then try the command again."
  static let blank =
    "The argument is null, empty, or consists of only white-space characters. Provide an argument "
    + "that contains non white-space characters, and then try the command again."

  static func refusal(of value: Value, _ kind: ArgumentValidator.Kind) -> String? {
    if case .notNull = kind {
      if value.isNull { return null }
      guard case .array(let array) = value else { return nil }
      return array.items.contains(where: \.isNull) ? nullElement : nil
    }
    switch value {
    case .null: return empty
    case .string(let text): return textRefusal(text, kind)
    case .hashtable(let table): return table.count == 0 ? emptyCollection : nil
    case .array(let array):
      if array.items.isEmpty { return emptyCollection }
      for item in array.items {
        if item.isNull { return emptyCollection }
        if case .string(let text) = item, let reason = textRefusal(text, kind) { return reason }
      }
      return nil
    default: return nil
    }
  }

  private static func textRefusal(_ text: String, _ kind: ArgumentValidator.Kind) -> String? {
    if case .notBlank = kind { return NumberReader.trimmed(text).isEmpty ? blank : nil }
    return text.isEmpty ? empty : nil
  }
}
