extension ClientConditions {
  /// The policies that the site has for a device, merged.
  func wantedPolicy(
    _ device: Device
  ) -> (flags: CoManagementFlags?, enrols: Bool, number: Int) {
    let meant = targets.filter { $0.isMember(device) }.map(\.policy)
    guard let newest = meant.map(\.id).max() else { return (nil, false, 0) }
    return (
      .merged(meant.map(\.flags)), meant.contains(where: \.enrolsAutomatically),
      newest - CoManagementPolicy.firstID
    )
  }

  func policyStep(
    after instant: VirtualInstant, _ device: Device, _ state: ClientState,
    _ record: MachineRecord
  ) -> ClientEvent? {
    guard device.traits.contains(.client), getsPolicy(device, state) else { return nil }
    let wanted = wantedPolicy(device)
    guard wanted.flags != state.flags || wanted.enrols != state.enrolsAutomatically else {
      return nil
    }
    let regular = policyRequest(after: instant, device, record)
    let first = state.provisioning?.firstPolicyRequest.flatMap { $0 > instant ? $0 : nil }
    return [regular, first].compactMap { $0 }.min().map {
      ClientEvent(
        time: $0, kind: .policy(.init(wanted.flags, enrols: wanted.enrols, number: wanted.number)))
    }
  }

  /// Whether the site answers a client that came during the lab: one that it has registered and
  /// approved, and whose requests get through. [domain/troubleshooting, 43]
  private func getsPolicy(_ device: Device, _ state: ClientState) -> Bool {
    guard let reached = state.provisioning, reached.setup != nil else { return true }
    return reached.registered != nil && reached.lost == nil
      && device.traits.isSuperset(of: [.client, .approved]) && !device.traits.contains(.blocked)
  }

  /// When the client next asks for policy: by itself, or because somebody told it to.
  func policyRequest(
    after instant: VirtualInstant, _ device: Device, _ record: MachineRecord
  ) -> VirtualInstant? {
    let agent = record.services["ccmexec"]
    guard agent?.status != .stopped else { return nil }
    let regular = polling.next(of: device, after: instant, facts)
    let told = notifications.first {
      $0.time > instant && $0.devices.contains(Int(device.index))
    }
    return told.map { min($0.time, regular) } ?? regular
  }
}
