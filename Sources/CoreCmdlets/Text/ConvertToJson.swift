import ShellFormatting
import ShellRuntime

/// `ConvertTo-Json`.
struct ConvertToJson: Cmdlet {
  var inputObject: Value?
  var depth = 2
  var compress = false
  var enumsAsStrings = false
  var asArray = false
  var escapeHandling = "Default"
  private var values: [Value] = []

  static var declaration: CmdletDeclaration<ConvertToJson> {
    CmdletDeclaration(
      synopsis: "Writes objects as JSON text.",
      examples: """
        PS> @{ Name = 'PC-001'; Tags = 'a', 'b' } | ConvertTo-Json -Compress
        {"Name":"PC-001","Tags":["a","b"]}

        PS> [pscustomobject]@{ Id = 7; Ok = $true } | ConvertTo-Json
        {
          "Id": 7,
          "Ok": true
        }

        PS> 1 | ConvertTo-Json -Depth 101
        ! ParameterArgumentValidationError,Microsoft.PowerShell.Commands.ConvertToJsonCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["System.String"]),
      parameters: [
        Parameter(
          "InputObject", \.inputObject, "What to write; several objects become an array.",
          position: 0, mandatory: true, pipeline: true, empty: true),
        Parameter(
          "Depth", \.depth,
          "Levels below the object that are written, 0 to 100; deeper ones become text."),
        Parameter("Compress", \.compress, "One line without spaces."),
        Parameter("EnumsAsStrings", \.enumsAsStrings, "Names instead of numbers."),
        Parameter("AsArray", \.asArray, "An array even of one object."),
        Parameter(
          "EscapeHandling", \.escapeHandling, "Which characters are escaped.",
          values: ["Default", "EscapeNonAscii", "EscapeHtml"],
          enumeration: "Newtonsoft.Json.StringEscapeHandling"),
      ])
  }

  mutating func begin(_ context: CmdletContext) throws(ShellError) {
    try context.check("Depth", depth, in: 0...100)
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    values.append(inputObject ?? .null)
  }

  mutating func end(_ context: CmdletContext) throws(ShellError) {
    guard !values.isEmpty else { return }
    let escaping = JSONText.Escaping.allCases.first {
      TextComparison.equalsIgnoringCase($0.rawValue, escapeHandling)
    }
    var json = ObjectJSON(
      reader: PropertyReader(shell: context.shell), depth: depth, isCompressed: compress,
      enumsAsStrings: enumsAsStrings, escaping: escaping ?? .standard)
    let isSingle = values.count == 1 && !asArray
    let text = try json.text(of: isSingle ? values[0] : .array(values))
    if json.isTruncated {
      try context.writeWarning(
        "Resulting JSON is truncated as serialization has exceeded the set depth of \(depth).")
    }
    try context.write(text)
  }
}
