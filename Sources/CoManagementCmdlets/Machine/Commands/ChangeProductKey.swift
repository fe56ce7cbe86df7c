import CoManagementModel
import ShellRuntime

/// `changepk.exe`
struct ChangeProductKey: Cmdlet {
  private var arguments: [String] = []

  static var commandName: String { "changepk.exe" }

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Gives the Windows of the machine that the shell is on a key of another edition: "
        + "/ProductKey, five times five letters and digits.",
      examples: """
        PS> (Get-CimInstance Win32_OperatingSystem).OperatingSystemSKU
        7
        PS> changepk.exe /ProductKey VK7JG-NPHTM-C97JM-9MPGT-3V66T
        ! ProductKeyRefused,changepk.exe
        PS> changepk.exe
        ! ChangepkNotSimulated,changepk.exe
        """,
      signature: .own(
        module: "Windows", defaultSet: nil, supportsShouldProcess: false, outputTypes: []),
      isReader: false,
      parameters: [
        Parameter(
          "Arguments", \.arguments, "/ProductKey and a key of Windows Pro.", remaining: true,
          suggestions: ["/ProductKey"])
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.simulatedWorld()
    guard arguments.count == 2, TextComparison.folded(arguments[0]) == "/productkey",
      Self.isKey(arguments[1])
    else {
      throw context.failure(
        "ChangepkNotSimulated", .notImplemented,
        "Of changepk.exe the lab has '/ProductKey' and a key of five times five letters and "
          + "digits.")
    }
    var changed = world.simulation
    guard changed.enterProKey(onMachine: world.computerName) else {
      throw context.failure(
        "ProductKeyRefused", .invalidOperation,
        "The lab has keys of Windows Pro for devices with Windows Home, and this one runs "
          + "'\(world.machineView.operatingSystem.caption)'.")
    }
    try world.commit(changed)
  }

  private static func isKey(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 5
      && parts.allSatisfy { part in
        part.count == 5 && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      }
  }
}
