/// Something that somebody asked a device to do from its page in the admin center.
/// [site-and-portal, 6: Device actions status]
public struct DeviceAction: Sendable, Hashable {
  /// How far it has come.
  public enum Status: String, Sendable, Hashable {
    /// The device has not answered yet.
    case pending = "Pending"
    /// The device has done it.
    case complete = "Complete"
  }

  /// `Sync Machine Policy`.
  public let name: String
  /// When it was asked for.
  public let time: VirtualInstant
  /// Whether the client does it: then it answers over the fast channel; else Intune, at a check-in.
  let isClients: Bool
}

/// The last of them that a device was asked for, the oldest first.
struct DeviceActionHistory: DirectoryRecord {
  static let length = 10

  var actions: [DeviceAction] = []

  func add(to digest: inout DigestBuilder) {
    for action in actions {
      digest.add(action.name)
      digest.add(action.time)
    }
  }
}

extension Simulation {
  /// What a device was asked for lately, the newest first, and how far each has come.
  public func deviceActions(
    of device: TenantDevice
  ) -> [(action: DeviceAction, status: DeviceAction.Status)] {
    let number = Int(device.device.index)
    let client = devices.client(atIndex: number)
    let actions = state.directory.deviceActions[number]?.actions ?? []
    return actions.reversed().map { action in
      let isDone =
        action.isClients
        ? client.map { $0.isActive && $0.agentStopped == nil } == true
          && now >= action.time.adding(milliseconds: Stage.clientNotification.delay)
        : device.lastCheckIn.map { $0 >= action.time } == true
      return (action, isDone ? .complete : .pending)
    }
  }

  /// When a device last sent its events for the timeline: once a day. [site-and-portal, 7]
  public func lastEventUpload(of device: TenantDevice) -> VirtualInstant {
    let phase = RandomStream.draw(
      0...86_399, seed: scenario.seed, purpose: .stateReports, index: UInt64(device.device.index))
    let age = (now.milliseconds - phase * 1_000) % .day
    return now.adding(milliseconds: age < 0 ? -age - .day : -age)
  }

  /// *Sync*: the device checks in with Intune. No configuration.
  public mutating func requestIntuneSync(of device: TenantDevice) {
    requestSynchronization(of: device)
    keep(DeviceAction(name: "Sync", time: now, isClients: false), of: device)
  }

  /// *Sync Machine Policy*, *Sync User Policy* and *App Evaluation Cycle*: the site tells the
  /// client, if the site lets who asks. The first one makes it fetch its policy.
  public mutating func requestClientAction(
    _ name: String, of device: TenantDevice, by: String
  ) throws(ModelRejection) {
    guard let client = devices.client(atIndex: Int(device.device.index)) else {
      throw .itemNotFound(device.name)
    }
    var copy = self
    let told = name == Self.machinePolicyAction ? [client.resourceID] : []
    try copy.requestPolicyNow(resourceIDs: told, by: by)
    copy.keep(DeviceAction(name: name, time: now, isClients: true), of: device)
    self = copy
  }

  /// The one that the client's machine policy follows.
  static let machinePolicyAction = "Sync Machine Policy"

  private mutating func keep(_ action: DeviceAction, of device: TenantDevice) {
    let number = Int(device.device.index)
    var history = state.directory.deviceActions[number] ?? DeviceActionHistory()
    history.actions = (history.actions + [action]).suffix(DeviceActionHistory.length)
    let kept = history
    changeDirectory { $0.deviceActions.set(kept, at: number) }
  }
}
