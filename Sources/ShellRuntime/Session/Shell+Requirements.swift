import ShellSyntax

extension Shell {
  /// Refuses a script whose `#requires` lines ask for what is not there. Who works in the lab is an
  /// administrator.
  func check(_ requirements: ScriptRequirements, of script: String) throws(ShellError) {
    let running = versionNumbers
    if !requirements.version.isEmpty, !Self.supports(requirements.version, running) {
      func text(_ numbers: [Int]) -> String { numbers.map { String($0) }.joined(separator: ".") }
      throw .requires(
        "ScriptRequiresUnmatchedPSVersion", script,
        "The script '\(script)' cannot be run because it contained a \"#requires\" statement for "
          + "PowerShell \(text(requirements.version)). The version of PowerShell that is required "
          + "by the script does not match the currently running version of PowerShell "
          + "\(text(running)).")
    }
    let editions = requirements.editions
    if !editions.isEmpty, !editions.contains(where: { $0.lowercased() == "core" }) {
      throw .failed(
        "ScriptRequiresUnmatchedPSEdition", .notSpecified,
        "The script '\(script)' cannot be run because it contained a \"#requires\" statement for "
          + "PowerShell editions '\(editions.joined(separator: ","))'. The edition of PowerShell "
          + "that is required by the script does not match the currently running PowerShell Core "
          + "edition.", target: script)
    }
    let missing = requirements.modules.filter { !engine.commands.hasModule($0) }
    guard !missing.isEmpty else { return }
    throw .requires(
      "ScriptRequiresMissingModules", script,
      "The script '\(script)' cannot be run because the following modules that are specified by "
        + "the \"#requires\" statements of the script are missing: "
        + missing.joined(separator: ", ") + ".")
  }

  private var versionNumbers: [Int] {
    let id = Int(engine.names.name("PSVersionTable").id)
    guard case .hashtable(let table) = globalCell(id).value,
      case .object(let version as SemanticVersionObject)? = table[.string("PSVersion")]
    else { return [7, 4] }
    return version.parts.map(Int.init)
  }

  /// The versions that were ever released, up to the running one.
  private static func supports(_ wanted: [Int], _ running: [Int]) -> Bool {
    if wanted[0] == running[0] { return wanted[1] <= running[1] }
    let last = [1: 0, 2: 0, 3: 0, 4: 0, 5: 1, 6: 2][wanted[0]]
    return last.map { wanted[1] <= $0 } ?? false
  }
}

extension ShellError {
  /// What a script asks for is not there.
  fileprivate static func requires(
    _ id: String, _ script: String, _ message: String
  ) -> ShellError {
    failed(
      id, .resourceUnavailable, message, target: script,
      exceptionType: "System.Management.Automation.ScriptRequiresException")
  }
}
