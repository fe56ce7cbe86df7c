import ShellRuntime

/// `dsregcmd`
struct Dsregcmd: Cmdlet {
  private var arguments: [String] = []

  static var commandName: String { "dsregcmd" }

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Tells how the machine that the shell is on is joined.",
      examples: """
        PS> (dsregcmd /status)[5..7]
                     AzureAdJoined : NO
                  EnterpriseJoined : NO
                      DomainJoined : YES
        PS> dsregcmd /leave
        ! DsregcmdNotSimulated,dsregcmd
        """,
      signature: .own(
        module: "Windows", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["System.String"]),
      parameters: [
        Parameter(
          "Arguments", \.arguments, "/status.", remaining: true,
          suggestions: ["/status", "/?"])
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let machine = try context.simulatedWorld().machineView
    let word = TextComparison.folded(arguments.first ?? "/?")
    switch word.drop(while: { $0 == "/" || $0 == "-" }) {
    case "status":
      for line in DsregStatus(machine: machine, isUserSession: false).lines {
        guard try context.write(line) else { return }
      }
    case "?", "help":
      for line in Self.help { try context.write(line) }
    default:
      throw context.failure(
        "DsregcmdNotSimulated", .notImplemented,
        "dsregcmd \(word) is not simulated: the lab has 'dsregcmd /status'.",
        target: .string(word))
    }
  }

  private static let help = [
    "DSREGCMD switches", "                        /? : Displays the help message for DSREGCMD",
    "                   /status : Displays the device join status",
  ]
}
