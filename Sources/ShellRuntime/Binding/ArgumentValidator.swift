/// A validation attribute of a parameter or variable.
final class ArgumentValidator {
  enum Kind {
    case range(Value, Value)
    /// `Positive`, `Negative`, `NonPositive`, `NonNegative`
    case named(String)
    case length(Value, Value)
    case count(Value, Value)
    case pattern(String)
    case set([String])
    case notNull
    case notEmpty
    case notBlank
    case script(ScriptBlockObject)
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

  /// Why a value does not pass; nil where it does.
  func refusal(of value: Value, _ shell: Shell) throws(ShellError) -> String? {
    switch kind {
    case .notNull, .notEmpty, .notBlank: return emptiness(value)
    case .count(let low, let high):
      return countRefusal(value.elements.count, low, high)
    case .script(let block):
      for item in value.elements where !(try shell.test(block, item: item)) {
        if let message { return filled(message, item.text, block.text) }
        return "The \"\(block.text)\" validation script for the argument with value "
          + "\"\(item.text)\" did not return a result of True. Determine why the validation script "
          + "failed, and then try the command again."
      }
      return nil
    default:
      for item in value.elements {
        if let reason = try elementRefusal(item, shell) { return reason }
      }
      return nil
    }
  }

  private func countRefusal(_ count: Int, _ low: Value, _ high: Value) -> String? {
    if count < Int(low.text) ?? 0 {
      return "The number of provided arguments (\(count)) is fewer than the minimum number of "
        + "allowed arguments (\(low.text)). Provide \(low.text) or more arguments, and then try "
        + "the command again."
    }
    guard count > Int(high.text) ?? .max else { return nil }
    return "The number of provided arguments (\(count)) exceeds the maximum number of allowed "
      + "arguments (\(high.text)). Provide \(high.text) or fewer arguments, and then try the "
      + "command again."
  }

  private func filled(_ message: String, _ value: String, _ rule: String) -> String {
    message.split(separator: "{0}", omittingEmptySubsequences: false).joined(separator: value)
      .split(separator: "{1}", omittingEmptySubsequences: false).joined(separator: rule)
  }

  private func emptiness(_ value: Value) -> String? {
    let isEmpty: Bool
    switch (kind, value) {
    case (_, .null): isEmpty = true
    case (.notNull, _): isEmpty = false
    case (.notBlank, .string(let text)): isEmpty = NumberReader.trimmed(text).isEmpty
    case (_, .string(let text)): isEmpty = text.isEmpty
    case (_, .array(let array)): isEmpty = array.items.isEmpty
    default: isEmpty = false
    }
    guard isEmpty else { return nil }
    return value.isNull
      ? "The argument is null. Provide a valid value for the argument, and then try running the "
        + "command again."
      : "The argument is null or empty. Provide an argument that is not null or empty, and then "
        + "try the command again."
  }

  private func elementRefusal(_ value: Value, _ shell: Shell) throws(ShellError) -> String? {
    let text = value.text
    switch kind {
    case .range(let low, let high):
      if try Comparison.order(value, low, ignoringCase: true, shell) == -1 {
        return "The \(text) argument is less than the minimum allowed range of \(low.text). Supply "
          + "an argument that is greater than or equal to \(low.text) and then try the command "
          + "again."
      }
      guard try Comparison.order(value, high, ignoringCase: true, shell) == 1 else { return nil }
      return "The \(text) argument is greater than the maximum allowed range of \(high.text). "
        + "Supply an argument that is less than or equal to \(high.text) and then try the command "
        + "again."
    case .named(let name):
      let number = try Conversion(shell).double(value)
      let isFine: Bool
      switch TextComparison.folded(name) {
      case "positive": isFine = number > 0
      case "negative": isFine = number < 0
      case "nonpositive": isFine = number <= 0
      default: isFine = number >= 0
      }
      return isFine
        ? nil
        : "The argument \"\(text)\" cannot be validated because its value is not "
          + "\(Self.comparison(name)) zero."
    case .length(let low, let high):
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
    case .pattern(let pattern):
      let regex = try shell.engine.texts.regex(pattern, ignoringCase: true)
      guard try regex.match(in: Array(text.utf8)) == nil else { return nil }
      if let message { return filled(message, text, pattern) }
      return "The argument \"\(text)\" does not match the \"\(pattern)\" pattern. Supply an "
        + "argument that matches \"\(pattern)\" and try the command again."
    case .set(let values):
      let isKnown = values.contains { TextComparison.equalsIgnoringCase($0, text) }
      if !isKnown, let message { return filled(message, text, values.joined(separator: ",")) }
      return isKnown
        ? nil
        : "The argument \"\(text)\" does not belong to the set \""
          + "\(values.joined(separator: ","))\" specified by the ValidateSet attribute. Supply an "
          + "argument that is in the set and then try the command again."
    default: return nil
    }
  }

  private static func comparison(_ kind: String) -> String {
    switch TextComparison.folded(kind) {
    case "positive": "greater than"
    case "negative": "less than"
    case "nonpositive": "less than or equal to"
    default: "greater than or equal to"
    }
  }
}
