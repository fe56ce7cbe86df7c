import ShellRuntime

/// `-Encoding`: by name or number of a code page, as PowerShell takes it. The files of the lab are
/// text, so that all of them write and read the same.
struct FileEncoding: ParameterValue {
  static let parameterTypeName = "System.Text.Encoding"

  /// The names that stand for encodings. [about_Character_Encoding]
  static let names = [
    "ansi", "ascii", "bigendianunicode", "bigendianutf32", "oem", "unicode", "utf7", "utf8",
    "utf8BOM", "utf8NoBOM", "utf32",
  ]
  /// Names under which .NET knows some of them.
  private static let furtherNames = [
    "utf-8", "us-ascii", "utf-16", "utf-16be", "utf-16le", "utf-32", "utf-32be", "iso-8859-1",
    "latin1", "windows-1252", "default", "string", "unknown", "bigendianunicode",
  ]
  private static let codePages: Set<Int> = [
    437, 850, 1200, 1201, 1250, 1251, 1252, 12_000, 12_001, 20_127, 28_591, 65_000, 65_001,
  ]

  /// As it was named, `utf8` without one; an encoding of .NET by its web name.
  private(set) var name = "utf8"

  init() {}

  init(bound value: Value, _ conversion: Conversion) throws(ShellError) {
    if case .object(let object) = value {
      let slot = object.shape.properties.firstIndex { $0.name == "WebName" }
      if let slot { name = object.value(at: slot).text }
      return
    }
    let text = value.text
    name = text
    if let number = Int(text), Self.codePages.contains(number) { return }
    let known = Self.names + Self.furtherNames
    guard !known.contains(where: { TextComparison.equalsIgnoringCase($0, text) }) else { return }
    throw .terminating(
      ErrorRecord(
        id: "ParameterArgumentTransformationError", category: .invalidData,
        message: "Cannot process argument transformation on parameter 'Encoding'. '\(text)' is not "
          + "a supported encoding name. For information on defining a custom encoding, see the "
          + "documentation for the Encoding.RegisterProvider method. (Parameter 'name')",
        exceptionType:
          "System.Management.Automation.ParameterBindingArgumentTransformationException"))
  }
}
