/// What the parameters of a script may not be together.
enum ParameterDeclarations {
  /// An alias is nobody's name and nobody else's alias.
  static func failure(_ parameters: [FunctionParameter]) -> ShellError? {
    var owners: [String: String] = [:]
    for parameter in parameters {
      for alias in parameter.variants.first?.declaration.aliases ?? [] {
        let other = parameters.first {
          $0 !== parameter && TextComparison.equalsIgnoringCase($0.name, alias)
        }
        if let other {
          return .metadata(
            "ParameterNameConflictsWithAlias",
            "The parameter '\(other.name)' cannot be specified because it conflicts with the "
              + "parameter alias of the same name for parameter '\(parameter.name)'.")
        }
        let folded = TextComparison.folded(alias)
        if owners[folded] != nil {
          return .metadata(
            "AliasParameterNameAlreadyExistsForCommand",
            "The parameter alias cannot be specified because an alias with the name '\(alias)' was "
              + "already defined multiple times for the command.")
        }
        owners[folded] = parameter.name
      }
    }
    return nil
  }
}

extension ShellError {
  /// Attributes that contradict each other.
  fileprivate static func metadata(_ id: String, _ message: String) -> ShellError {
    failed(
      id, .metadataError, message,
      exceptionType: "System.Management.Automation.MetadataException")
  }
}
