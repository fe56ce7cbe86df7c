/// What a gateway does at a moment. Numbers: scripts that read `State`; 2 is unverified.
public enum GatewayStatus: Int, Sendable {
  /// Clients reach it.
  case ready = 0
  /// Azure makes it.
  case provisioning = 1
  /// It could not be made.
  case error = 2
  /// Its machines start.
  case starting = 4
  /// Its machines stop.
  case stopping = 5
  /// It costs less, and serves nobody.
  case stopped = 6
  /// It goes away.
  case deleting = 99

  /// As the console's column *Status* has it.
  public var text: String {
    switch self {
    case .ready: "Ready"
    case .provisioning: "Provisioning"
    case .error: "Error"
    case .starting: "Starting"
    case .stopping: "Stopping"
    case .stopped: "Stopped"
    case .deleting: "Deleting"
    }
  }
}

/// How a deployment in Azure ends.
struct GatewayDeployment: Sendable, Hashable {
  let ended: VirtualInstant
  /// nil = it came off.
  let failure: GatewayDeploymentFailure?
}

/// Why a gateway could not be made. [domain/troubleshooting, 44]
public enum GatewayDeploymentFailure: Sendable, Hashable {
  /// Somebody has a scale set, key vault or storage account of that name.
  case nameTaken
  /// A resource provider of the subscription is not registered.
  case providerNotRegistered(String)
  /// The resource group lies in another region.
  case resourceGroupRegion(String)
  /// The app may not make anything in the subscription.
  case notAuthorized
  /// The app's secret has expired. [domain/troubleshooting, 53]
  case secretExpired
  /// The service connection point is offline.
  case offline
}

/// Something that was done with a gateway.
struct GatewayCommand: Sendable, Hashable {
  enum Kind: Int, Sendable {
    // swift-format-ignore
    case stop = 1, start, stopAtThreshold, remove
  }

  let kind: Kind
  let asked: VirtualInstant
  let done: VirtualInstant
}

extension CloudGateway {
  /// What it does at a moment.
  public func status(at instant: VirtualInstant) -> GatewayStatus {
    guard let last = command(at: instant) else {
      if instant < deployment.ended { return .provisioning }
      return deployment.failure == nil ? .ready : .error
    }
    let isDone = last.done <= instant
    switch last.kind {
    case .stop, .stopAtThreshold: return isDone ? .stopped : .stopping
    case .start: return isDone ? .ready : .starting
    case .remove: return .deleting
    }
  }

  /// Whether it was stopped because too much went out.
  func isStoppedByThreshold(at instant: VirtualInstant) -> Bool {
    command(at: instant)?.kind == .stopAtThreshold
  }

  /// Why it could not be made; nil while that is not known.
  public func failure(at instant: VirtualInstant) -> GatewayDeploymentFailure? {
    instant < deployment.ended ? nil : deployment.failure
  }

  /// Whether nothing of it is left.
  func isGone(at instant: VirtualInstant) -> Bool {
    commands.last.map { $0.kind == .remove && $0.done <= instant } ?? false
  }

  /// The last thing that was done with it until a moment.
  func command(at instant: VirtualInstant) -> GatewayCommand? {
    if let stop = automaticStop(), stop.asked <= instant { return stop }
    return commands.last { $0.asked <= instant }
  }

  /// All that was done with it until a moment, what it did by itself included.
  func history(until instant: VirtualInstant) -> [GatewayCommand] {
    let automatic = automaticStop().map { [$0] } ?? []
    return (commands + automatic).filter { $0.asked <= instant }
  }
}
