extension CmdletFacts {
  /// What one must be allowed to for a Graph cmdlet, by request: the least privileged scopes first,
  /// then the others that suffice.
  public var permissionLines: [String] {
    var lines: [String] = []
    for operation in operations {
      if !lines.isEmpty { lines.append("") }
      lines.append("\(operation.method) \(operation.path)")
      if operation.scopes.isEmpty { lines.append("    no scopes are documented") }
      for scheme in operation.scopes {
        let others = scheme.sufficient.filter { !scheme.least.contains($0) }
        lines.append("    \(Self.name(of: scheme.scheme)):")
        lines += (scheme.least + others).enumerated().map { index, scope in
          "        \(scope)\(index < scheme.least.count ? "  (least)" : "")"
        }
      }
    }
    return lines
  }

  private static func name(of scheme: String) -> String {
    switch scheme {
    case "DelegatedWork": "signed in with a work or school account"
    case "DelegatedPersonal": "signed in with a personal account"
    case "Application": "as an application"
    default: scheme
    }
  }
}

extension CmdletCatalogue {
  /// Where Microsoft's reference of a command is.
  public static func address(of command: String, module: String) -> String? {
    let base = "https://learn.microsoft.com/powershell/module/"
    guard module != "cotutor", !module.isEmpty, command.contains("-") else { return nil }
    return base + module.lowercased() + "/" + command.lowercased()
  }
}
