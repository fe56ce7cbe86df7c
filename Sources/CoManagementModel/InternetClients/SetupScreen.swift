/// What a new device shows to who sits at it: the out-of-box experience, then the enrolment status
/// page. Texts: [Windows 11, out-of-box experience; Intune docs: windows-enrollment-status]
public struct SetupScreen: Sendable, Hashable {
  /// One of the three parts of the enrolment status page.
  public enum Part: String, Sendable, Hashable, CaseIterable {
    // swift-format-ignore
    case devicePreparation = "Device preparation", deviceSetup = "Device setup",
      accountSetup = "Account setup"
  }

  /// How far a part is.
  public enum Progress: Sendable, Hashable {
    // swift-format-ignore
    case waiting, working, complete
    /// What it stands at, with the code.
    case failed(String)

    /// As the page says it.
    public var text: String {
      switch self {
      case .waiting: "Waiting for previous step"
      case .working: "Working on it..."
      case .complete: "Complete"
      case .failed(let text): text
      }
    }
  }

  /// What the device is called now.
  public let device: String
  /// As its maker printed it.
  public let serialNumber: String
  /// Who has signed in; nil while nobody has.
  public let user: String?
  /// The headline.
  public let title: String
  /// What stands below it.
  public let message: String
  /// The code of an error; nil where there is none.
  public let errorCode: String?
  /// The parts of the enrolment status page; empty while it is not up.
  public let parts: [(part: Part, progress: Progress)]

  /// The same screen of the same device.
  public static func == (left: Self, right: Self) -> Bool {
    left.device == right.device && left.title == right.title && left.message == right.message
      && left.parts.map(\.progress) == right.parts.map(\.progress)
  }

  /// By the device and what it says.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(device)
    hasher.combine(message)
  }
}

extension ProvisioningFailure {
  /// `801C0003`, as setup shows it.
  var code: String {
    switch self {
    case .joinNotAllowed: "801C0003"
    case .directoryDeviceLimit: "801C000E"
    case .profileConflict: "801C03EA"
    case .editionNotSupported: "80180022"
    case .notLicensed: "80180018"
    case .enrollmentBlocked: "80180014"
    case .deviceLimit: "80180013"
    case .notConfigured: "8000FFFF"
    case .accessBlocked: "80180003"
    }
  }

  /// What stands on the screen beside the code.
  var message: String {
    switch self {
    case .joinNotAllowed:
      "Your account is not set up to join devices. Contact your system administrator."
    case .directoryDeviceLimit:
      "The maximum number of devices that can be joined to the workplace by the user has been "
        + "reached."
    case .profileConflict: "Your organization's settings for this device do not fit together."
    case .editionNotSupported: "This edition of Windows cannot be joined to an organization."
    case .notLicensed: "Your account has no license for device management."
    case .enrollmentBlocked: "Your organization does not support this version of Windows."
    case .deviceLimit: "You have enrolled as many devices as your organization allows."
    case .notConfigured: "Mobile Device Management is not configured."
    case .accessBlocked: "Your account is not authorized to enroll this device."
    }
  }

  /// Whether the join came to nothing; else the enrolment after it.
  var isOfJoin: Bool {
    switch self {
    case .joinNotAllowed, .directoryDeviceLimit, .profileConflict, .editionNotSupported: true
    default: false
    }
  }
}

extension Simulation {
  /// What the new devices show, in the order of their indices.
  public var setupScreens: [SetupScreen] {
    let template = state.facts.deviceTemplate
    return (template.count + template.intuneOnlyCount..<template.totalCount).map(setupScreen)
  }

  private func setupScreen(_ index: Int) -> SetupScreen {
    let record = clientRecord(at: index)
    let reached = record.state(at: now, state.facts)
    let (title, message, code) = headline(record, reached)
    return SetupScreen(
      device: record.name(state.facts),
      serialNumber: state.facts.deviceTemplate.serialNumber(of: record.device),
      user: record.signIn?.principalName, title: title, message: message, errorCode: code,
      parts: statusPageParts(of: record.device, reached))
  }

  private func headline(
    _ record: ClientRecord, _ reached: ClientState
  ) -> (title: String, message: String, code: String?) {
    let work = "Let's set things up for your work or school"
    guard let signIn = record.signIn else {
      return (work, "Sign in with your work or school account.", nil)
    }
    let provisioning = reached.provisioning
    if let failure = provisioning?.refusal, provisioning?.refused ?? .earliest >= signIn.time {
      return (
        "Something went wrong", failure.message + " You can try to do this again or contact your "
          + "system administrator with the error code \(failure.code).", "0x" + failure.code
      )
    }
    switch provisioning?.statusPage {
    case .timedOut, .taskSequenceFailed:
      // *Try again* begins anew.
      guard provisioning?.statusPageEnded ?? .earliest >= signIn.time else { break }
      let code = provisioning?.statusPage == .timedOut ? "0x800705b4" : nil
      return ("Setting up your device for work", "Setup could not be completed.", code)
    case .completed: return ("Desktop", "The device is ready.", nil)
    case nil: break
    }
    if provisioning?.statusPageBegan != nil {
      return (
        "Setting up your device for work",
        "This could take a while and your device may need to reboot.", nil
      )
    }
    guard let joined = provisioning?.signedIn else {
      return (work, "Hang on while we set things up.", nil)
    }
    // The enrolment is answered within two minutes, and its page comes a second later.
    let isRegistering = reached.enrolled.map { now.milliseconds(since: $0) < 2_000 }
      ?? (now.milliseconds(since: max(joined, signIn.time)) < 180_000)
    if isRegistering {
      return (work, "Registering your device with \(scenario.organizationName).", nil)
    }
    return ("Desktop", "The device is ready.", nil)
  }

  /// The three parts of the enrolment status page; none while it has not come up.
  func statusPageParts(
    of device: Device, _ reached: ClientState
  ) -> [(part: SetupScreen.Part, progress: SetupScreen.Progress)] {
    guard let progress = statusPageProgress(of: device, reached),
      let provisioning = reached.provisioning
    else { return [] }
    let ends = [progress.prepared, progress.setUp, progress.finished]
    let over = provisioning.statusPageEnded
    var open = true
    return zip(SetupScreen.Part.allCases, ends).map { part, end in
      guard open else { return (part, .waiting) }
      let isFailing = part == .deviceSetup && progress.isSequenceMissing
      if !isFailing, let end, end <= over ?? now { return (part, .complete) }
      open = false
      switch provisioning.statusPage {
      case .timedOut: return (part, .failed(Self.timeOutText(part)))
      case .taskSequenceFailed: return (part, .failed("Apps (Error)"))
      default: return (part, .working)
      }
    }
  }

  private static func timeOutText(_ part: SetupScreen.Part) -> String {
    part == .devicePreparation
      ? "Preparing your device for mobile management (0x800705b4)"
      : "Exceeded the time limit set by your organization (0x800705b4)"
  }

  /// How far the page is; nil where it has not come up.
  func statusPageProgress(of device: Device, _ reached: ClientState) -> StatusPageProgress? {
    guard reached.provisioning?.statusPageBegan != nil else { return nil }
    let index = Int(device.index)
    let delivery = clientDelivery(
      toDeviceAt: index, user: state.devices.signIns[index]?.user)
    return StatusPageProgress(
      state.facts, device, reached, waits: delivery.waitsForClient,
      isHindered: !delivery.hindrances.isEmpty)
  }
}

extension ClientDelivery {
  /// Whether *Device preparation* waits for the client: when a policy delivers it.
  var waitsForClient: Bool { commandLine != nil && origin == .coManagementSettings }
}
