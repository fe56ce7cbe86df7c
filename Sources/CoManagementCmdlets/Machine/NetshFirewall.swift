import CoManagementModel
import ShellRuntime

/// `netsh advfirewall firewall add | show | delete rule`: rules against outbound connections.
struct NetshFirewall {
  private let arguments: [String]
  private let world: SimulatedWorld

  init(_ arguments: [String], _ world: SimulatedWorld) {
    self.arguments = arguments
    self.world = world
  }

  private static let none = ["", "No rules match the specified criteria.", ""]

  /// Whether the words were for it; then it has written its answer.
  func run(_ context: CmdletContext) throws(ShellError) -> Bool {
    let words = arguments.prefix(4).map(TextComparison.folded)
    guard words.count == 4, words[0] == "advfirewall", words[1] == "firewall", words[3] == "rule",
      ["show", "add", "delete"].contains(words[2])
    else { return false }
    let answer: [String] =
      switch words[2] {
      case "show": shown
      case "add": try add()
      default: try delete()
      }
    for line in answer { try context.write(line) }
    return true
  }

  private func value(_ tag: String) -> String? {
    NetshWords.value(tag, in: arguments.dropFirst(4))
  }

  private var shown: [String] {
    guard let name = value("name") else { return ["", "A specified value is not valid.", ""] }
    let rules = world.simulation.firewallRules(onMachine: world.computerName).filter {
      TextComparison.equalsIgnoringCase(name, "all")
        || TextComparison.equalsIgnoringCase(name, $0.name)
    }
    guard !rules.isEmpty else { return Self.none }
    return rules.flatMap { rule in
      [
        "", "Rule Name:                            \(rule.name)",
        String(repeating: "-", count: 70),
        "Enabled:                              Yes",
        "Direction:                            Out",
        "Protocol:                             TCP",
        "RemotePort:                           \(rule.remotePorts)",
        "Action:                               Block",
      ]
    } + ["Ok.", ""]
  }

  /// Only what keeps connections from being made has an effect in the lab.
  private func add() throws(ShellError) -> [String] {
    let ports = value("remoteport") ?? "any"
    guard let name = value("name"), FirewallRule.ports(ports) != nil,
      value("dir").map(TextComparison.folded) == "out",
      value("action").map(TextComparison.folded) == "block",
      ["tcp", "any"].contains(TextComparison.folded(value("protocol") ?? "any"))
    else { return ["", "A specified value is not valid.", ""] }
    var changed = world.simulation
    changed.addFirewallRule(
      FirewallRule(name: name, remotePorts: ports), onMachine: world.computerName)
    try world.commit(changed)
    return ["Ok.", ""]
  }

  private func delete() throws(ShellError) -> [String] {
    guard let name = value("name") else { return ["", "A specified value is not valid.", ""] }
    var changed = world.simulation
    let count = changed.removeFirewallRules(named: name, onMachine: world.computerName)
    guard count > 0 else { return Self.none }
    try world.commit(changed)
    return ["", "Deleted \(count) rule(s).", "Ok.", ""]
  }
}
