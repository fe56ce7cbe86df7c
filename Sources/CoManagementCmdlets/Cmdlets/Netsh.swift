import CoManagementModel
import ShellRuntime

/// `netsh`, as far as `winhttp`, `http` and `advfirewall firewall` go.
struct Netsh: Cmdlet {
  private var arguments: [String] = []

  static var commandName: String { "netsh" }

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Shows and sets the proxy of Windows' own services, what IIS shows at port 443, "
        + "and rules of the firewall.",
      examples: """
        PS> netsh winhttp show proxy

        Current WinHTTP proxy settings:

            Direct access (no proxy server).

        PS> netsh winhttp set proxy proxy-server="proxy.contoso.com:8080" bypass-list="<local>"

        Current WinHTTP proxy settings:

            Proxy Server(s) :  proxy.contoso.com:8080
            Bypass List     :  <local>

        PS> netsh winhttp reset proxy > $null
        PS> netsh winhttp show prox
        The following command was not found: winhttp show prox.
        """,
      signature: .own(
        module: "Windows", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["System.String"]),
      isReader: false,
      parameters: [
        Parameter(
          "Arguments", \.arguments,
          "winhttp show, set or reset proxy; http show, add or delete sslcert; advfirewall "
            + "firewall add, show or delete rule.",
          remaining: true,
          suggestions: [
            "winhttp", "show", "set", "reset", "proxy", "http", "add", "delete", "sslcert",
            "advfirewall", "firewall", "rule",
          ])
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.simulatedWorld()
    if try NetshBindings(arguments, world).run(context) { return }
    if try NetshFirewall(arguments, world).run(context) { return }
    switch arguments.prefix(3).map(TextComparison.folded) {
    case ["winhttp", "show", "proxy"]: break
    case ["winhttp", "reset", "proxy"]: try set(nil, world)
    case ["winhttp", "set", "proxy"] where arguments.count > 3:
      try set(proxy(Array(arguments.dropFirst(3))), world)
    default:
      try context.write(
        "The following command was not found: \(arguments.joined(separator: " ")).")
      return
    }
    for line in Self.lines(world.machineView.winHTTPProxy) { try context.write(line) }
  }

  private func set(_ proxy: WinHTTPProxy?, _ world: SimulatedWorld) throws(ShellError) {
    var changed = world.simulation
    changed.setWinHTTPProxy(proxy, onMachine: world.computerName)
    try world.commit(changed)
  }

  /// Server, then hosts to reach without it, each with its tag or by its place.
  private func proxy(_ values: [String]) -> WinHTTPProxy {
    var found = ["", ""]
    for (place, value) in values.prefix(2).enumerated() {
      let parts = value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let tag = TextComparison.folded(String(parts[0]))
      let slot = ["proxy-server", "bypass-list"].firstIndex(of: tag)
      let text = slot == nil || parts.count == 1 ? value : String(parts[1])
      found[slot ?? place] = text.filter { $0 != "\"" }
    }
    return WinHTTPProxy(server: found[0], bypassList: found[1])
  }

  private static func lines(_ proxy: WinHTTPProxy?) -> [String] {
    let heading = ["", "Current WinHTTP proxy settings:", ""]
    guard let proxy else { return heading + ["    Direct access (no proxy server).", ""] }
    return heading + [
      "    Proxy Server(s) :  \(proxy.server)",
      "    Bypass List     :  \(proxy.bypassList.isEmpty ? "(none)" : proxy.bypassList)", "",
    ]
  }
}
