import CoManagementModel
import ShellRuntime

/// `BulkRegistrationTokenTool.exe`
struct BulkRegistrationTokenTool: Cmdlet {
  private var arguments: [String] = []

  static var commandName: String { "BulkRegistrationTokenTool.exe" }

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Makes a token by which clients on the internet register: on the site server, "
        + "in \\bin\\X64 of the site's folder.",
      examples: """
        PS> $lines = BulkRegistrationTokenTool.exe /new /lifetime 60
        PS> $lines[-1].StartsWith('eyJ')
        True
        PS> (BulkRegistrationTokenTool.exe /?)[1]
        /new        Creates a new bulk registration token.
        PS> BulkRegistrationTokenTool.exe /new /lifetime 20000
        ! BulkRegistrationTokenToolFailed,BulkRegistrationTokenTool.exe
        """,
      signature: .own(
        module: "Windows", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["System.String"]),
      isReader: false,
      parameters: [
        Parameter(
          "Arguments", \.arguments, "/new, and /lifetime with a number of minutes.",
          remaining: true, suggestions: ["/new", "/lifetime", "/?"])
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.simulatedWorld()
    guard world.machineView.role == .siteServer else {
      throw failed(context, "The tool runs on the top-level site server.")
    }
    let words = arguments.map(TextComparison.folded)
    if words.isEmpty || words.first == "/?" {
      for line in Self.help { try context.write(line) }
      return
    }
    let minutes = try lifetime(words, context)
    var changed = world.simulation
    let (token, text) = changed.createRegistrationToken(minutes: minutes)
    try world.commit(changed)
    let offset = changed.scenario.utcOffsetMinutes
    let expires = CivilTime(token.expires, offsetMinutes: offset).monthDayYearTime
    for line in ["Token ID: \(token.id)", "Valid until: \(expires)", text] {
      guard try context.write(line) else { return }
    }
  }

  /// Minutes of life. `/lifetime` alone makes a token, too, as the reference's example has it.
  private func lifetime(
    _ words: [String], _ context: CmdletContext
  ) throws(ShellError) -> Int {
    var minutes = RegistrationToken.standardMinutes
    var place = 0
    while place < words.count {
      switch words[place] {
      case "/new": break
      case "/lifetime":
        place += 1
        guard place < words.count, let number = Int(words[place]),
          (1...RegistrationToken.maximumMinutes).contains(number)
        else {
          throw failed(
            context,
            "/lifetime takes a number of minutes from 1 to \(RegistrationToken.maximumMinutes).")
        }
        minutes = number
      default: throw failed(context, "Unknown parameter '\(words[place])'.")
      }
      place += 1
    }
    return minutes
  }

  private func failed(_ context: CmdletContext, _ message: String) -> ShellError {
    context.setExitCode(1)
    return context.failure("BulkRegistrationTokenToolFailed", .invalidArgument, message)
  }

  private static let help = [
    "/?         Displays this usage information.",
    "/new        Creates a new bulk registration token.",
    "/lifetime   Minutes for which the token is valid, with /new: 4320, at most 10080.",
  ]
}
