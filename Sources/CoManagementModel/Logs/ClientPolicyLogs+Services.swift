/// Logs of the client's service: its start and its site, its management points, what it sends, and
/// the tokens that it asks for. [domain/logs, 2 and 6]
extension ClientPolicyLogs {
  /// When the client's service started, as far as the files reach: with the machine, and whenever
  /// somebody started it.
  private var serviceStarts: [VirtualInstant] {
    let byHand = machine.record.services["ccmexec"]?.started
    if let registered = machine.state.provisioning?.registered {
      return [byHand].compactMap { $0 }.filter { $0 > registered && $0 <= machine.readAt }
    }
    if machine.state.provisioning?.installed != nil { return [] }
    return [machine.booted.adding(seconds: 90), byHand].compactMap { $0 }
      .filter { $0 <= machine.readAt }
  }

  private var clientID: String { "GUID:\(machine.clientID?.uppercased ?? "")" }

  /// ClientIDManagerStartup.log: a client whose registration the site keeps says so at each start.
  var registrationLines: [ClientLogLine] {
    let component = "ClientIDManagerStartup"
    let isApproved = device.traits.contains(.approved)
    return ordered(
      serviceStarts.flatMap { start in
        [
          "[----- STARTUP -----]", "Machine: \(machine.name)",
          "CCM Identity is in sync with Identity stores",
          "[RegTask] - Client is registered. Server assigned ClientID is \(clientID). "
            + "Approval status \(isApproved ? 3 : 0)",
        ].enumerated().map {
          line(component, start.adding(milliseconds: 400 + Int64($0.offset) * 31), $0.element)
        }
      })
  }

  /// ClientLocation.log: the site at each start.
  var siteLines: [ClientLogLine] {
    ordered(
      serviceStarts.flatMap { start in
        [
          line("ClientLocation", start.adding(milliseconds: 600), "Getting Assigned Site"),
          line(
            "ClientLocation", start.adding(milliseconds: 612),
            "Found Assigned Site Code <\(machine.siteCode)>"),
        ]
      })
  }

  /// LocationServices.log: management points at each start, then once a day.
  var locationLines: [ClientLogLine] {
    guard machine.joinState.isDomainJoined || machine.state.provisioning?.installed == nil else {
      return []
    }
    let hour = Int64(machine.index % 24)
    let daily = polls.filter { $0.milliseconds / .hour % 24 == hour }
    let office = Office.all[Int(device.office & 7)].name
    return ordered(
      (serviceStarts.filter { $0 >= start }.map { $0.adding(seconds: 5) } + daily).flatMap { time in
        [
          "Current AD site of machine is \(office)",
          "Attempting to retrieve local MPs from the assigned MP",
          "Retrieved MP [\(machine.managementPoint)]",
          "Current Management Point is \(machine.managementPoint)",
        ].enumerated().map {
          line(
            "LocationServices", time.adding(milliseconds: 20 + Int64($0.offset) * 26), $0.element)
        }
      })
  }

  /// CcmMessaging.log: each request for policy, and each state message.
  var messagingLines: [ClientLogLine] {
    let requests = polls.map { sent("mp_policymanager", at: $0.adding(milliseconds: 140)) }
    let reports = machine.clientEvents.filter { $0.time >= start && Self.isReported($0.kind) }
      .map { sent("mp_statereceiver", at: $0.time.adding(seconds: 45)) }
    return ordered(requests + reports)
  }

  private func sent(_ queue: String, at time: VirtualInstant) -> ClientLogLine {
    let seed = machine.seed &+ UInt64(bitPattern: time.milliseconds)
    let id = StableGUID(seed: seed, kind: .request, index: machine.index).uppercased
    let host = machine.gateway?.address ?? machine.managementPoint.lowercasedASCII
    return line(
      "CcmMessaging", time,
      "OutgoingMessage(Queue='\(queue)', ID={\(id)}): Delivered successfully to host '\(host)'.")
  }

  private static func isReported(_ kind: ClientEvent.Kind) -> Bool {
    switch kind {
    case .policy, .queued, .failing, .enrolled, .unenrolled, .coexisting: true
    default: false
    }
  }

  /// CcmAad.log: the token of each try to enrol, the device's own or its user's.
  func tokenLines(_ handler: [ClientLogLine]) -> [ClientLogLine] {
    let tries = handler.filter { $0.time >= start && $0.message.hasPrefix("Enrolling device with") }
    let zeros = "00000000-0000-0000-0000-000000000000"
    return ordered(
      tries.flatMap { attempt -> [ClientLogLine] in
        let isOfDevice = attempt.message.hasSuffix("AADDeviceCredentials")
        let asked = line(
          "CcmAad", attempt.time.adding(milliseconds: 30),
          "Getting AAD (\(isOfDevice ? "device" : "user")) token with: ClientId = "
            + "\(MobilityPolicy.applications[1].id), ResourceUrl = "
            + "https://enrollment.manage.microsoft.com/, AccountId = \(machine.tenantID)")
        let answer = handler.first {
          $0.time > attempt.time && $0.message.hasPrefix("Failed to enroll with")
            && $0.time.milliseconds(since: attempt.time) < 2_000
        }
        let isRefused = answer.map { Self.refusesToken($0.message) } ?? false
        let told = line(
          "CcmAad", attempt.time.adding(milliseconds: 470),
          isRefused
            ? "Failed to get AAD token.." : "Retrieved AAD token for AAD user '\(zeros)'",
          isRefused ? .error : .information)
        return [asked, told]
      })
  }

  /// Whether a failure was that of the token.
  private static func refusesToken(_ message: String) -> Bool {
    let failures: [EnrollmentFailure] = [
      .authentication, .userCanceled, .interactionRequired, .signInNeeded, .proxyNotFound,
      .keysetMissing,
    ]
    return failures.contains { message.hasSuffix($0.hexadecimal) }
  }

  /// UpdatesDeployment.log, where another service manages the device. [domain/troubleshooting, 28]
  var deploymentLines: [ClientLogLine] {
    machine.clientEvents.filter { $0.time >= start && $0.kind == .coexisting(true) }.map {
      line(
        "UpdatesDeploymentAgent", $0.time.adding(milliseconds: 300),
        "Third party updates workload not enabled for ConfigMgr. Deployment/Installation of "
          + "software updates is disabled.", .warning)
    }
  }
}
