import CoManagementModel
import ShellRuntime

/// `Clear-Tpm`
struct ClearTpm: Cmdlet {
  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Clears the Trusted Platform Module of the machine that the shell is on: every key "
        + "that it kept is gone, that of the join to Entra ID with them.",
      examples: """
        PS> (Get-Tpm).TpmReady
        False
        PS> Clear-Tpm
        ! TpmNotFound,Clear-Tpm
        """,
      signature: .own(
        module: "TrustedPlatformModule", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: []),
      isReader: false,
      parameters: [])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.simulatedWorld()
    guard world.machineView.role == .workstation else {
      throw context.failure(
        "TpmNotFound", .deviceError,
        "A compatible Trusted Platform Module (TPM) Security Device cannot be found on this "
          + "computer.")
    }
    var changed = world.simulation
    changed.clearKeys(onMachine: world.computerName)
    try world.commit(changed)
  }
}
