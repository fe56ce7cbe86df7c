import ShellRuntime

/// `Get-Culture`: the machines of the lab are en-US.
struct GetCulture: Cmdlet {
  var name: [String] = []
  var noUserOverrides = false
  var listAvailable = false

  static var declaration: CmdletDeclaration<GetCulture> {
    CmdletDeclaration(
      synopsis: "Gives the culture of the machine, which is en-US throughout the lab.",
      examples: """
        PS> (Get-Culture).Name
        en-US

        PS> Get-Culture -Name xx-nothing
        ! ItemNotFoundException,Microsoft.PowerShell.Commands.GetCultureCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "CurrentCulture",
        supportsShouldProcess: false, outputTypes: ["System.Globalization.CultureInfo"]),
      parameters: [
        Parameter(
          "NoUserOverrides", \.noUserOverrides, "Accepted; nobody has changed settings.",
          sets: ["CurrentCulture", "Name"]),
        Parameter(
          "Name", \.name, "Names of cultures.", sets: ["Name"], position: 0, pipeline: true),
        Parameter(
          "ListAvailable", \.listAvailable, "Every culture of the lab: one.",
          sets: ["ListAvailable"]),
      ])
  }

  /// Whether a name is that of a culture of .NET, by its language.
  private static func isKnown(_ name: String) -> Bool {
    let language = TextComparison.folded(String(name.prefix { $0 != "-" }))
    return languages.contains(language)
  }

  private static let languages: Set = [
    "af", "ar", "bg", "bn", "ca", "cs", "cy", "da", "de", "el", "en", "es", "et", "eu", "fa", "fi",
    "fr", "ga", "gl", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "kk", "ko", "lt",
    "lv", "mk", "ms", "nb", "nl", "nn", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv",
    "sw", "ta", "te", "th", "tr", "uk", "ur", "vi", "zh",
  ]

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    if name.isEmpty { try context.write(context.engine.culture) }
    for text in name {
      if let culture = CultureInfoObject(text, engine: context.engine) {
        guard try context.write(culture) else { throw .pipelineStopped }
      } else if Self.isKnown(text) {
        throw context.failure(
          "NotPartOfThisShell", .notImplemented, "The culture \(text) is not part of this shell.",
          target: .string(text),
          exceptionType: "System.Management.Automation.PSNotSupportedException")
      } else {
        try context.writeError(
          "ItemNotFoundException", .objectNotFound,
          "Culture is not supported. (Parameter 'name')\n\(text) is an invalid culture identifier.",
          target: .string(text), exceptionType: "System.Globalization.CultureNotFoundException")
      }
    }
  }
}
