import CoManagementModel
import ShellRuntime

/// `ccmsetup.exe`
struct Ccmsetup: Cmdlet {
  private var arguments: [String] = []

  static var commandName: String { "ccmsetup.exe" }

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Installs or removes the Configuration Manager client on the machine that the "
        + "shell is on. It goes on as a service; C:\\Windows\\ccmsetup\\Logs\\ccmsetup.log tells.",
      examples: """
        PS> ccmsetup.exe /?
        Usage: ccmsetup.exe [parameters] [client.msi properties]
        PS> $pc = (Get-CMDevice -Fast | Where-Object IsActive | Select-Object -First 1).Name
        PS> Invoke-Command $pc { ccmsetup.exe /uninstall; $LASTEXITCODE }
        0
        PS> ccmsetup.exe /uninstall
        ! CcmsetupNotSimulated,ccmsetup.exe
        """,
      signature: .own(
        module: "Windows", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["System.String"]),
      isReader: false,
      parameters: [
        Parameter(
          "Arguments", \.arguments, "Parameters (/mp:...), then properties (SMSSITECODE=...).",
          remaining: true,
          suggestions: [
            "/mp:", "/uninstall", "/forceinstall", "/NoCRLCheck", "/regtoken:", "CCMHOSTNAME=",
            "SMSSITECODE=",
          ])
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    if ["/?", "-?"].contains(arguments.first) {
      try context.write("Usage: ccmsetup.exe [parameters] [client.msi properties]")
      return
    }
    let world = try context.simulatedWorld()
    var changed = world.simulation
    guard let start = changed.startClientSetup(line, onMachine: world.computerName) else {
      throw context.failure(
        "CcmsetupNotSimulated", .notImplemented,
        "The lab has ccmsetup.exe on devices, not on the servers of the site.")
    }
    context.setExitCode(start == .alreadyRunning ? 8 : 0)
    if start == .started { try world.commit(changed) }
  }

  /// The words as one line; those with blanks between quotes.
  private var line: String {
    arguments.map { word in
      guard word.contains(" ") else { return word }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { return "\"\(word)\"" }
      return parts[1].hasPrefix("\"") ? word : "\(parts[0])=\"\(parts[1])\""
    }.joined(separator: " ")
  }
}
