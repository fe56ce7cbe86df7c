/// CloudMgr.log: what the manager of cloud services does in Azure. Forms of its lines: public
/// reports of administrators.
struct CloudServicesLog {
  private let simulation: Simulation
  private let thread: Int

  init(_ simulation: Simulation, thread: Int) {
    self.simulation = simulation
    self.thread = thread
  }

  /// All lines, in the order of time.
  var lines: [ServerLogLine] {
    let gateways = simulation.state.gateways.gateways
    let made = gateways.flatMap(deployment)
    let done = gateways.flatMap { gateway in
      gateway.history(until: simulation.now).flatMap { lines(of: $0, gateway) }
    }
    return (certificate + made + done).sorted { $0.time < $1.time }
  }

  private func line(_ message: String, _ time: VirtualInstant) -> ServerLogLine {
    ServerLogLine(
      time: time, component: "SMS_CLOUD_SERVICES_MANAGER", thread: thread, message: message)
  }

  /// The certificate of Enhanced HTTP. [R-198]
  private var certificate: [ServerLogLine] {
    guard let ready = simulation.siteCommunication.certificateReady else { return [] }
    return [
      line("SMS Role SSL Certificate is issued for \(simulation.site.serverName)", ready)
    ]
  }

  private func deployment(of gateway: CloudGateway) -> [ServerLogLine] {
    let task = "TaskManager: Task [CreateDeployment for service \(gateway.name)]"
    var found = [
      line("\(task) has started. Execution count 1", gateway.created),
      line(
        "Resource group \(gateway.resourceGroup) in region \(gateway.region), deployment "
          + gateway.deploymentName, gateway.created.adding(milliseconds: 3_000)),
    ]
    let end = gateway.deployment.ended
    guard let failure = gateway.deployment.failure else {
      return found + [line("\(task) has completed.", end)]
    }
    found.append(line("\(task) status is Faulted", end))
    found.append(
      line(
        "ERROR: \(task) has failed. Exception Azure.RequestFailedException, At least one resource "
          + "deployment operation failed. Please list deployment operations for details. Please "
          + "see https://aka.ms/arm-deployment-operations for usage details.~~Status: 200 (OK)~~"
          + "ErrorCode: DeploymentFailed", end.adding(milliseconds: 16)))
    found.append(
      line(
        "ERROR: Exception occured for service \(gateway.name) : "
          + failure.text(gateway, simulation.scenario), end.adding(milliseconds: 32)))
    return found
  }

  private func lines(
    of command: GatewayCommand, _ gateway: CloudGateway
  ) -> [ServerLogLine] {
    let name = gateway.name
    let (task, result): (String, String) =
      switch command.kind {
      case .stop: ("StopService", "Stopped")
      case .stopAtThreshold: ("StopService", "Stopped")
      case .start: ("StartService", "Ready")
      case .remove: ("DeleteDeployment", "Deleted")
      }
    var found: [ServerLogLine] = []
    if command.kind == .stopAtThreshold {
      found.append(
        line(
          "WARNING: Outbound data transfer of service \(name) exceeds the critical threshold: "
            + "\(gateway.settings.traffic.critical)% of \(gateway.settings.traffic.gigabytes) GB",
          command.asked))
    }
    found.append(
      line("TaskManager: Task [\(task) for service \(name)] has started.", command.asked))
    found.append(
      line(
        "TaskManager: Task [\(task) for service \(name)] has completed. Status: \(result)",
        command.done))
    return found
  }
}

extension GatewayDeploymentFailure {
  /// As Azure words it. [Azure Resource Manager, common deployment errors; AADSTS]
  func text(_ gateway: CloudGateway, _ scenario: ScenarioDescription) -> String {
    switch self {
    case .nameTaken:
      "StorageAccountAlreadyTaken: The storage account named \(gateway.prefix.foldedASCII) is "
        + "already taken."
    case .providerNotRegistered(let name):
      "MissingSubscriptionRegistration: The subscription is not registered to use namespace "
        + "'\(name)'. See https://aka.ms/rps-not-found for how to register subscriptions."
    case .resourceGroupRegion(let name):
      "InvalidResourceGroupLocation: Invalid resource group location "
        + "'\(gateway.region.foldedASCII)'. The Resource group '\(name)' already exists in "
        + "another location."
    case .notAuthorized:
      "AuthorizationFailed: The client '\(gateway.application?.description ?? "")' does not have "
        + "authorization to perform action 'Microsoft.Resources/deployments/write' over scope "
        + "'/subscriptions/\(gateway.subscription)'."
    case .secretExpired:
      "AADSTS7000222: The provided client secret keys for app "
        + "'\(gateway.application?.description ?? "")' are expired."
    case .offline: "The service connection point is in offline mode."
    }
  }
}
