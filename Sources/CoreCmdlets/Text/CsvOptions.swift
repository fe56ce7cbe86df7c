import ShellRuntime

/// What the commands that write comma-separated text have in common.
enum CsvOptions {
  /// The enumeration of `-UseQuotes`.
  static let quoteKind = "Microsoft.PowerShell.Commands.BaseCsvWritingCommand+QuoteKind"
  /// Its members.
  static let quoteKinds = ["Never", "Always", "AsNeeded"]

  /// A delimiter is one UTF-16 code unit.
  static func check(delimiter: String, _ context: CmdletContext) throws(ShellError) {
    guard delimiter.utf16.count != 1 else { return }
    throw context.bindingFailure(
      "Delimiter",
      "Cannot convert value \"\(delimiter)\" to type \"System.Char\". Error: \"String must be "
        + "exactly one character long.\"")
  }

  /// Parameters that exclude each other.
  static func checkPairs(_ context: CmdletContext) throws(ShellError) {
    if context.isBound("QuoteFields"), context.isBound("UseQuotes") {
      throw context.failure(
        "CannotSpecifyQuoteFieldsAndUseQuotes", .invalidData,
        "You must specify either the -UseQuotes or -QuoteFields parameters, but not both.",
        exceptionType: "System.InvalidOperationException")
    }
    if context.isBound("IncludeTypeInformation"), context.isBound("NoTypeInformation") {
      throw context.failure(
        "CannotSpecifyIncludeTypeInformationAndNoTypeInformation", .invalidData,
        "You must specify either the -IncludeTypeInformation or -NoTypeInformation parameters, but "
          + "not both.", exceptionType: "System.InvalidOperationException")
    }
  }
}

extension CmdletContext {
  /// The error for an argument that does not convert to its parameter's type.
  func bindingFailure(_ parameter: String, _ reason: String) -> ShellError {
    failure(
      "CannotConvertArgumentNoMessage", .invalidArgument,
      "Cannot bind parameter '\(parameter)'. \(reason)",
      exceptionType: "System.Management.Automation.ParameterBindingException")
  }
}
