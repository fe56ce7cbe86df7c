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
  public override func value(at slot: Int) -> Value {
    switch slot {
    case 0: .object(ExceptionObject(record, engine: engine))
    case 1: target
    case 2: categoryInfo
    case 3: .string(record.fullyQualifiedErrorId)
    case 5: invocationInfo
    case 6: .string(stackTrace)
    default: .null
    }
  }

  /// The message.
  public override var description: String { record.message }

  private var categoryInfo: Value {
    let target = record.targetText
    return .object(
      DescribedObject(
        shape: engine.categoryInfoShape,
        values: [
          .string(record.category.rawValue), .string(record.activity),
          .string(shortName(record.exceptionType)), .string(target),
          .string(targetTypeName),
        ], text: record.categoryText))
  }

  private var targetTypeName: String {
    shortName(target.typeName.isEmpty && !record.targetText.isEmpty ? "String" : target.typeName)
  }

  private func shortName(_ type: String) -> String {
    type.split(separator: ".").last.map(String.init) ?? type
  }

  private var invocationInfo: Value {
    let position = record.position
    return .object(
      DescribedObject(
        shape: engine.invocationInfoShape,
        values: [
          .string(record.source), .integer(position?.line ?? 0), .integer(position?.column ?? 0),
          .string(position?.lineText ?? ""), .string(positionMessage),
        ], text: "System.Management.Automation.InvocationInfo"))
  }

  /// `At line:1 char:1`, the line, and the marker.
  private var positionMessage: String {
    guard let position = record.position else { return "" }
    let marker =
      String(repeating: " ", count: max(0, position.column - 1))
      + String(repeating: "~", count: max(1, position.length))
    return "At line:\(position.line) char:\(position.column)\n+ \(position.lineText)\n+ \(marker)"
  }

  private var stackTrace: String {
    record.position.map { "at <ScriptBlock>, <No file>: line \($0.line)" } ?? ""
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
  public override func value(at slot: Int) -> Value {
    switch slot {
    case 0: .string(record.message)
    case 1: inner
    case 2: .int(-2_146_233_087)
    default: .null
    }
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
  public override func value(at slot: Int) -> Value { slot < values.count ? values[slot] : .null }

  /// The text given.
  public override var description: String { text }
}
