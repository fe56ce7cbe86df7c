/// Why nobody can sign in at a device. Nothing has changed when one is thrown.
public enum SetupRejection: Error, Sendable, Hashable {
  /// No new device of that name or serial number.
  case deviceNotFound(String)
  /// The device has been set up.
  case isSetUp(String)
  /// Setup is at work.
  case isBusy(String)
  /// The tenant has no such user. AADSTS50034
  case userNotFound(String)
  /// The user's account is disabled. AADSTS50057
  case userDisabled(String)
}

extension Simulation {
  /// Devices out of the box, in the order of their indices.
  public var newDevices: [MachineView] {
    let template = state.facts.deviceTemplate
    return (template.count + template.intuneOnlyCount..<template.totalCount).compactMap {
      machine(named: clientRecord(at: $0).name(state.facts))
    }
  }

  /// Somebody switches a new device on, connects it to the internet and signs in with a work
  /// account; again after setup or the enrolment status page has stopped. What Intune and Autopilot
  /// have for the device is fetched at this moment.
  public mutating func signInAtSetup(
    device name: String, user: String
  ) throws(SetupRejection) {
    let index = try newDevice(name)
    guard let found = directoryUser(named: user) else { throw .userNotFound(user) }
    guard found.accountEnabled else { throw .userDisabled(user) }
    let record = clientRecord(at: index)
    try checkStopped(record, name)
    let delivery = clientDelivery(toDeviceAt: index, user: found.number)
    let isJoined = record.state(at: now, state.facts).registered != nil
    let earlier = isJoined ? record.signIn : nil
    let signIn = SetupSignIn(
      user: earlier?.user ?? found.number, time: now,
      principalName: earlier?.principalName ?? found.userPrincipalName,
      account: earlier?.account ?? account(of: found),
      deviceName: earlier?.deviceName ?? deviceName(delivery.nameTemplate, record.device),
      hasProfile: delivery.hasProfile, isHybridJoin: delivery.isHybridJoin,
      hasProfileConflict: delivery.hasProfileConflict)
    change { state in
      state.devices.setSignIn(signIn, at: index)
      state.updateDigest()
    }
  }

  /// The new device of a name, of the box or its own, or of a serial number.
  private func newDevice(_ name: String) throws(SetupRejection) -> Int {
    let template = state.facts.deviceTemplate
    if let index = state.devices.index(named: name, template: template), template.isNew(index) {
      return index
    }
    let first = template.count + template.intuneOnlyCount
    let found = (first..<template.totalCount).first {
      template.serialNumber(of: template.device(at: $0)).equalsIgnoringASCIICase(name)
    }
    guard let found else { throw .deviceNotFound(name) }
    return found
  }

  /// Throws where setup is at work, or over.
  private func checkStopped(_ record: ClientRecord, _ name: String) throws(SetupRejection) {
    guard let signIn = record.signIn else { return }
    let reached = record.state(at: now, state.facts).provisioning
    if let refused = reached?.refused, refused >= signIn.time { return }
    if let ended = reached?.statusPageEnded, reached?.statusPage != .completed,
      ended >= signIn.time
    {
      return
    }
    // Joined by somebody outside the MDM scope: the enrolment can be tried again.
    if let joined = reached?.signedIn, !record.device.traits.contains(.enrolled),
      now.milliseconds(since: max(joined, signIn.time)) > Stage.setupEnrollment.delay
    {
      return
    }
    throw reached?.statusPage == .completed ? .isSetUp(name) : .isBusy(name)
  }

  private func account(of user: DirectoryUser) -> String {
    if user.isSynchronized, let name = user.samAccountName {
      return "\(scenario.domainNetBIOSName)\\\(name)"
    }
    return "AzureAD\\\(user.displayName.filter { $0 != " " })"
  }

  /// A name by a profile's template, `CONTOSO-%SERIAL%` or `NB-%RAND:5%`; 15 characters at most.
  /// [Intune docs: windows-autopilot device name template]
  private func deviceName(_ template: String?, _ device: Device) -> String {
    let facts = state.facts
    guard let template, !template.isEmpty else { return facts.deviceTemplate.name(of: device) }
    var stream = RandomStream(
      seed: facts.description.seed, purpose: .deviceNames, index: UInt64(device.index))
    var name = ""
    var rest = Substring(template)
    while let first = rest.first {
      let upper = String(rest).uppercasedASCII
      if upper.hasPrefix("%SERIAL%") {
        name += facts.deviceTemplate.serialNumber(of: device)
        rest = rest.dropFirst("%SERIAL%".count)
      } else if upper.hasPrefix("%RAND:"), let end = rest.dropFirst().firstIndex(of: "%"),
        let digits = Int(rest.dropFirst("%RAND:".count)[..<end])
      {
        for _ in 0..<min(digits, 15) { name += String(stream.below(10)) }
        rest = rest[rest.index(after: end)...]
      } else {
        name.append(first)
        rest = rest.dropFirst()
      }
    }
    return String(name.prefix(15))
  }

  /// Whether the tenant lets a user join devices to Entra ID.
  /// [Graph docs: deviceRegistrationPolicy]
  func mayJoinDevices(user: Int) -> Bool {
    switch enrollmentSettings.joining {
    case .all: true
    case .none: false
    case .selected(let groups):
      groups.contains { number in
        directoryGroup(number).map { transitiveMembers(of: $0).contains(.user(user)) } ?? false
      }
    }
  }
}
