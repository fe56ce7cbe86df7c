import CoManagementModel
import ShellRuntime

/// `Start-ADSyncSyncCycle`
struct StartADSyncSyncCycle: Cmdlet {
  private var policyType = "Delta"

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Lets Entra Connect synchronize now.",
      examples: """
        PS> Start-ADSyncSyncCycle -PolicyType Delta
        Result
        ------
        Success
        PS> (Get-ADSyncScheduler).SyncCycleInProgress
        True
        PS> Start-ADSyncSyncCycle
        ! System.InvalidOperationException,Start-ADSyncSyncCycle
        """,
      signature: .own(
        module: "ADSync", defaultSet: nil, supportsShouldProcess: false, outputTypes: []),
      isReader: false,
      parameters: [
        Parameter(
          "PolicyType", \.policyType, "Delta, or Initial for a full cycle.",
          values: ["Delta", "Initial"])
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let world = try context.simulatedWorld()
    var changed = world.simulation
    do throws(DirectoryRejection) {
      try changed.startDirectorySynchronization(
        isFull: TextComparison.equalsIgnoringCase(policyType, "Initial"))
    } catch {
      throw context.failure(
        "System.InvalidOperationException", .invalidOperation,
        "Sync is already running. Cannot start a new run till this one completes.",
        exceptionType: "System.InvalidOperationException")
    }
    try world.commit(changed)
    let result = GraphClass<String>(
      "Microsoft.IdentityManagement.PowerShell.Cmdlet.StartADSyncSyncCycleResult",
      shown: ["Result"], [.text("Result") { $0 }])
    try context.write(result.object("Success", context.engine))
  }
}
