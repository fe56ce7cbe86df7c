import CoManagementModel
import ShellRuntime

/// `Get-Tpm`
struct GetTpm: Cmdlet {
  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Tells about the Trusted Platform Module of the machine that the shell is on.",
      examples: """
        PS> (Get-Tpm).TpmPresent
        False
        PS> Get-Tpm -NoSuch
        ! NamedParameterNotFound,Get-Tpm
        """,
      signature: .own(
        module: "TrustedPlatformModule", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["Microsoft.Tpm.Commands.TpmObject"]),
      parameters: [])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let machine = try context.simulatedWorld().machineView
    try context.write(Self.tpmClass.object(machine, context.engine))
  }

  /// The labs' workstations have one, their servers none. [TrustedPlatformModule docs: Get-Tpm]
  private static let tpmClass = GraphClass<MachineView>(
    "Microsoft.Tpm.Commands.TpmObject",
    [
      .flag("TpmPresent") { $0.role == .workstation },
      .flag("TpmReady") { $0.role == .workstation },
      .flag("TpmEnabled") { $0.role == .workstation },
      .flag("TpmActivated") { $0.role == .workstation },
      .flag("TpmOwned") { $0.role == .workstation },
      .flag("RestartPending") { _ in false },
      .text("ManufacturerIdTxt") { $0.role == .workstation ? "INTC" : "" },
      .text("ManagedAuthLevel") { _ in "Full" },
      .text("AutoProvisioning") { _ in "Enabled" },
      .flag("LockedOut") { _ in false },
    ])
}
