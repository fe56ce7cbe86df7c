/// What was changed on machines: services and scheduled tasks, by machine and name. Everything that
/// is not here is as the machine's template has it.
struct MachineChanges: Sendable, Hashable {
  private var records: [String: MachineRecord] = [:]

  /// What was changed on one machine.
  subscript(machine: String) -> MachineRecord {
    get { records[machine] ?? MachineRecord() }
    set { records[machine] = newValue == MachineRecord() ? nil : newValue }
  }

  /// Whether something was done on a machine from which its device goes on by itself: its registry
  /// was written to where Windows acts on it, or setup of a new Windows was started.
  var concernClients: Bool {
    records.values.contains { !$0.registry.isEmpty || $0.upgradeStarted != nil }
  }

  /// Whether nothing was changed anywhere.
  var isEmpty: Bool { records.isEmpty }

  /// Adds when tasks were started by hand, which is no configuration.
  func addRuns(to digest: inout DigestBuilder) {
    guard !records.isEmpty else { return }
    for machine in records.keys.sorted() {
      for (path, change) in (records[machine]?.tasks ?? [:]).sorted(by: { $0.key < $1.key }) {
        guard let run = change.lastRun else { continue }
        digest.add(machine)
        digest.add(path)
        digest.add(run)
      }
      let record = records[machine]
      for time in [record?.signedOut, record?.upgradeStarted, record?.keysCleared] {
        if let time { digest.add(time) }
      }
    }
  }

  /// Adds what differs from the templates; nothing while nothing does.
  func add(to digest: inout DigestBuilder) {
    for machine in records.keys.sorted() {
      guard let record = records[machine] else { continue }
      for name in record.services.keys.sorted() {
        guard let change = record.services[name] else { continue }
        guard change.status != nil || change.startType != nil else { continue }
        digest.add(machine)
        digest.add(name)
        digest.add(change.status?.rawValue ?? "")
        digest.add(change.startType?.rawValue ?? "")
      }
      for path in record.tasks.keys.sorted() {
        guard let isEnabled = record.tasks[path]?.isEnabled else { continue }
        digest.add(machine)
        digest.add(path)
        digest.add(isEnabled ? 1 : 0)
      }
      for rule in record.firewallRules { digest.add("\(machine)/\(rule.name)/\(rule.remotePorts)") }
      if record.trustsEnterpriseRoot { digest.add("\(machine)/root") }
      if !record.registry.isEmpty || record.winHTTPProxy != nil {
        digest.add(machine)
        record.registry.add(to: &digest)
        digest.add(record.winHTTPProxy?.server ?? "")
        digest.add(record.winHTTPProxy?.bypassList ?? "")
      }
    }
  }

  /// Whether both have configured the same.
  func isConfigured(as other: MachineChanges) -> Bool {
    DigestBuilder.value(of: add) == DigestBuilder.value(of: other.add)
  }
}

/// What was changed on one machine.
struct MachineRecord: Sendable, Hashable {
  /// A change of a service; nil = as the template has it.
  struct ServiceChange: Sendable, Hashable {
    var status: WindowsService.Status?
    var startType: WindowsService.StartType?
    var started: VirtualInstant?
    /// Since when it is stopped; nil while it runs.
    var stopped: VirtualInstant?
    /// When it was stopped before, and until when.
    var outages: [Range<VirtualInstant>] = []
  }

  /// A change of a scheduled task.
  struct TaskChange: Sendable, Hashable {
    var lastRun: VirtualInstant?
    var stopped: VirtualInstant?
    var isEnabled: Bool?
  }

  /// By the folded name.
  var services: [String: ServiceChange] = [:]
  /// By the folded path.
  var tasks: [String: TaskChange] = [:]
  /// When policy was last asked for by hand.
  var policyRequested: VirtualInstant?
  /// What the session has written into the registry that Windows or the client act on.
  var registry = PolicyValues()
  /// What Windows' own services go through; nil = direct access.
  var winHTTPProxy: WinHTTPProxy?
  /// When somebody last signed its user out.
  var signedOut: VirtualInstant?
  /// When setup of a new Windows was started.
  var upgradeStarted: VirtualInstant?
  /// Rules of its firewall against what it sends out.
  var firewallRules: [FirewallRule] = []
  /// Whether somebody put the enterprise's root among its trusted ones.
  var trustsEnterpriseRoot = false
  /// When the keys of its TPM were cleared.
  var keysCleared: VirtualInstant?
}

extension String {
  /// The text with A-Z as a-z: the key of a name that Windows spells in ASCII.
  var foldedASCII: String { String(decoding: utf8.map(\.lowercasedASCII), as: UTF8.self) }
}
