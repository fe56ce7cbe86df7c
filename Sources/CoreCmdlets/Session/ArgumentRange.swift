import ShellRuntime

extension CmdletContext {
  /// The error for a number outside its range, as PowerShell's ValidateRange words it.
  func outOfRange(
    _ parameter: String, _ value: String, minimum: Int? = nil, maximum: Int? = nil
  ) -> ShellError {
    let isLow = minimum != nil
    let limit = String(minimum ?? maximum ?? 0)
    return failure(
      "ParameterArgumentValidationError", .invalidData,
      "Cannot validate argument on parameter '\(parameter)'. The \(value) argument is "
        + "\(isLow ? "less than the minimum" : "greater than the maximum") allowed range of "
        + "\(limit). Supply an argument that is \(isLow ? "greater" : "less") than or equal to "
        + "\(limit) and then try the command again.",
      exceptionType: "System.Management.Automation.ParameterBindingValidationException")
  }

  /// Checks a number against its range.
  func check(
    _ parameter: String, _ value: Int, in range: ClosedRange<Int>
  ) throws(ShellError) {
    if value < range.lowerBound {
      throw outOfRange(parameter, String(value), minimum: range.lowerBound)
    }
    if value > range.upperBound {
      throw outOfRange(parameter, String(value), maximum: range.upperBound)
    }
  }
}
