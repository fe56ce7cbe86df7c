import CoManagementModel
import ShellRuntime

/// Opens sessions on other machines, or says why there is none. Messages of WinRM and ids of
/// PowerShell: [about_Remote_Troubleshooting; PowerShell, RemotingErrorIdStrings].
struct RemoteConnection {
  /// What is refused, as WinRM says it.
  enum Refusal {
    // swift-format-ignore
    case unknown, silent, notTrusted, accessDenied

    /// First part of the id where a session breaks.
    var id: String {
      switch self {
      case .unknown: "NetworkPathNotFound"
      case .silent: "WinRMOperationTimeout"
      case .notTrusted: "ServerNotTrusted"
      case .accessDenied: "AccessDenied"
      }
    }

    func message(_ computer: String) -> String {
      let start =
        "Connecting to remote server \(computer) failed with the following error message : "
      let end = " For more information, see the about_Remote_Troubleshooting Help topic."
      switch self {
      case .unknown:
        return start
          + "WinRM cannot process the request. The following error occurred while using Kerberos "
          + "authentication: Cannot find the computer \(computer). Verify that the computer exists "
          + "on the network and that the name provided is spelled correctly." + end
      case .silent:
        return start
          + "WinRM cannot complete the operation. Verify that the specified computer name is "
          + "valid, that the computer is accessible over the network, and that a firewall "
          + "exception for the WinRM service is enabled and allows access from this computer. "
          + "By default, the "
          + "WinRM firewall exception for public profiles limits access to remote computers within "
          + "the same local subnet." + end
      case .notTrusted:
        return start
          + "The WinRM client cannot process the request. If the authentication scheme is "
          + "different from Kerberos, or if the client computer is not joined to a domain, then "
          + "HTTPS "
          + "transport must be used or the destination machine must be added to the TrustedHosts "
          + "configuration setting. Use winrm.cmd to configure TrustedHosts. Note that computers "
          + "in the TrustedHosts list might not be authenticated. You can get more information "
          + "about that by running the following command: winrm help config." + end
      case .accessDenied: return start + "Access is denied." + end
      }
    }
  }

  let context: CmdletContext
  let world: SimulatedWorld
  /// `-Credential`; `$null` = who types.
  let credential: Value

  init(_ context: CmdletContext, credential: Value = .null) throws(ShellError) {
    self.context = context
    self.credential = credential
    world = try context.simulatedWorld()
  }

  /// Names that mean the machine itself.
  private static let own = [".", "localhost", "127.0.0.1", "::1"]

  /// The machine of a name, or why nobody can work there.
  func machine(_ name: String) -> Result<MachineView, RefusalError> {
    let isOwn = Self.own.contains { TextComparison.equalsIgnoringCase($0, name) }
    guard let machine = world.simulation.machine(named: isOwn ? world.computerName : name) else {
      return .failure(RefusalError(refusal: .unknown))
    }
    switch machine.reach {
    case .silent: return .failure(RefusalError(refusal: .silent))
    case .notTrusted: return .failure(RefusalError(refusal: .notTrusted))
    case .reachable: break
    }
    // Windows PowerShell's own endpoint lets administrators in, nobody else.
    guard isAdministrator, machine.service(named: "WinRM")?.status == .running else {
      let isRunning = machine.service(named: "WinRM")?.status == .running
      return .failure(RefusalError(refusal: isRunning ? .accessDenied : .silent))
    }
    return .success(machine)
  }

  struct RefusalError: Error { let refusal: Refusal }

  private var isAdministrator: Bool {
    guard case .object(let object) = credential,
      let slot = object.shape.slot(of: context.engine.names.name("UserName"))
    else { return true }
    let scenario = world.simulation.scenario
    let name = object.value(at: slot).text
    return [
      scenario.administrator, "\(scenario.domainNetBIOSName)\\\(scenario.administrator)",
      "\(scenario.administrator)@\(scenario.domainName)",
    ].contains { TextComparison.equalsIgnoringCase($0, name) }
  }

  /// A new session on a machine, at the home of who types.
  func open(
    _ machine: MachineView, named name: String = "", isKept: Bool = false
  ) -> Runspace {
    let home = ShellLocation(
      drive: "C", parts: ["Users", world.simulation.scenario.administrator, "Documents"])
    return context.shell.makeRunspace(on: machine.name, at: home, named: name, isKept: isKept)
  }

  /// The error of a connection that `Invoke-Command` or `New-PSSession` wants.
  func report(
    _ refusal: Refusal, _ computer: String, source: String
  ) throws(ShellError) {
    try context.writeError(
      ErrorRecord(
        id: refusal.id, category: .openError,
        message: "[\(computer)] " + refusal.message(computer),
        exceptionType: "System.Management.Automation.Remoting.PSRemotingTransportException",
        targetText: computer, source: source))
  }
}

extension Runspace {
  /// `5d0c6a9e-...`: an id that follows from when and where it was opened.
  var instanceID: String {
    StableGUID(seed: instance, kind: .request, index: UInt64(id)).description
  }
}

/// A session on another machine, as `New-PSSession` gives it.
final class SessionObject: ShellObject {
  let runspace: Runspace
  private unowned let shell: Shell

  init(_ runspace: Runspace, _ shell: Shell) {
    self.runspace = runspace
    self.shell = shell
    super.init(
      shape: shell.engine.shape(for: "PSSession") { names in
        Shape(
          typeNames: ["System.Management.Automation.Runspaces.PSSession", "System.Object"],
          properties: [
            PropertyDefinition("State"), PropertyDefinition("IdleTimeout", "int"),
            PropertyDefinition("ComputerType"), PropertyDefinition("ComputerName"),
            PropertyDefinition("ConfigurationName"), PropertyDefinition("InstanceId", "guid"),
            PropertyDefinition("Id", "int"), PropertyDefinition("Name"),
            PropertyDefinition("Availability"), PropertyDefinition("Transport"),
          ], names: names)
      })
  }

  /// Whether it has been removed.
  var isClosed: Bool { !shell.sessions.contains { $0 === runspace } }

  override func ownValue(at slot: Int) -> Value {
    switch slot {
    case 0: .string(isClosed ? "Closed" : "Opened")
    case 1: .int(7_200_000)
    case 2: .string("RemoteMachine")
    case 3: .string(runspace.computerName ?? "")
    case 4: .string("Microsoft.PowerShell")
    case 5: .string(runspace.instanceID)
    case 6: .integer(runspace.id)
    case 7: .string(runspace.name)
    case 8: .string(isClosed ? "None" : "Available")
    default: .string("WSMan")
    }
  }

  override var description: String { "[PSSession]\(runspace.name)" }
}
