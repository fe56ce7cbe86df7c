/// Writes the client logs beside CoManagementHandler.log: policy, transfers, management points,
/// the fast channel, and what other components make of the workloads. [domain/logs, 4 to 7]
struct ClientPolicyLogs {
  let machine: MachineView
  let device: Device
  /// Where the files begin.
  let start: VirtualInstant
  /// Requests for policy in the last days, then what changed.
  let polls: [VirtualInstant]
  private let changes: [(time: VirtualInstant, number: Int)]

  /// How far back the files reach at least, and how much is cut from them at a time. (design)
  private static let (reach, cut): (Int64, Int64) = (3 * .day, .day)

  init(_ machine: MachineView, _ device: Device) {
    self.machine = machine
    self.device = device
    let start = machine.readAt.adding(milliseconds: -Self.reach).roundedDown(to: Self.cut)
    self.start = start
    polls = machine.policyRequests(since: start)
    changes = machine.clientEvents.compactMap { event in
      guard event.time >= start, case .policy(let policy) = event.kind, policy.flags != nil
      else { return nil }
      return (event.time, policy.number)
    }
  }

  func line(
    _ component: String, _ time: VirtualInstant, _ message: String,
    _ kind: ClientLogLine.Kind = .information
  ) -> ClientLogLine {
    ClientLogLine(
      time: time, component: component, kind: kind, thread: machine.logThread(component),
      message: message)
  }

  func ordered(_ lines: [ClientLogLine]) -> [ClientLogLine] {
    lines.enumerated()
      .sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
      .map(\.element).filter { $0.time <= machine.readAt }
  }
}

extension ClientPolicyLogs {
  private func job(_ number: Int) -> String {
    let seed = machine.seed &+ UInt64(number)
    return "{\(StableGUID(seed: seed, kind: .request, index: machine.index).uppercased)}"
  }

  private func policy(_ number: Int) -> String {
    let guid = StableGUID(
      seed: machine.seed, kind: .configurationPolicy, index: UInt64(number))
    return "CCM_Policy_Policy5.PolicyID=\"{\(guid.uppercased)}\","
      + "PolicySource=\"SMS:\(machine.siteCode)\",PolicyVersion=\"1.00\""
  }

  /// Six seconds lie between the download and its use. [domain/logs, 5]
  var policyLines: [ClientLogLine] {
    let requests = polls.map {
      line("PolicyAgent_RequestAssignments", $0, "Requesting Machine policy assignments")
    }
    let downloads = changes.map {
      line(
        "PolicyAgent_PolicyDownload", $0.time.adding(milliseconds: 6_060),
        "Download of policy \(policy($0.number)) completed (DTS Job ID: \(job($0.number)))")
    }
    return ordered(requests + downloads)
  }

  var transferLines: [ClientLogLine] {
    let source = machine.gateway.map { "https://\($0.address)/SMS_MP" }
      ?? "http://\(machine.managementPoint):80/SMS_MP"
    let created =
      "created to download from '\(source)' to "
      + #"'C:\Windows\CCM\Temp'."#
    let steps: [(Int64, String)] = [
      (80, created), (310, "successfully completed download."),
      (330, "in state 'NotifiedComplete'."),
    ]
    return ordered(
      changes.flatMap { change in
        steps.map { step in
          line(
            "DataTransferService", change.time.adding(milliseconds: step.0),
            "DTSJob \(job(change.number)) \(step.1)")
        }
      })
  }

  var evaluatorLines: [ClientLogLine] {
    let component = "PolicyAgent_PolicyEvaluator"
    return ordered(
      changes.flatMap { change in
        [
          line(
            component, change.time.adding(milliseconds: 6_150),
            "Updating policy \(policy(change.number))"),
          line(
            component, change.time.adding(milliseconds: 6_190),
            "Applied policy \(policy(change.number))"),
        ]
      })
  }

  /// The health that Intune shows. [domain/client, 3]
  var notificationLines: [ClientLogLine] {
    guard machine.isEnrolled else { return [] }
    let enrolled = machine.enrolled ?? .earliest
    return ordered(
      polls.filter { $0 >= enrolled }.map {
        line(
          "BgbAgent", $0,
          "Updating MDM_ConfigSetting.ClientHealthLastSyncTime with value "
            + CivilTime($0).universalText)
      })
  }

  /// What a component asks of the flags once a day, and what it does then. [domain/logs, 4]
  func workloadLines(_ workload: Workload) -> [ClientLogLine] {
    let component: String
    switch workload {
    case .compliancePolicies: component = "ComplRelayAgent"
    case .resourceAccessPolicies: component = "CIAgent"
    default: component = "WUAHandler"
    }
    // One hour of the day is each device's own.
    let hour = Int64(machine.index % 24)
    let daily = polls.filter { $0.milliseconds / .hour % 24 == hour }
    return ordered(
      daily.flatMap { time -> [ClientLogLine] in
        var state = ClientState()
        for event in machine.clientEvents where event.time <= time { state.apply(event) }
        guard let flags = state.flags, state.enrolled != nil else { return [] }
        return verdict(workload, flags).enumerated().map {
          line(component, time.adding(milliseconds: 60 + Int64($0.offset) * 12), $0.element)
        }
      })
  }

  private func verdict(_ workload: Workload, _ flags: CoManagementFlags) -> [String] {
    let bit = workload.rawValue
    let isOn = flags.contains(workload)
    let lines = [
      "Verifying if workload \(bit) is enabled in workloadFlags \(flags.rawValue)",
      "Result of & operation is \(flags.rawValue & bit)",
      isOn
        ? "Feature flag is ON, device should be Intune managed."
        : "Feature flag is OFF, should be SCCM managed.",
    ]
    switch (workload, isOn) {
    case (.compliancePolicies, true):
      return lines + [
        "CA workload is disabled for ConfigMgr. No compliance state to report for user SID "
          + "S-1-5-18"
      ]
    case (.resourceAccessPolicies, true):
      return lines + [
        "Resource Access workload is disabled for ConfigMgr client.",
        "A different management authority is enabled for Resource Access workloads. Terminating "
          + "current job.",
      ]
    case (.windowsUpdatePolicies, false):
      return lines + [
        "SourceManager::GetIsWUfBEnabled - There is no Windows Update for Business settings "
          + "assignment. Windows Update for Business is not enabled through ConfigMgr"
      ]
    default: return lines
    }
  }
}
