import ShellRuntime

extension CmdletContext {
  /// Reports that a command is real and that the lab does not have it; false where nothing is known
  /// of the name.
  func reportUnsimulated(_ name: String) throws(ShellError) -> Bool {
    guard let what = RealCommand.named(name)?.description else { return false }
    try writeError(
      "CommandNotSimulated", .notImplemented,
      "\(name) is \(what), but this lab does not simulate it.", target: .string(name),
      exceptionType: "System.Management.Automation.PSNotImplementedException")
    return true
  }
}
