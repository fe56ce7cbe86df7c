import ShellRuntime

/// `New-Guid`: from the lab's seeded stream.
struct NewGuid: Cmdlet {
  var empty = false
  var inputObject = ""

  static var declaration: CmdletDeclaration<NewGuid> {
    CmdletDeclaration(
      synopsis: "Makes a new GUID from the lab's seed.",
      examples: """
        PS> (New-Guid -Empty).ToString()
        00000000-0000-0000-0000-000000000000

        PS> (New-Guid).ToString().Length
        36

        PS> New-Guid nothing
        ! StringNotRecognizedAsGuid,Microsoft.PowerShell.Commands.NewGuidCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "Default",
        supportsShouldProcess: false, outputTypes: ["System.Guid"]),
      isReader: false,
      parameters: [
        Parameter("Empty", \.empty, "The GUID of nothing but zeros.", sets: ["Empty"]),
        Parameter(
          "InputObject", \.inputObject, "A text to make a GUID of.", sets: ["InputObject"],
          position: 0, pipeline: true),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    if context.parameterSetName == "InputObject" { return try read(context) }
    var high: UInt64 = 0
    var low: UInt64 = 0
    if !empty {
      high = context.world.nextRandom() & ~0xF000 | 0x4000
      low = context.world.nextRandom() & ~(0b11 << 62) | 0b10 << 62
    }
    let text = Self.digits(high) + Self.digits(low)
    guard let guid = GuidObject(text: text, engine: context.engine) else { return }
    try context.write(guid)
  }

  private func read(_ context: CmdletContext) throws(ShellError) {
    guard let guid = GuidObject(text: inputObject, engine: context.engine) else {
      return try context.writeError(
        "StringNotRecognizedAsGuid", .invalidArgument, "Unrecognized Guid format.",
        exceptionType: "System.FormatException")
    }
    guard try context.write(guid) else { throw .pipelineStopped }
  }

  private static func digits(_ number: UInt64) -> String {
    let text = String(number, radix: 16)
    return String(repeating: "0", count: 16 - text.utf8.count) + text
  }
}
