import ShellFormatting
import ShellRuntime

/// `Join-String`.
struct JoinString: Cmdlet {
  var property: Value?
  var separator: String?
  var outputPrefix = ""
  var outputSuffix = ""
  var singleQuote = false
  var doubleQuote = false
  var formatString = ""
  var useCulture = false
  var inputObject: [Value] = []
  private var argument: PropertyArgument?
  private var parts: [String] = []

  static var declaration: CmdletDeclaration<JoinString> {
    CmdletDeclaration(
      synopsis: "Joins objects, or a property of them, into one text.",
      examples: """
        PS> 1, 2, 3 | Join-String -Separator ', '
        1, 2, 3

        PS> [pscustomobject]@{ Name = 'PC-001' } | Join-String Name -SingleQuote -OutputPrefix 'in '
        in 'PC-001'

        PS> 1 | Join-String -SingleQuote -DoubleQuote
        ! AmbiguousParameterSet,Microsoft.PowerShell.Commands.Utility.JoinStringCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "default",
        supportsShouldProcess: false, outputTypes: ["System.String"]),
      parameters: [
        Parameter(
          "Property", \.property, "A property or a script block.", type: "PSPropertyExpression",
          position: 0),
        Parameter(
          "Separator", \.separator, "Stands between them; `$OFS`, else nothing, without it.",
          position: 1),
        Parameter("OutputPrefix", \.outputPrefix, "Stands before all of it.", aliases: ["op"]),
        Parameter("OutputSuffix", \.outputSuffix, "Stands behind all of it.", aliases: ["os"]),
        Parameter(
          "SingleQuote", \.singleQuote, "Each in single quotation marks.", sets: ["SingleQuote"]),
        Parameter(
          "DoubleQuote", \.doubleQuote, "Each in double quotation marks.", sets: ["DoubleQuote"]),
        Parameter(
          "FormatString", \.formatString, "How each is written, with {0} for it.",
          sets: ["Format"]),
        Parameter("UseCulture", \.useCulture, "Numbers and dates as in en-US, the lab's culture."),
        Parameter("InputObject", \.inputObject, "The objects.", type: "PSObject[]", pipeline: true),
      ])
  }

  mutating func begin(_ context: CmdletContext) throws(ShellError) {
    argument = try PropertyArgument.read(property.map { [$0] } ?? [], context).first
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    for object in inputObject where !object.isNull {
      var value = object
      if let argument { value = try argument.value(of: object, context) ?? .null }
      parts.append(try written(value, context))
    }
  }

  private func written(_ value: Value, _ context: CmdletContext) throws(ShellError) -> String {
    if !formatString.isEmpty { return try context.shell.formatted(value, formatString) }
    let text = value.text
    if singleQuote { return "'\(text)'" }
    return doubleQuote ? "\"\(text)\"" : text
  }

  mutating func end(_ context: CmdletContext) throws(ShellError) {
    let between = separator ?? context.shell.variable("OFS").text
    try context.write(outputPrefix + parts.joined(separator: between) + outputSuffix)
  }
}
