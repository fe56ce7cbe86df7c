import CoManagementModel
import ShellRuntime

/// `Test-Connection`
struct TestConnection: Cmdlet {
  private var targetName: [String] = []
  private var count = 4
  private var quiet = false
  private var tcpPort = 0

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Sends echo requests to machines, or tries a TCP port.",
      examples: """
        PS> Test-Connection DC01 -Quiet
        True
        PS> (Test-Connection DC01 -Count 1).Status
        Success
        PS> Test-Connection Nowhere -Count 1
        ! TestConnectionException,Microsoft.PowerShell.Commands.TestConnectionCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Management", defaultSet: "DefaultPing",
        supportsShouldProcess: false,
        outputTypes: ["Microsoft.PowerShell.Commands.TestConnectionCommand+PingStatus"]),
      parameters: [
        Parameter(
          "TargetName", \.targetName, "Names or addresses.", position: 0, mandatory: true,
          pipeline: true, byPropertyName: true, aliases: ["ComputerName"]),
        Parameter("Count", \.count, "So many requests.", sets: ["DefaultPing"]),
        Parameter("Quiet", \.quiet, "Only whether all answered."),
        Parameter(
          "TcpPort", \.tcpPort, "Whether a TCP port takes connections.", sets: ["TcpPort"],
          mandatory: true),
        .refused(
          "Ping", type: "SwitchParameter", "Requests are sent in any case.", sets: ["DefaultPing"]),
        .refused("IPv4", type: "SwitchParameter", "The lab has no other addresses."),
        .refused("IPv6", type: "SwitchParameter", "The lab has no such addresses."),
        .refused(
          "ResolveDestination", type: "SwitchParameter", "The names of the way stay unknown."),
        .refused(
          "Source", type: "String", "Requests go out from where one is.", sets: ["DefaultPing"]),
        .refused(
          "MaxHops", type: "Int32", "There is one network.", sets: ["DefaultPing"],
          aliases: ["Ttl", "TimeToLive", "Hops"]),
        .refused("Delay", type: "Int32", "Requests take no time.", sets: ["DefaultPing"]),
        .refused(
          "BufferSize", type: "Int32", "Requests have one size.", sets: ["DefaultPing"],
          aliases: ["Size", "Bytes", "BS"]),
        .refused(
          "DontFragment", type: "SwitchParameter", "Requests have one size.",
          sets: ["DefaultPing"]),
        .refused("TimeoutSeconds", type: "Int32", "An answer comes at once or never."),
        .refused(
          "Repeat", type: "SwitchParameter", "Requests that never end are not sent.",
          sets: ["RepeatPing"], mandatory: true,
          aliases: ["Continuous"]),
        .refused(
          "Traceroute", type: "SwitchParameter", "There is one network.", sets: ["TraceRoute"],
          mandatory: true),
        .refused(
          "MtuSize", type: "SwitchParameter", "Packets have one size.", sets: ["MtuSizeDetect"],
          mandatory: true,
          aliases: ["MtuSizeDetect"]),
        .refused(
          "Detailed", type: "SwitchParameter", "A port is open or it is not.", sets: ["TcpPort"]),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.simulatedWorld()
    for name in targetName {
      let host = NetworkName(name, world)
      if context.parameterSetName == "TcpPort" {
        guard try context.write(.bool(host?.isOpen(tcpPort) ?? false)) else { return }
      } else if quiet {
        guard try context.write(.bool(host?.answers ?? false)) else { return }
      } else if let host {
        guard try ping(name, host, world, context) else { return }
      } else {
        try context.writeError(
          "TestConnectionException", .resourceUnavailable,
          "Testing connection to computer '\(name)' failed: Cannot resolve the target name.",
          target: .string(name), exceptionType: "System.Net.NetworkInformation.PingException")
      }
    }
  }

  private func ping(
    _ name: String, _ host: NetworkName, _ world: SimulatedWorld, _ context: CmdletContext
  ) throws(ShellError) -> Bool {
    let engine = context.engine
    let shape = engine.shape(for: "PingStatus") { names in
      Shape(
        typeNames: [
          "Microsoft.PowerShell.Commands.TestConnectionCommand+PingStatus", "System.Object",
        ],
        properties: [
          PropertyDefinition("Ping", "uint"), PropertyDefinition("Source"),
          PropertyDefinition("Destination"), PropertyDefinition("Address", "ipaddress"),
          PropertyDefinition("DisplayAddress"), PropertyDefinition("Latency", "long"),
          PropertyDefinition("Status"), PropertyDefinition("BufferSize", "int"),
        ], names: names)
    }
    let latency: Int64 = host.address == "127.0.0.1" ? 0 : host.machine == nil ? 14 : 1
    for number in 0..<max(0, count) {
      let address = host.answers ? host.address : "*"
      let values: [Value] = [
        .uint32(UInt32(number + 1)), .string(world.computerName), .string(name),
        .string(host.address), .string(address), .long(host.answers ? latency : 0),
        .string(host.answers ? "Success" : "TimedOut"), .int(host.answers ? 32 : 0),
      ]
      let object = DescribedObject(
        shape: shape, values: values, text: shape.typeNames.first ?? "")
      guard try context.write(object) else { return false }
    }
    return true
  }
}
