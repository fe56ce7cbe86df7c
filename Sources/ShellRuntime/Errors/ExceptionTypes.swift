/// The class hierarchy of the exceptions that typed `catch` names.
enum ExceptionTypes {
  static let runtime = "System.Management.Automation.RuntimeException"

  /// Classes below each class, without `System.` (`Automation` for its namespace).
  private static let below: KeyValuePairs<String, String> = [
    "Exception": "SystemException ApplicationException AggregateException",
    "SystemException":
      """
      ArithmeticException ArgumentException FormatException InvalidCastException \
      InvalidOperationException IO.IOException NotImplementedException NotSupportedException \
      UnauthorizedAccessException IndexOutOfRangeException NullReferenceException \
      TimeoutException ArrayTypeMismatchException RankException OutOfMemoryException \
      Collections.Generic.KeyNotFoundException Security.SecurityException \
      OperationCanceledException Automation.RuntimeException \
      Microsoft.PowerShell.Commands.WriteErrorException
      """,
    "ArithmeticException": "DivideByZeroException OverflowException NotFiniteNumberException",
    "ArgumentException":
      """
      ArgumentNullException ArgumentOutOfRangeException Automation.PSArgumentException \
      Text.RegularExpressions.RegexParseException
      """,
    "ArgumentNullException": "Automation.PSArgumentNullException",
    "ArgumentOutOfRangeException": "Automation.PSArgumentOutOfRangeException",
    "FormatException": "UriFormatException",
    "InvalidCastException": "Automation.PSInvalidCastException",
    "InvalidOperationException":
      "ObjectDisposedException Automation.PSInvalidOperationException",
    "NotImplementedException": "Automation.PSNotImplementedException",
    "NotSupportedException":
      "PlatformNotSupportedException Automation.PSNotSupportedException",
    "IO.IOException":
      """
      IO.FileNotFoundException IO.DirectoryNotFoundException IO.PathTooLongException \
      IO.DriveNotFoundException IO.EndOfStreamException
      """,
    "Automation.RuntimeException":
      """
      Automation.SessionStateException Automation.ParameterBindingException \
      Automation.CommandNotFoundException Automation.ExtendedTypeSystemException \
      Automation.MetadataException Automation.ParseException Automation.PipelineStoppedException \
      Automation.ActionPreferenceStopException Automation.CmdletInvocationException \
      Automation.ProviderInvocationException Automation.ScriptCallDepthException \
      Automation.PSSecurityException Automation.RemoteException Automation.HaltCommandException \
      Automation.IncompleteParseException Automation.ScriptRequiresException \
      Automation.WildcardPatternException
      """,
    "Automation.SessionStateException":
      """
      Automation.ItemNotFoundException Automation.DriveNotFoundException \
      Automation.ProviderNotFoundException Automation.SessionStateOverflowException \
      Automation.SessionStateUnauthorizedAccessException
      """,
    "Automation.ParameterBindingException":
      """
      Automation.ParameterBindingValidationException \
      Automation.ParameterBindingArgumentTransformationException
      """,
    "Automation.ExtendedTypeSystemException":
      """
      Automation.MethodException Automation.GetValueException Automation.SetValueException \
      Automation.PropertyNotFoundException
      """,
    "Automation.MethodException": "Automation.MethodInvocationException",
    "Automation.GetValueException": "Automation.GetValueInvocationException",
    "Automation.SetValueException": "Automation.SetValueInvocationException",
    "Automation.MetadataException":
      """
      Automation.ValidationMetadataException Automation.ArgumentTransformationMetadataException \
      Automation.ParsingMetadataException
      """,
  ]

  /// A class by its folded full name: how it is spelt and what it derives from.
  private static let known: [String: (name: String, base: String)] = {
    var table = ["system.exception": (name: "System.Exception", base: "System.Object")]
    for (base, names) in below {
      for name in names.split(separator: " ") {
        let full = qualified(String(name))
        table[TextComparison.folded(full)] = (full, qualified(base))
      }
    }
    return table
  }()

  private static func qualified(_ name: String) -> String {
    if name.hasPrefix("Microsoft.") { return name }
    let prefix = name.hasPrefix("Automation.") ? "System.Management." : "System."
    return prefix + name
  }

  /// The full name of an exception type as written, in its own spelling where it is known.
  static func fullName(_ name: String) -> String {
    let folded = TextComparison.folded(name)
    if let entry = known[folded] ?? known["system." + folded] { return entry.name }
    return folded.hasPrefix("system.") || folded.hasPrefix("microsoft.") ? name : "System." + name
  }

  /// The full name of an exception by its folded name with or without `System.`; nil for others.
  static func knownName(_ folded: String) -> String? {
    (known[folded] ?? known["system." + folded])?.name
  }

  /// A type and its bases up to `System.Exception`.
  static func chain(of type: String?) -> [String] {
    guard let type else { return [] }
    var names = [type]
    while let last = names.last, last != "System.Exception" {
      let base = known[TextComparison.folded(last)]?.base
      names.append(base ?? fallback(last))
    }
    return names
  }

  /// The properties that a class has beside those of every exception, with their types.
  static func specialProperties(of type: String) -> [(String, String)] {
    let chain = chain(of: type)
    var found: [(String, String)] = []
    if chain.contains("System.ArgumentException") { found.append(("ParamName", "string")) }
    if chain.contains("System.Management.Automation.SessionStateException") {
      found.append(("ItemName", "string"))
    }
    if type == "System.Management.Automation.CommandNotFoundException" {
      found.append(("CommandName", "string"))
    }
    if chain.contains(runtime) {
      found.append(("ErrorRecord", "System.Management.Automation.ErrorRecord"))
    }
    return found
  }

  /// The base of a class that is not in the table.
  private static func fallback(_ type: String) -> String {
    type.hasPrefix("System.Management.Automation.") ? runtime : "System.Exception"
  }

  /// Whether a written type is this class or `System.Object`.
  static func isNamed(_ name: String, _ type: ShellType) -> Bool {
    let wanted = type.fullName
    if TextComparison.equalsIgnoringCase(wanted, name) || type == .object { return true }
    return TextComparison.equalsIgnoringCase("System." + wanted, name)
  }
}
