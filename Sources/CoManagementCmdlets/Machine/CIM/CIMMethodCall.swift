import CoManagementModel
import ShellRuntime

/// A call of a method of a class or an instance on a machine.
struct CIMMethodCall {
  let context: CmdletContext
  let machine: MachineView
  let computerName: String?
  let cimClass: CIMClass
  let instance: CIMInstanceObject?
  let arguments: Value

  private var target: String { "\(cimClass.namespace):\(cimClass.name)" }

  /// Calls it and sends what comes back.
  func run(_ name: String) throws(ShellError) {
    let method = cimClass.methods.first { TextComparison.equalsIgnoringCase($0.name, name) }
    guard let method else {
      return try context.writeError(
        context.cimFailure(
          "0x80041055", .notSpecified, "This method is not implemented in any class ", target))
    }
    if case .hashtable(let table) = arguments {
      for key in table.keys
      where !method.parameters.contains(where: {
        TextComparison.equalsIgnoringCase($0, key.text)
      }) {
        return try context.writeError(
          context.cimFailure(
            "0x8004102f", .invalidArgument, "Invalid method Parameter(s) ", target))
      }
    }
    let described = instance?.description ?? target
    guard try context.shouldProcess(target: described, action: "Invoke-CimMethod: \(method.name)")
    else { return }
    try perform(method.name)
  }

  private func argument(_ name: String) -> String {
    guard case .hashtable(let table) = arguments else { return "" }
    for (key, value) in zip(table.keys, table.values)
    where TextComparison.equalsIgnoringCase(key.text, name) { return value.text }
    return ""
  }

  private func perform(_ method: String) throws(ShellError) {
    switch method {
    case "GetAssignedSite":
      try answer([("sSiteCode", .string(machine.siteCode)), ("ReturnValue", .uint32(0))])
    case "TriggerSchedule": try trigger()
    case "RequestMachinePolicy":
      try requestPolicy()
      try answer([("ReturnValue", .uint32(0))])
    case "DetermineIfRebootPending":
      try answer([
        ("IsHardRebootPending", .bool(false)), ("RebootPending", .bool(false)),
        ("ReturnValue", .uint32(0)),
      ])
    case "EvaluateMachinePolicy": try answer([("ReturnValue", .uint32(0))])
    default: try control(method)
    }
  }

  /// Schedules of a client. [domain/client, 4; memdocs triggerschedule]
  private static let schedules = [
    "001", "002", "003", "010", "011", "012", "021", "022", "023", "024", "025", "026", "027",
    "031", "032", "037", "040", "041", "042", "043", "051", "061", "062", "063", "101", "102",
    "103", "104", "105", "106", "107", "108", "109", "111", "112", "113", "114", "115", "116",
    "121", "122", "123", "131", "221", "222", "223",
  ]

  private func trigger() throws(ShellError) {
    let wanted = TextComparison.folded(argument("sScheduleID"))
    guard
      Self.schedules.contains(where: { wanted == "{00000000-0000-0000-0000-000000000\($0)}" })
    else {
      return try context.writeError(
        context.cimFailure("0x80041002", .objectNotFound, "Not found ", target))
    }
    guard machine.service(named: "CcmExec")?.status == .running || machine.role == .siteServer
    else {
      return try context.writeError(
        context.cimFailure("0x80041001", .notSpecified, "Generic failure ", target))
    }
    if wanted.hasSuffix("000000000021}") { try requestPolicy() }
    try answer([("ReturnValue", .null)])
  }

  /// The client asks its management point for policy within seconds.
  private func requestPolicy() throws(ShellError) {
    let world = try context.simulatedWorld()
    var changed = world.simulation
    if changed.requestPolicy(onMachine: machine.name) { try world.commit(changed) }
  }

  private func control(_ method: String) throws(ShellError) {
    guard let instance, let slot = cimClass.index(of: "Name") else {
      return try context.writeError(
        context.cimFailure("0x8004102f", .invalidArgument, "Invalid method Parameter(s) ", target))
    }
    let name = instance.value(at: slot).text
    let world = try context.simulatedWorld()
    var changed = world.simulation
    var result: UInt32 = 0
    do throws(MachineRejection) {
      switch method {
      case "StartService":
        if machine.service(named: name)?.status == .running { result = 10 }
        try changed.startService(name, on: machine.name)
      case "StopService":
        if machine.service(named: name)?.status == .stopped { result = 5 }
        try changed.stopService(name, on: machine.name)
      default: try setStartMode(name, &changed)
      }
    } catch {
      result = Self.code(of: error)
    }
    if result == 0 { try world.commit(changed) }
    try answer([("ReturnValue", .uint32(result))])
  }

  private func setStartMode(
    _ name: String, _ changed: inout Simulation
  ) throws(MachineRejection) {
    let types: [String: WindowsService.StartType] = [
      "automatic": .automatic, "manual": .manual, "disabled": .disabled,
    ]
    guard let type = types[TextComparison.folded(argument("StartMode"))] else { return }
    try changed.setService(name, on: machine.name, startType: type)
  }

  /// Return values of Win32_Service. [win]
  private static func code(of rejection: MachineRejection) -> UInt32 {
    switch rejection {
    case .dependentsRun: 3
    case .serviceCannotStop: 2
    case .serviceDisabled: 14
    case .serviceNotFound, .taskNotFound: 8
    }
  }

  private func answer(_ fields: [(String, Value)]) throws(ShellError) {
    let origin = computerName.map { Value.string($0) } ?? .null
    try context.write(context.engine.customObject(fields + [("PSComputerName", origin)]))
  }
}
