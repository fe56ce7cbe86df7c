/// `[environment]::...`: what the simulated machine's environment says.
enum EnvironmentMembers {
  /// nil for a property that the lab has not.
  static func property(_ folded: String, _ shell: Shell) -> Value? {
    let account = shell.world.userName.split(separator: "\\").map(String.init)
    switch folded {
    case "machinename": return .string(shell.world.computerName)
    case "username": return .string(account.last ?? "")
    case "userdomainname": return .string(account.first ?? "")
    case "newline": return .string("\r\n")
    case "is64bitoperatingsystem", "is64bitprocess", "userinteractive": return .bool(true)
    case "systemdirectory": return .string("C:\\Windows\\system32")
    default: return nil
    }
  }

  static func call(
    _ name: String, _ folded: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value {
    guard let first = arguments.first?.text else { throw unknown(name) }
    switch folded {
    case "getenvironmentvariable":
      return variable(first, shell).map { .string($0) } ?? .null
    case "setenvironmentvariable":
      let value = try Methods.argument(arguments, 1, name)
      if arguments.count > 2 {
        let scope = TextComparison.folded(arguments[2].text)
        guard scope == "process" else {
          throw .notPartOfThisShell("An environment variable of the scope \(arguments[2].text)")
        }
      }
      let target = DriveTarget(drive: "Env", name: first)
      try target.set(value.text.isEmpty ? .null : .string(value.text), shell)
      return .null
    case "expandenvironmentvariables": return try shell.newString(expanded(first, shell))
    default: throw unknown(name)
    }
  }

  private static func unknown(_ name: String) -> ShellError {
    .notPartOfThisShell("[System.Environment]::\(name)")
  }

  private static func variable(_ name: String, _ shell: Shell) -> String? {
    guard let (drive, place) = shell.resolve(path: "Env:\\" + name) else { return nil }
    return drive.content(at: place.parts)?.joined(separator: "\n")
  }

  /// `%NAME%` as its value, where there is one.
  private static func expanded(_ text: String, _ shell: Shell) -> String {
    let parts = text.split(separator: "%", omittingEmptySubsequences: false).map(String.init)
    var result = parts[0]
    var index = 1
    while index < parts.count {
      guard index + 1 < parts.count else { return result + "%" + parts[index] }
      if !parts[index].isEmpty, let value = variable(parts[index], shell) {
        result += value + parts[index + 1]
        index += 2
      } else {
        result += "%" + parts[index]
        index += 1
      }
    }
    return result
  }
}
