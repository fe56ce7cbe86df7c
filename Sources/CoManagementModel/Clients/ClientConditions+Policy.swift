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
    guard device.traits.contains(.client) else { return nil }
    let wanted = wantedPolicy(device)
    guard wanted.flags != state.flags || wanted.enrols != state.enrolsAutomatically else {
      return nil
    }
    return policyRequest(after: instant, device, record).map {
      ClientEvent(
        time: $0, kind: .policy(wanted.flags, enrols: wanted.enrols, number: wanted.number))
    }
  }

  /// When the client next asks for policy: by itself, or because somebody told it to.
  func policyRequest(
    after instant: VirtualInstant, _ device: Device, _ record: MachineRecord
  ) -> VirtualInstant? {
    let agent = record.services["ccmexec"]
    guard agent?.status != .stopped else { return nil }
    let regular = facts.nextPolicyRequest(of: device, after: instant)
    let told = notifications.first {
      $0.time > instant && $0.devices.contains(Int(device.index))
    }
    return told.map { min($0.time, regular) } ?? regular
  }
}
