/// The class hierarchy of the exceptions that typed `catch` names.
enum ExceptionTypes {
  /// Type and base, for those that do not derive from RuntimeException or Exception directly.
  private static let bases: [String: String] = [
    "System.Management.Automation.ItemNotFoundException":
      "System.Management.Automation.SessionStateException",
    "System.Management.Automation.DriveNotFoundException":
      "System.Management.Automation.SessionStateException",
    "System.Management.Automation.ParameterBindingValidationException":
      "System.Management.Automation.ParameterBindingException",
    "System.Management.Automation.ParameterBindingArgumentTransformationException":
      "System.Management.Automation.ParameterBindingException",
    "System.Management.Automation.PSInvalidCastException": "System.InvalidCastException",
    "System.Management.Automation.MethodInvocationException":
      "System.Management.Automation.MethodException",
    "System.DivideByZeroException": "System.ArithmeticException",
    "System.OverflowException": "System.ArithmeticException",
    "System.ArgumentNullException": "System.ArgumentException",
    "System.ArgumentOutOfRangeException": "System.ArgumentException",
    "System.IO.FileNotFoundException": "System.IO.IOException",
    "System.IO.DirectoryNotFoundException": "System.IO.IOException",
  ]

  /// Whether an error is caught by a type: its exception, a base of it, or any by `Exception`.
  static func matches(_ record: ErrorRecord, _ type: ShellType) -> Bool {
    let wanted = type.fullName
    if names(wanted, "System.Exception") || names(wanted, "System.Object") { return true }
    for start in [record.exceptionType, record.inner?.type] {
      for name in chain(of: start) where names(wanted, name) { return true }
    }
    let runtime = "System.Management.Automation.RuntimeException"
    return names(wanted, runtime)
      && record.exceptionType.hasPrefix("System.Management.Automation.")
  }

  /// A type and its bases, as far as they are known here.
  static func chain(of type: String?) -> [String] {
    var names: [String] = []
    var current = type
    while let name = current {
      names.append(name)
      current = bases[name]
    }
    return names
  }

  /// Equal without case, with or without `System.` and a namespace of PowerShell.
  private static func names(_ written: String, _ full: String) -> Bool {
    if TextComparison.equalsIgnoringCase(written, full) { return true }
    return TextComparison.equalsIgnoringCase("System." + written, full)
  }
}
