import CoManagementModel
import ShellRuntime

/// `netsh http show | add | delete sslcert`: which certificate IIS shows at port 443.
struct NetshBindings {
  private let arguments: [String]
  private let world: SimulatedWorld

  init(_ arguments: [String], _ world: SimulatedWorld) {
    self.arguments = arguments
    self.world = world
  }

  /// IIS's own id.
  private static let application = "{4dc3e181-e14b-4a21-b022-59fc669b0914}"
  private static let place = "0.0.0.0:443"

  /// Whether the words were for it; then it has written its answer.
  func run(_ context: CmdletContext) throws(ShellError) -> Bool {
    let words = arguments.prefix(3).map(TextComparison.folded)
    guard words.count == 3, words[0] == "http", words[2] == "sslcert",
      ["show", "add", "delete"].contains(words[1])
    else { return false }
    let server = world.machineView.fullName
    switch words[1] {
    case "show": for line in lines(server) { try context.write(line) }
    case "add": try context.write(try add(server))
    default: try context.write(try delete(server))
    }
    return true
  }

  private func value(_ tag: String) -> String? {
    NetshWords.value(tag, in: arguments.dropFirst(3))
  }

  private func lines(_ server: String) -> [String] {
    let heading = ["", "SSL Certificate bindings:", "-------------------------", ""]
    guard let thumbprint = world.simulation.boundThumbprint(on: server) else {
      return heading
    }
    return heading + [
      "    IP:port                      : \(Self.place)",
      "    Certificate Hash             : \(TextComparison.folded(thumbprint))",
      "    Application ID               : \(Self.application)",
      "    Certificate Store Name       : MY",
      "    Verify Client Certificate Revocation : Enabled",
      "    Negotiate Client Certificate : Disabled", "",
    ]
  }

  private func add(_ server: String) throws(ShellError) -> String {
    guard value("ipport") == Self.place, value("appid") != nil, let hash = value("certhash") else {
      return "The parameter is incorrect."
    }
    guard world.simulation.boundThumbprint(on: server) == nil else {
      return "SSL Certificate add failed, Error: 183\n"
        + "Cannot create a file when that file already exists."
    }
    guard let binding = world.simulation.binding(forThumbprint: hash, on: server) else {
      return "SSL Certificate add failed, Error: 1312\n"
        + "A specified logon session does not exist. It may already have been terminated."
    }
    try set(binding, server)
    return "SSL Certificate successfully added"
  }

  private func delete(_ server: String) throws(ShellError) -> String {
    guard value("ipport") == Self.place, world.simulation.boundThumbprint(on: server) != nil else {
      return "SSL Certificate deletion failed, Error: 2\n"
        + "The system cannot find the file specified."
    }
    try set(.nothing, server)
    return "SSL Certificate successfully deleted"
  }

  private func set(
    _ binding: ManagementPointSettings.Binding, _ server: String
  ) throws(ShellError) {
    var changed = world.simulation
    changed.setWebServer(on: server, binding: binding)
    try world.commit(changed)
  }
}

/// `TAG=VALUE` words of `netsh`.
enum NetshWords {
  /// The value behind a tag, without quotation marks; nil where it is not among the words.
  static func value(_ tag: String, in words: ArraySlice<String>) -> String? {
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, TextComparison.equalsIgnoringCase(String(parts[0]), tag) else {
        continue
      }
      return String(parts[1].filter { $0 != "\"" })
    }
    return nil
  }
}
