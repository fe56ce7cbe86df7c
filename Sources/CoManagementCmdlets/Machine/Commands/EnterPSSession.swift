import CoManagementModel
import ShellRuntime

/// `Enter-PSSession`
struct EnterPSSession: Cmdlet {
  private var computerName = ""
  private var session: Value = .null
  private var id = 0
  private var name = ""
  private var credential: Value = .null
  private var configurationName = ""

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Goes to another machine: the lines from then on run there.",
      examples: """
        PS> Enter-PSSession DC01
        PS> hostname
        DC01
        PS> Exit-PSSession
        PS> Enter-PSSession Nowhere
        ! CreateRemoteRunspaceFailed,Microsoft.PowerShell.Commands.EnterPSSessionCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Core", defaultSet: "ComputerName",
        supportsShouldProcess: false, outputTypes: []),
      isReader: false,
      parameters: [
        Parameter(
          "ComputerName", \.computerName, "The machine.", sets: ["ComputerName"], position: 0,
          mandatory: true, pipeline: true, byPropertyName: true, aliases: ["Cn"]),
        Parameter(
          "Session", \.session, "A session that New-PSSession has opened.", type: "PSSession",
          sets: ["Session"],
          position: 0, pipeline: true, byPropertyName: true),
        Parameter(
          "Id", \.id, "Number of a session.", sets: ["Id"], position: 0, byPropertyName: true),
        Parameter("Name", \.name, "Name of a session.", sets: ["Name"], byPropertyName: true),
        Parameter(
          "Credential", \.credential, "Who goes there.", type: "PSCredential",
          sets: ["ComputerName"],
          byPropertyName: true),
        Parameter(
          "ConfigurationName", \.configurationName,
          "Accepted; the lab's machines have one configuration.", sets: ["ComputerName"],
          byPropertyName: true),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    guard context.shell.enteredComputer == nil else {
      return try context.writeError(
        "RemoteHostDoesNotSupportPushRunspace", .invalidArgument,
        "You are currently in a Windows PowerShell PSSession and cannot use the Enter-PSSession "
          + "cmdlet to enter another PSSession.", exceptionType: "System.ArgumentException")
    }
    if let known = try openSession(context) { return context.shell.enter(known) }
    guard context.parameterSetName == "ComputerName" else { return }
    let connection = try RemoteConnection(context, credential: credential)
    switch connection.machine(computerName) {
    case .success(let machine): context.shell.enter(connection.open(machine))
    case .failure(let error):
      try context.writeError(
        "CreateRemoteRunspaceFailed", .invalidArgument, error.refusal.message(computerName),
        target: .string(computerName),
        exceptionType: "System.Management.Automation.Remoting.PSRemotingTransportException")
    }
  }

  private func openSession(_ context: CmdletContext) throws(ShellError) -> Runspace? {
    if case .object(let object as SessionObject) = session, !object.isClosed {
      return object.runspace
    }
    switch context.parameterSetName {
    case "Id": return try context.sessions(ids: [id], names: [], computers: []).first
    case "Name": return try context.sessions(ids: [], names: [name], computers: []).first
    default: return nil
    }
  }
}
