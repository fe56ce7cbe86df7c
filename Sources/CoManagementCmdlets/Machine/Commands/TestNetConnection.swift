import CoManagementModel
import ShellRuntime

/// `Test-NetConnection`
struct TestNetConnection: Cmdlet {
  private var computerName = "internetbeacon.msedge.net"
  private var commonTCPPort = ""
  private var port = 0
  private var informationLevel = "Standard"

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Tests whether a machine answers, and whether a port of it is open.",
      examples: """
        PS> Test-NetConnection DC01 -Port 389 -InformationLevel Quiet
        True
        PS> (Test-NetConnection DC01 -CommonTCPPort WINRM).RemotePort
        5985
        PS> Test-NetConnection DC01 -Port 70000
        ! ParameterArgumentValidationError,Test-NetConnection
        """,
      signature: .own(
        module: "NetTCPIP", defaultSet: "ICMP", supportsShouldProcess: false,
        outputTypes: ["TestNetConnectionResult"]),
      parameters: [
        Parameter(
          "ComputerName", \.computerName, "Name or address.", position: 0, pipeline: true,
          byPropertyName: true, aliases: ["RemoteAddress", "cn"]),
        Parameter(
          "CommonTCPPort", \.commonTCPPort, "A port by its name.", sets: ["CommonTCPPort"],
          position: 1, mandatory: true, values: ["HTTP", "RDP", "SMB", "WINRM"]),
        Parameter(
          "Port", \.port, "A TCP port.", sets: ["RemotePort"], mandatory: true,
          byPropertyName: true, aliases: ["RemotePort"]),
        Parameter(
          "InformationLevel", \.informationLevel, "How much is told.",
          values: ["Detailed", "Quiet", "Standard"]),
        .refused("TraceRoute", type: "SwitchParameter", "There is one network.", sets: ["ICMP"]),
        .refused("Hops", type: "Int32", "There is one network.", sets: ["ICMP"]),
        .refused(
          "DiagnoseRouting", type: "SwitchParameter", "There is one network.",
          sets: ["NetRouteDiagnostics"], mandatory: true),
        .refused(
          "ConstrainSourceAddress", type: "String", "A machine has one address.",
          sets: ["NetRouteDiagnostics"]),
        .refused(
          "ConstrainInterface", type: "UInt32", "A machine has one network card.",
          sets: ["NetRouteDiagnostics"]),
      ])
  }

  private static let commonPorts = ["http": 80, "rdp": 3389, "smb": 445, "winrm": 5985]

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.simulatedWorld()
    let isTCP = context.parameterSetName != "ICMP"
    let port =
      commonTCPPort.isEmpty
      ? self.port : Self.commonPorts[TextComparison.folded(commonTCPPort)] ?? 0
    guard !isTCP || (1...65_535).contains(port) else {
      throw context.failure(
        "ParameterArgumentValidationError", .invalidData,
        "Cannot validate argument on parameter 'Port'. "
          + (port < 1
            ? "The \(port) argument is less than the minimum allowed range of 1. Supply an "
              + "argument that is greater than or equal to 1 and then try the command again."
            : "The \(port) argument is greater than the maximum allowed range of 65535. Supply an "
              + "argument that is less than or equal to 65535 and then try the command again."),
        target: .integer(port),
        exceptionType: "System.Management.Automation.ParameterBindingValidationException")
    }
    let isQuiet = TextComparison.equalsIgnoringCase(informationLevel, "Quiet")
    guard let host = NetworkName(computerName, world) else {
      if isQuiet { return try writeFalse(context) }
      try context.writeWarning("Name resolution of \(computerName) failed")
      return try write(nil, isTCP, port, false, world, context)
    }
    let isOpen = isTCP && host.isOpen(port)
    if isQuiet {
      _ = try context.write(.bool(isTCP ? isOpen : host.answers))
      return
    }
    if isTCP, !isOpen {
      try context.writeWarning("TCP connect to (\(host.address) : \(port)) failed")
    }
    if !host.answers {
      try context.writeWarning("Ping to \(host.address) failed with status: TimedOut")
    }
    try write(host, isTCP, port, isOpen, world, context)
  }

  private func writeFalse(_ context: CmdletContext) throws(ShellError) {
    _ = try context.write(.bool(false))
  }

  private func write(
    _ host: NetworkName?, _ isTCP: Bool, _ port: Int, _ isOpen: Bool, _ world: SimulatedWorld,
    _ context: CmdletContext
  ) throws(ShellError) {
    let isOwn = host?.address == "127.0.0.1"
    var fields: [(String, Value)] = [
      ("ComputerName", .string(computerName)),
      ("RemoteAddress", host.map { .string($0.address) } ?? .null),
    ]
    if isTCP { fields.append(("RemotePort", .integer(port))) }
    fields += [
      ("InterfaceAlias", .string(isOwn ? "Loopback Pseudo-Interface 1" : "Ethernet")),
      ("SourceAddress", .string(isOwn ? "127.0.0.1" : world.machineView.address)),
    ]
    if host == nil {
      fields.removeLast(2)
      fields += [("InterfaceAlias", .null), ("SourceAddress", .null)]
    }
    let answers = host?.answers ?? false
    if !isTCP || !isOpen {
      fields.append(("PingSucceeded", .bool(answers)))
    }
    if host != nil, !isTCP || !isOpen {
      fields.append(("PingReplyDetails (RTT)", .string("\(answers && !isOwn ? 1 : 0) ms")))
    }
    if isTCP { fields.append(("TcpTestSucceeded", .bool(isOpen))) }
    let shape = context.engine.customShape(
      typeNames: ["TestNetConnectionResult", "System.Object"], properties: fields.map(\.0))
    try context.write(CustomObject(shape: shape, values: fields.map(\.1)))
  }
}
