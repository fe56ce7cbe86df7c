import CoManagementModel
import ShellRuntime

/// `dsregcmd`
struct Dsregcmd: Cmdlet {
  private var arguments: [String] = []

  static var commandName: String { "dsregcmd" }

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Tells how the machine that the shell is on is joined, and joins it to Entra ID.",
      examples: """
        PS> (dsregcmd /status)[5..7]
                     AzureAdJoined : NO
                  EnterpriseJoined : NO
                      DomainJoined : YES
        PS> dsregcmd /join
        PS> dsregcmd /cleanupaccounts
        ! DsregcmdNotSimulated,dsregcmd
        """,
      signature: .own(
        module: "Windows", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["System.String"]),
      isReader: false,
      parameters: [
        Parameter(
          "Arguments", \.arguments, "/status, /join or /leave.", remaining: true,
          suggestions: ["/status", "/join", "/leave", "/?"])
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let machine = try context.simulatedWorld().machineView
    let isUserSession = context.isAtConsole && machine.signedInSince != nil
    let word = TextComparison.folded(arguments.first ?? "/?")
    switch word.drop(while: { $0 == "/" || $0 == "-" }) {
    case "status":
      for line in DsregStatus(machine: machine, isUserSession: isUserSession).lines {
        guard try context.write(line) else { return }
      }
    case "join": try change(context) { _ = try? $0.joinDirectory($1) }
    case "leave": try change(context) { $0.leaveDirectory($1) }
    case "?", "help":
      for line in Self.help { try context.write(line) }
    default:
      throw context.failure(
        "DsregcmdNotSimulated", .notImplemented,
        "dsregcmd \(word) is not simulated: the lab has 'dsregcmd /status', '/join', '/leave'.",
        target: .string(word))
    }
  }

  /// Silent, as the product is when it goes well. [domain/client, 1.1]
  private func change(
    _ context: CmdletContext, _ body: (inout Simulation, String) -> Void
  ) throws(ShellError) {
    let world = try context.simulatedWorld()
    var changed = world.simulation
    body(&changed, world.computerName)
    try world.commit(changed)
  }

  private static let help = [
    "DSREGCMD switches", "                        /? : Displays the help message for DSREGCMD",
    "                   /status : Displays the device join status",
    "                     /join : Schedules and monitors the Autojoin task to Hybrid Join the"
      + " device",
    "                    /leave : Performs Hybrid Unjoin",
  ]
}
