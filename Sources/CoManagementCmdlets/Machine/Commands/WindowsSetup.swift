import CoManagementModel
import ShellRuntime

/// `setup.exe` of an installation medium of Windows.
struct WindowsSetup: Cmdlet {
  private var arguments: [String] = []

  static var commandName: String { "setup.exe" }

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Replaces the Windows of the machine that the shell is on by a newer one, and "
        + "keeps what is on it: /auto upgrade /quiet.",
      examples: """
        PS> hostname
        CM01
        PS> setup.exe /auto upgrade /quiet
        ! SetupNotSimulated,setup.exe
        PS> setup.exe /auto clean
        ! SetupNotSimulated,setup.exe
        """,
      signature: .own(
        module: "Windows", defaultSet: nil, supportsShouldProcess: false, outputTypes: []),
      isReader: false,
      parameters: [
        Parameter(
          "Arguments", \.arguments, "/auto upgrade, and /quiet, /eula accept, /noreboot.",
          remaining: true, suggestions: ["/auto", "upgrade", "/quiet", "/eula", "accept"])
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.simulatedWorld()
    let words = arguments.map(TextComparison.folded)
    let known = ["/auto", "upgrade", "/quiet", "/eula", "accept", "/noreboot"]
    guard words.starts(with: ["/auto", "upgrade"]), words.allSatisfy(known.contains),
      world.machineView.role == .workstation
    else {
      throw context.failure(
        "SetupNotSimulated", .notImplemented,
        "Of the setup of Windows the lab has 'setup.exe /auto upgrade /quiet /eula accept' on a "
          + "workstation.")
    }
    var changed = world.simulation
    changed.startWindowsSetup(onMachine: world.computerName)
    try world.commit(changed)
  }
}
