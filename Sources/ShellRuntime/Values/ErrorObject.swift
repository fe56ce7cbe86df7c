/// An error as the language sees it: `$_` in `catch`, the elements of `$Error`.
public final class ErrorObject: ShellObject {
  /// The error itself.
  public let record: ErrorRecord
  /// What the error is about; `$null` if nothing.
  public let target: Value
  private let engine: Engine

  /// Wraps a record and its target.
  public init(_ record: ErrorRecord, target: Value, engine: Engine) {
    self.record = record
    self.target = target
    self.engine = engine
    super.init(shape: engine.errorShape)
  }

  /// Exception, TargetObject, CategoryInfo, FullyQualifiedErrorId, ErrorDetails, InvocationInfo,
  /// ScriptStackTrace.
  public override func ownValue(at slot: Int) -> Value {
    switch slot {
    case 0: .object(ExceptionObject(record, engine: engine))
    case 1: target
    case 2: categoryInfo
    case 3: .string(record.fullyQualifiedErrorId)
    case 4: details
    case 5: invocationInfo
    case 6: .string(record.stack.isEmpty ? stackTrace : record.stack)
    default: .null
    }
  }

  /// The message.
  public override var description: String { record.shownMessage }

  private var details: Value {
    guard let details = record.details else { return .null }
    let shape = engine.readOnlyShape(
      ["System.Management.Automation.ErrorDetails"],
      [("Message", "string"), ("RecommendedAction", "string")])
    return .object(
      DescribedObject(
        shape: shape, values: [.string(details.message), .string(details.recommendedAction)],
        text: details.message))
  }

  private var categoryInfo: Value {
    let target = record.targetText
    return .object(
      DescribedObject(
        shape: engine.categoryInfoShape,
        values: [
          .string(record.category.rawValue), .string(record.activity), .string(record.reason),
          .string(record.naming.targetName.isEmpty ? target : record.naming.targetName),
          .string(record.naming.targetType.isEmpty ? record.targetType : record.naming.targetType),
        ], text: record.categoryText))
  }

  private var invocationInfo: Value {
    var facts = InvocationFacts(position: record.position)
    if !record.source.isEmpty {
      facts.command = .object(CommandReference(record.activity, engine: engine))
      facts.invocationName = record.position?.firstWord ?? record.activity
    }
    return .object(facts.object(engine))
  }

  private var stackTrace: String {
    record.position.map { "at <ScriptBlock>, \($0.file ?? "<No file>"): line \($0.line)" } ?? ""
  }
}

/// The exception of an error.
public final class ExceptionObject: ShellObject {
  /// The error that it belongs to.
  public let record: ErrorRecord
  private let engine: Engine

  init(_ record: ErrorRecord, engine: Engine) {
    self.record = record
    self.engine = engine
    super.init(shape: engine.exceptionShape(record.exceptionType))
  }

  /// Message, InnerException, HResult, StackTrace, Source, Data.
  public override func ownValue(at slot: Int) -> Value {
    switch slot {
    case 0: .string(record.message)
    case 1: inner
    case 2: .int(-2_146_233_087)
    case 3...5: .null
    default: special(shape.properties[slot].name)
    }
  }

  /// What only some classes have.
  private func special(_ name: String) -> Value {
    switch name {
    case "ErrorRecord":
      .object(ErrorObject(record, target: .string(record.targetText), engine: engine))
    case "ItemName", "CommandName": .string(record.targetText)
    case "ParamName": parameterName.map { Value.string($0) } ?? .null
    default: .null
    }
  }

  /// `x` of `... (Parameter 'x')`.
  private var parameterName: String? {
    let parts = record.message.split(separator: "(Parameter '", omittingEmptySubsequences: false)
    guard parts.count > 1, let last = parts.last, last.hasSuffix("')") else { return nil }
    return String(last.dropLast(2))
  }

  private var inner: Value {
    guard let inner = record.inner else { return .null }
    return .object(engine.exception(type: inner.type, message: inner.message))
  }

  /// `Type: message`
  public override var description: String { "\(record.exceptionType): \(record.message)" }
}

/// An object whose values are known when it is made, with a text of its own.
public final class DescribedObject: ShellObject {
  private let values: [Value]
  private let text: String

  /// Values in the order of the shape's properties, and what `ToString()` gives.
  public init(shape: Shape, values: [Value], text: String) {
    self.values = values
    self.text = text
    super.init(shape: shape)
  }

  /// The value given for the slot.
  public override func ownValue(at slot: Int) -> Value {
    slot < values.count ? values[slot] : .null
  }

  /// The text given.
  public override var description: String { text }
}
