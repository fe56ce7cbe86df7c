/// `[T]::new(...)` of exceptions and of `ErrorRecord`.
enum ExceptionMaker {
  /// An exception of a message, with the exception inside or the name of an argument behind it.
  static func exception(
    _ type: String, _ arguments: [Value], _ shell: Shell
  ) -> ExceptionObject {
    let isOfArgument = ExceptionTypes.chain(of: type).contains("System.ArgumentException")
    let takesNameFirst = isOfArgument && type != "System.ArgumentException"
    var message = arguments.first?.text ?? defaultMessage(type)
    var parameter = ""
    var inner: InnerException?
    if takesNameFirst, let first = arguments.first {
      parameter = first.text
      message = arguments.count > 1 ? arguments[1].text : defaultMessage(type)
    }
    for argument in arguments.dropFirst() {
      if case .object(let object as ExceptionObject) = argument {
        inner = InnerException(
          type: object.record.exceptionType, message: object.record.message)
        if takesNameFirst { (message, parameter) = (arguments[0].text, "") }
      } else if isOfArgument, !takesNameFirst {
        parameter = argument.text
      }
    }
    if !parameter.isEmpty { message += " (Parameter '\(parameter)')" }
    return ExceptionObject(
      ErrorRecord(
        id: message, category: .operationStopped, message: message, exceptionType: type,
        inner: inner),
      engine: shell.engine)
  }

  /// What .NET says where nobody else does.
  private static func defaultMessage(_ type: String) -> String {
    switch type {
    case "System.ArgumentException": "Value does not fall within the expected range."
    case "System.ArgumentNullException": "Value cannot be null."
    case "System.ArgumentOutOfRangeException":
      "Specified argument was out of the range of valid values."
    case "System.DivideByZeroException": "Attempted to divide by zero."
    case "System.FormatException": "One of the identified items was in an invalid format."
    case "System.IndexOutOfRangeException": "Index was outside the bounds of the array."
    case "System.InvalidCastException": "Specified cast is not valid."
    case "System.InvalidOperationException":
      "Operation is not valid due to the current state of the object."
    case "System.IO.FileNotFoundException": "Unable to find the specified file."
    case "System.IO.DirectoryNotFoundException":
      "Attempted to access a path that is not on the disk."
    case "System.IO.IOException": "I/O error occurred."
    case "System.NotImplementedException": "The method or operation is not implemented."
    case "System.NotSupportedException": "Specified method is not supported."
    case "System.NullReferenceException":
      "Object reference not set to an instance of an object."
    case "System.OverflowException": "Arithmetic operation resulted in an overflow."
    case "System.TimeoutException": "The operation has timed out."
    case "System.UnauthorizedAccessException": "Attempted to perform an unauthorized operation."
    default: "Exception of type '\(type)' was thrown."
    }
  }

  /// An error record of an exception, an id, a category and a target.
  static func errorRecord(
    _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> ErrorObject {
    guard arguments.count == 4 else { throw Methods.noOverload("ErrorRecord", arguments.count) }
    let category = ErrorCategory.allCases.first {
      TextComparison.equalsIgnoringCase($0.rawValue, arguments[2].text)
    }
    guard let category else {
      throw .cannotConvert(
        arguments[2], to: .named("System.Management.Automation.ErrorCategory"))
    }
    let exception: ErrorRecord
    if case .object(let object as ExceptionObject) = arguments[0] {
      exception = object.record
    } else {
      exception =
        ExceptionMaker.exception("System.Exception", [.string(arguments[0].text)], shell).record
    }
    let target = arguments[3]
    return shell.errorObject(
      ErrorRecord(
        id: arguments[1].text, category: category, message: exception.message,
        exceptionType: exception.exceptionType, targetText: target.targetName,
        targetType: target.shortTypeName, targetToken: shell.keepTarget(target),
        inner: exception.inner))
  }
}
