import CoManagementModel
import ShellRuntime

/// How `New-CMCloudManagementAzureService` is to discover users and groups of the tenant.
struct CloudDiscoveryChoice {
  private var groupNames: [String] = []
  private var groupDelta: Bool?
  private var groupMinutes: Int?
  private var groupSchedule: Value?
  private var groups = false
  private var userDelta: Bool?
  private var userMinutes: Int?
  private var userSchedule: Value?
  private var users = false

  /// The parameters of a cmdlet that keeps the choice at `path`.
  static func parameters<Command: Cmdlet>(
    _ path: WritableKeyPath<Command, CloudDiscoveryChoice>
  ) -> [Parameter<Command>] {
    [
      Parameter("AddGroupName", path.appending(path: \.groupNames), "Groups to discover."),
      Parameter(
        "EnableGroupDeltaDiscovery", path.appending(path: \.groupDelta),
        "Whether changes of groups are looked for in between."),
      Parameter(
        "EnableGroupDiscovery", path.appending(path: \.groups), "Whether groups are discovered."),
      Parameter(
        "EnableUserDeltaDiscovery", path.appending(path: \.userDelta),
        "Whether changes of users are looked for in between."),
      Parameter(
        "EnableUserDiscovery", path.appending(path: \.users),
        "Whether the tenant's users are discovered."),
      Parameter(
        "GroupDeltaDiscoveryMins", path.appending(path: \.groupMinutes),
        "How often changes of groups are looked for."),
      Parameter(
        "GroupDiscoverySchedule", path.appending(path: \.groupSchedule),
        "When all groups are looked for, from New-CMSchedule."),
      Parameter(
        "UserDeltaDiscoveryMins", path.appending(path: \.userMinutes),
        "How often changes of users are looked for."),
      Parameter(
        "UserDiscoverySchedule", path.appending(path: \.userSchedule),
        "When all users are looked for, from New-CMSchedule."),
    ]
  }

  /// What was chosen. Changes are looked for at most every 5 minutes, at least every hour.
  func chosen(_ context: CmdletContext) throws(ShellError) -> CloudDiscovery {
    CloudDiscovery(
      users: try method(users, userDelta, userMinutes, userSchedule, context),
      groups: try method(groups, groupDelta, groupMinutes, groupSchedule, context),
      groupNames: groupNames)
  }

  private func method(
    _ isEnabled: Bool, _ delta: Bool?, _ minutes: Int?, _ schedule: Value?,
    _ context: CmdletContext
  ) throws(ShellError) -> CloudDiscovery.Method {
    if let minutes, !(5...60).contains(minutes) {
      throw context.failure(
        "DiscoveryIntervalOutOfRange", .invalidArgument,
        "Delta discovery runs every 5 to 60 minutes, not every \(minutes).",
        target: .integer(minutes), exceptionType: "System.ArgumentOutOfRangeException")
    }
    return CloudDiscovery.Method(
      isEnabled: isEnabled, isIncremental: delta ?? true, minutes: minutes ?? 5,
      schedule: try context.schedule(of: schedule))
  }
}

extension CmdletContext {
  /// The schedule that an object of `New-CMSchedule` stands for; nil where none was given.
  func schedule(of value: Value?) throws(ShellError) -> RefreshSchedule? {
    guard let value else { return nil }
    guard case .object(let object as ResultObject<RefreshSchedule>) = value else {
      throw wrongInput(value, wanted: "a schedule of New-CMSchedule")
    }
    return object.source
  }
}
