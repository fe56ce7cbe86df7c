/// PowerShell's errors of parameter binding, all of category InvalidArgument.
extension ShellError {
  static let bindingExceptionType = "System.Management.Automation.ParameterBindingException"

  static func binding(
    _ id: String, _ message: String, target: String = "",
    category: ErrorCategory = .invalidArgument
  ) -> ShellError {
    failed(id, category, message, target: target, exceptionType: bindingExceptionType)
  }

  static func unknownParameter(_ name: String) -> ShellError {
    binding(
      "NamedParameterNotFound",
      "A parameter cannot be found that matches parameter name '\(name)'.")
  }

  static func ambiguousParameter(_ name: String, _ matches: [String]) -> ShellError {
    let list = matches.map { "-\($0)" }.joined(separator: " ")
    return binding(
      "AmbiguousParameter",
      "Parameter cannot be processed because the parameter name '\(name)' is ambiguous. "
        + "Possible matches include: \(list).")
  }

  static func missingArgument(_ parameter: String, type: String) -> ShellError {
    binding(
      "MissingArgument",
      "Missing an argument for parameter '\(parameter)'. Specify a parameter of type "
        + "'\(type)' and try again.")
  }

  static func alreadyBound(_ parameter: String) -> ShellError {
    binding(
      "ParameterAlreadyBound",
      "Cannot bind parameter because parameter '\(parameter)' is specified more than once. "
        + "To provide multiple values to parameters that can accept multiple values, use the "
        + "array syntax. For example, \"-parameter value1,value2,value3\".")
  }

  static func positionalNotFound(_ value: Value) -> ShellError {
    binding(
      "PositionalParameterNotFound",
      "A positional parameter cannot be found that accepts argument '\(value.text)'.")
  }

  static var ambiguousSet: ShellError {
    binding(
      "AmbiguousParameterSet",
      "Parameter set cannot be resolved using the specified named parameters. One or more "
        + "parameters issued cannot be used together or an insufficient number of parameters "
        + "were provided.")
  }

  static func missingMandatory(_ names: [String]) -> ShellError {
    binding(
      "MissingMandatoryParameter",
      "Cannot process command because of one or more missing mandatory parameters: "
        + "\(names.joined(separator: " ")).")
  }

  static func inputNotBound(_ object: Value) -> ShellError {
    binding(
      "InputObjectNotBound",
      "The input object cannot be bound to any parameters for the command either because the "
        + "command does not take pipeline input or the input and its properties do not match "
        + "any of the parameters that take pipeline input.", target: object.text)
  }

  static func inputMissesMandatory(_ names: [String], _ object: Value) -> ShellError {
    binding(
      "InputObjectMissingMandatory",
      "The input object cannot be bound because it did not contain the information required to "
        + "bind all mandatory parameters:  \(names.joined(separator: " "))", target: object.text)
  }

  static func emptyArgument(_ parameter: String, _ kind: EmptyArgument) -> ShellError {
    binding(
      "ParameterArgumentValidationError\(kind.rawValue)NotAllowed",
      "Cannot bind argument to parameter '\(parameter)' because it is \(kind.phrase).",
      category: .invalidData)
  }

  static func notInSet(_ value: Value, of parameter: BindingPlan.Parameter) -> ShellError {
    binding(
      "ParameterArgumentValidationError",
      "Cannot validate argument on parameter '\(parameter.name)'. The argument "
        + "\"\(value.text)\" does not belong to the set \""
        + parameter.values.joined(separator: ",") + "\" specified by the ValidateSet attribute. "
        + "Supply an argument that is in the set and then try the command again.",
      category: .invalidData)
  }

  static func cannotConvertArgument(_ parameter: String, because message: String) -> ShellError {
    binding(
      "CannotConvertArgumentNoMessage", "Cannot bind parameter '\(parameter)'. \(message)")
  }

  static func arrayForScalar(
    _ value: Value, _ parameter: String, type: String
  ) -> ShellError {
    binding(
      "CannotConvertArgument",
      "Cannot convert '\(value.typeName)' to the type '\(type)' required by parameter "
        + "'\(parameter)'. Specified method is not supported.")
  }
}

/// The empty values that a mandatory parameter does not take.
enum EmptyArgument: String {
  case null = "Null"
  case string = "EmptyString"
  case array = "EmptyArray"

  var phrase: String {
    switch self {
    case .null: "null"
    case .string: "an empty string"
    case .array: "an empty array"
    }
  }
}
