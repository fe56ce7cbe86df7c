import CoManagementModel
import ShellRuntime

/// `logoff`
struct Logoff: Cmdlet {
  private var arguments: [String] = []

  static var commandName: String { "logoff" }

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Signs out the user of a session of the machine that the shell is on.",
      examples: """
        PS> logoff 7
        Session 7 not found
        PS> logoff
        ! LogoffNotSimulated,logoff
        """,
      signature: .own(
        module: "Windows", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["System.String"]),
      isReader: false,
      parameters: [
        Parameter(
          "Arguments", \.arguments, "Number of the session, as quser shows it.", remaining: true)
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.simulatedWorld()
    guard let session = arguments.first, !(session == "1" && world.isOnSiteServer) else {
      throw context.failure(
        "LogoffNotSimulated", .notImplemented,
        "The lab does not end the session in which you type. Name a session of another machine, "
          + "as quser shows it there.")
    }
    var changed = world.simulation
    guard session == "1", changed.signOutUser(onMachine: world.computerName) else {
      try context.write("Session \(session) not found")
      return
    }
    try world.commit(changed)
  }
}
