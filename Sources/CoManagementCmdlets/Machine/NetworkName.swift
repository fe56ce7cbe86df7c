import CoManagementModel
import ShellRuntime

/// What the names of the network lead to, as the domain's DNS server answers.
struct NetworkName {
  /// Name as DNS knows it.
  let fullName: String
  /// IPv4.
  let address: String
  /// The machine, where it is one of the lab.
  let machine: MachineView?
  /// Whether a port of it is open, where it is a gateway.
  private var isPortOpen: ((Int) -> Bool)?

  /// Hosts of Microsoft's services that administrators test; the lab answers for them.
  private static let services = [
    "login.microsoftonline.com", "enterpriseregistration.windows.net",
    "enrollment.manage.microsoft.com", "device.login.microsoftonline.com",
    "graph.microsoft.com", "portal.manage.microsoft.com", "manage.microsoft.com",
    "aad.microsoftonline.com", "pas.windows.net",
  ]

  /// What a name or address means; nil = nobody knows it.
  init?(_ text: String, _ world: SimulatedWorld) {
    if ["localhost", "127.0.0.1", ".", ""].contains(TextComparison.folded(text)) {
      (fullName, address) = (world.machineView.fullName, "127.0.0.1")
      machine = world.machineView
      return
    }
    if let found = world.simulation.machine(named: text), found.reach != .notTrusted {
      (fullName, address, machine) = (found.fullName, found.address, found)
      return
    }
    if let (canonical, address, gateway) = world.simulation.publicName(text) {
      (fullName, self.address, machine) = (canonical, address, nil)
      let (simulation, own) = (world.simulation, world.computerName)
      isPortOpen = { simulation.reaches(gateway, port: $0, fromMachine: own) }
      return
    }
    let folded = TextComparison.folded(text)
    guard let place = Self.services.firstIndex(of: folded) else { return nil }
    (fullName, address, machine) = (folded, "20.190.160.\(10 + place)", nil)
  }

  /// Whether it answers.
  var answers: Bool { machine.map { $0.reach == .reachable } ?? true }

  /// Whether it takes connections at a TCP port.
  func isOpen(_ port: Int) -> Bool {
    guard answers else { return false }
    if let isPortOpen { return isPortOpen(port) }
    guard let machine else { return port == 443 || port == 80 }
    let needed: [Int: String] = [
      135: "RpcSs", 445: "LanmanServer", 3389: "TermService", 5985: "WinRM", 80: "W3SVC",
      443: "W3SVC", 1433: "MSSQLSERVER", 10123: "SMS_EXECUTIVE", 389: "NTDS", 88: "Kdc",
      53: "DNS",
    ]
    guard let name = needed[port], let service = machine.service(named: name) else { return false }
    return service.status == .running
  }
}
