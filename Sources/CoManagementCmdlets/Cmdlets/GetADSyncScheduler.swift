import CoManagementModel
import ShellRuntime

/// `Get-ADSyncScheduler`
struct GetADSyncScheduler: Cmdlet {
  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Tells when Entra Connect synchronizes next, and whether it is at it.",
      examples: """
        PS> (Get-ADSyncScheduler).CurrentlyEffectiveSyncCycleInterval.TotalMinutes
        30
        PS> (Get-ADSyncScheduler).SyncCycleEnabled
        True
        PS> Get-ADSyncScheduler -Name x
        ! NamedParameterNotFound,Get-ADSyncScheduler
        """,
      signature: .own(
        module: "ADSync", defaultSet: nil, supportsShouldProcess: false, outputTypes: []),
      parameters: [])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    let schedule = try context.simulatedWorld().simulation.directorySynchronizationSchedule
    try context.write(Self.schedulerClass.object(schedule, context.engine))
  }

  /// [Entra docs: how-to-connect-sync-feature-scheduler]
  private static let schedulerClass = GraphClass<DirectorySynchronizationSchedule>(
    "Microsoft.MetadirectoryServices.Scheduler.SchedulerSettings",
    [
      span("AllowedSyncCycleInterval") { $0.intervalMilliseconds },
      span("CurrentlyEffectiveSyncCycleInterval") { $0.intervalMilliseconds },
      span("CustomizedSyncCycleInterval") { _ in nil },
      .text("NextSyncCyclePolicyType") { _ in "Delta" },
      .moment("NextSyncCycleStartTimeInUTC") { DateTime($0.next) },
      span("PurgeRunHistoryInterval") { _ in 7 * 86_400_000 },
      .flag("SyncCycleEnabled") { $0.isEnabled },
      .flag("MaintenanceEnabled") { _ in true },
      .flag("StagingModeEnabled") { _ in false },
      .flag("SchedulerSuspended") { _ in false },
      .flag("SyncCycleInProgress") { $0.isInProgress },
    ])

  private static func span(
    _ name: String, _ read: @escaping @Sendable (DirectorySynchronizationSchedule) -> Int64?
  ) -> ResultProperty<DirectorySynchronizationSchedule> {
    ResultProperty(name: name, typeName: "timespan") { schedule, _ in
      read(schedule).map { .timeSpan(TimeSpan(ticks: $0 * 10_000)) } ?? .null
    }
  }
}
