import ShellRuntime

/// The parameter sets of a command as `Get-Help` and `Get-Command -Syntax` print them.
struct SyntaxText {
  let signature: CommandSignature
  /// `<string>` as `Get-Command` prints it, instead of `<String>`.
  var usesAccelerators = false

  /// One line a set.
  var lines: [String] {
    guard !signature.sets.isEmpty else { return [line([])] }
    return signature.sets.map { set in
      line(
        set.parameters.filter { signature.parameters.indices.contains($0) }.map {
          signature.parameters[$0]
        })
    }
  }

  private func line(_ parameters: [ParameterDeclaration]) -> String {
    var words = [signature.name] + parameters.filter { !$0.isHidden }.map(word)
    if signature.supportsShouldProcess { words += ["[-WhatIf]", "[-Confirm]"] }
    if signature.hasCommonParameters { words.append("[<CommonParameters>]") }
    return words.joined(separator: " ")
  }

  private func word(_ parameter: ParameterDeclaration) -> String {
    if parameter.type == "SwitchParameter" {
      return parameter.isMandatory ? "-\(parameter.name)" : "[-\(parameter.name)]"
    }
    let name = parameter.position == nil ? "-\(parameter.name)" : "[-\(parameter.name)]"
    let word = "\(name) \(type(of: parameter))"
    return parameter.isMandatory ? word : "[\(word)]"
  }

  /// `<String>`, or the values where there are only some.
  func type(of parameter: ParameterDeclaration) -> String {
    if !parameter.values.isEmpty, !usesAccelerators {
      return "{" + parameter.values.joined(separator: " | ") + "}"
    }
    guard usesAccelerators else { return "<\(parameter.type)>" }
    let isArray = parameter.type.hasSuffix("[]")
    let name = isArray ? String(parameter.type.dropLast(2)) : parameter.type
    let short = Self.accelerators.first { $0.type == name }?.short ?? name
    return "<\(short)\(isArray ? "[]" : "")>"
  }

  private static let accelerators: [(type: String, short: String)] = [
    ("String", "string"), ("Int32", "int"), ("Int64", "long"), ("UInt32", "uint"),
    ("Boolean", "bool"), ("Double", "double"), ("DateTime", "datetime"), ("Object", "Object"),
    ("PSObject", "psobject"), ("ScriptBlock", "scriptblock"), ("Hashtable", "hashtable"),
    ("TimeSpan", "timespan"), ("Byte", "byte"), ("Char", "char"), ("Guid", "guid"),
  ]
}
