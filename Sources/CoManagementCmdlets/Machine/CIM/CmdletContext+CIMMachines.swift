import CoManagementModel
import ShellRuntime

extension CmdletContext {
  /// The machines of `-ComputerName`, each with the name under which it was asked for; the one
  /// that the shell is on without any. What cannot be reached is reported. [WinRM's numbers]
  func cimMachines(
    _ names: [String]
  ) throws(ShellError) -> [(machine: MachineView, name: String?)] {
    let world = try simulatedWorld()
    guard !names.isEmpty else { return [(world.machineView, nil)] }
    let connection = try RemoteConnection(self)
    var found: [(machine: MachineView, name: String?)] = []
    for name in names {
      switch connection.machine(name) {
      case .success(let machine): found.append((machine, name))
      case .failure(let error):
        let number =
          switch error.refusal {
          case .unknown: "0x80090322"
          case .silent: "0x80338126"
          case .notTrusted: "0x803380e4"
          case .accessDenied: "0x80070005"
          }
        let message = error.refusal.message(name)
        let start = message.firstRange(of: " : ")?.upperBound ?? message.startIndex
        let end = message.firstRange(of: " For more information")?.lowerBound ?? message.endIndex
        var text = String(message[start...])
        if end > start { text = String(message[start..<end]) }
        try writeError(cimFailure(number, .connectionError, text, name))
      }
    }
    return found
  }
}
