import ShellRuntime

/// The parameter sets of a command as `Get-Help` and `Get-Command -Syntax` print them.
struct SyntaxText {
  let signature: CommandSignature
  /// `<string>` and the order of `Get-Command`, instead of `<String>` and that of the reference.
  var usesAccelerators = false

  /// One line a set.
  var lines: [String] {
    guard !signature.sets.isEmpty else { return [line([])] }
    return signature.sets.map { line($0.parameters) }
  }

  /// The line of a set, by the places of its parameters in the signature; without the command's
  /// name it is what a parameter set calls itself.
  func line(_ indices: [Int], hasName: Bool = true) -> String {
    let parameters = indices.filter { signature.parameters.indices.contains($0) }
      .map { signature.parameters[$0] }.filter { !$0.isHidden }
    let ordered = usesAccelerators ? Self.displayed(parameters) : parameters
    var words = (hasName ? [signature.name] : []) + ordered.map(word)
    if signature.supportsShouldProcess { words += ["[-WhatIf]", "[-Confirm]"] }
    if signature.hasCommonParameters { words.append("[<CommonParameters>]") }
    return words.joined(separator: " ")
  }

  /// As PowerShell prints a set: those with a position in its order, then those that must be named,
  /// then the others, each kind as it is declared. Of two with the same position the later one is
  /// printed, as there.
  static func displayed(_ parameters: [ParameterDeclaration]) -> [ParameterDeclaration] {
    var placed: [Int: ParameterDeclaration] = [:]
    for parameter in parameters {
      if let position = parameter.position { placed[position] = parameter }
    }
    let positional = placed.keys.sorted().compactMap { placed[$0] }
    let named = parameters.filter { $0.position == nil }
    return positional + named.filter(\.isMandatory) + named.filter { !$0.isMandatory }
  }

  private func word(_ parameter: ParameterDeclaration) -> String {
    if Self.isSwitch(parameter) {
      return parameter.isMandatory ? "-\(parameter.name)" : "[-\(parameter.name)]"
    }
    let name = parameter.position == nil ? "-\(parameter.name)" : "[-\(parameter.name)]"
    let word = "\(name) \(type(of: parameter))"
    return parameter.isMandatory ? word : "[\(word)]"
  }

  /// A function's types have their full names.
  static func isSwitch(_ parameter: ParameterDeclaration) -> Bool {
    shortName(parameter.shownType) == "SwitchParameter"
  }

  /// `String[]` of `System.String[]`.
  private static func shortName(_ type: String) -> String {
    guard !type.contains("<"), let dot = type.lastIndex(of: ".") else { return type }
    return String(type[type.index(after: dot)...])
  }

  /// `<String>`, or the values where there are only some.
  func type(of parameter: ParameterDeclaration) -> String {
    if !parameter.values.isEmpty, !usesAccelerators {
      return "{" + parameter.values.joined(separator: " | ") + "}"
    }
    guard usesAccelerators else { return "<\(Self.shortName(parameter.shownType))>" }
    return "<\(Self.accelerator(of: parameter.shownType))>"
  }

  /// `string[]` for `String[]`; a type without a short name stays.
  static func accelerator(of type: String) -> String {
    let type = shortName(type)
    let isArray = type.hasSuffix("[]")
    let name = isArray ? String(type.dropLast(2)) : type
    let short = accelerators.first { $0.type == name }?.short ?? name
    return short + (isArray ? "[]" : "")
  }

  /// Those of PowerShell's own table that parameters have.
  private static let accelerators: [(type: String, short: String)] = [
    ("String", "string"), ("Int32", "int"), ("Int64", "long"), ("UInt32", "uint"),
    ("Boolean", "bool"), ("Double", "double"), ("DateTime", "datetime"), ("Object", "Object"),
    ("PSObject", "psobject"), ("ScriptBlock", "scriptblock"), ("Hashtable", "hashtable"),
    ("TimeSpan", "timespan"), ("Byte", "byte"), ("Char", "char"), ("Guid", "guid"),
    ("UInt16", "ushort"), ("Int16", "short"), ("UInt64", "ulong"), ("SByte", "sbyte"),
    ("Single", "float"), ("Decimal", "decimal"), ("Version", "version"), ("Uri", "uri"),
    ("XmlDocument", "xml"), ("Regex", "regex"), ("IPAddress", "ipaddress"),
    ("PSCredential", "pscredential"), ("SecureString", "securestring"),
    ("X509Certificate2", "X509Certificate2"), ("CimInstance", "ciminstance"),
    ("PSModuleInfo", "psmoduleinfo"), ("CultureInfo", "cultureinfo"),
    ("CimSession", "CimSession"), ("SwitchParameter", "switch"), ("Type", "type"),
  ]
}
