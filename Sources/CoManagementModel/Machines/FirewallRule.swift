/// A rule of Windows' firewall against connections that a machine makes.
public struct FirewallRule: Sendable, Hashable {
  /// Its name; several rules may bear one.
  public let name: String
  /// TCP ports of the other side, as they were written: `443,10124-10139`, or `any`.
  public let remotePorts: String

  /// A rule of that name for those ports.
  public init(name: String, remotePorts: String) {
    self.name = name
    self.remotePorts = remotePorts
  }

  /// The ports as a set; nil where the text is none. All of them = empty text or `any`.
  public static func ports(_ text: String) -> Set<Int>? {
    if text.isEmpty || text.equalsIgnoringASCIICase("any") { return Set(1...65_535) }
    var found: Set<Int> = []
    for part in text.split(separator: ",") {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard let first = ends[0], ends.count <= 2, let last = ends.count == 2 ? ends[1] : first,
        first >= 1, last <= 65_535, first <= last
      else { return nil }
      found.formUnion(first...last)
    }
    return found.isEmpty ? nil : found
  }
}

extension MachineRecord {
  /// TCP ports to which its firewall lets nothing out.
  var blockedPorts: Set<Int> {
    firewallRules.reduce(into: []) { $0.formUnion(FirewallRule.ports($1.remotePorts) ?? []) }
  }
}

extension Simulation {
  /// Rules that were made on a machine, in order.
  public func firewallRules(onMachine machine: String) -> [FirewallRule] {
    self.machine(named: machine)?.record.firewallRules ?? []
  }

  /// `netsh advfirewall firewall add rule ... dir=out action=block`.
  public mutating func addFirewallRule(_ rule: FirewallRule, onMachine machine: String) {
    changeRecord(machine) { $0.firewallRules.append(rule) }
  }

  /// `netsh advfirewall firewall delete rule`: gives how many rules of that name there were.
  public mutating func removeFirewallRules(
    named name: String, onMachine machine: String
  ) -> Int {
    let before = firewallRules(onMachine: machine).count
    changeRecord(machine) { record in
      record.firewallRules.removeAll { $0.name.equalsIgnoringASCIICase(name) }
    }
    return before - firewallRules(onMachine: machine).count
  }

  /// `Import-Certificate` of the enterprise's root into the trusted ones of a machine.
  public mutating func trustEnterpriseRoot(onMachine machine: String) {
    changeRecord(machine) { $0.trustsEnterpriseRoot = true }
  }
}
