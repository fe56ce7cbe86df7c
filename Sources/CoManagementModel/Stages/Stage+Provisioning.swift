// A table of data.

extension Stage {
  /// About five minutes from the sign-in until a new device has joined. (unverified)
  /// [domain/internet-devices, 8]
  public static let setupJoin = Stage(
    appliesWhen: .setupSignIn, after: .within(4 * .minute...6 * .minute), then: .deviceJoins)

  /// The service says at once that a device may not join. (design)
  public static let setupRefusal = Stage(
    appliesWhen: .setupSignIn, after: .after(20_000), then: .setupStops)

  /// Automatic enrolment follows one to two minutes after the join. (unverified)
  /// [domain/internet-devices, 8]
  public static let setupEnrollment = Stage(
    appliesWhen: .deviceJoined, after: .within(.minute...2 * .minute), then: .deviceEnrols)

  /// Intune evaluates the co-management settings and delivers ccmsetup.msi. (design)
  public static let clientDelivery = Stage(
    appliesWhen: .deviceEnrolled, after: .after(.minute), then: .clientDelivered)

  /// *Device preparation* of the enrolment status page, where it waits for no client. (design)
  public static let devicePreparation = Stage(
    appliesWhen: .deviceEnrolled, after: .after(2 * .minute), then: .statusPageGoesOn)

  /// *Device setup*: security policies, certificates, network, apps. (design)
  public static let deviceSetup = Stage(
    appliesWhen: .statusPageShown, after: .within(4 * .minute...7 * .minute),
    then: .statusPageGoesOn)

  /// A task sequence that `PROVISIONTS` names. (design)
  public static let provisioningSequence = Stage(
    appliesWhen: .clientRegistered, after: .within(5 * .minute...9 * .minute),
    then: .statusPageGoesOn)

  /// *Account setup*. (design)
  public static let accountSetup = Stage(
    appliesWhen: .statusPageShown, after: .within(2 * .minute...4 * .minute),
    then: .statusPageGoesOn)

  /// The first results of compliance policies. (design)
  public static let firstCompliance = Stage(
    appliesWhen: .deviceEnrolled, after: .after(3 * .minute), then: .complianceKnown)

  /// Minutes after its registration a client has its first policy. [domain/internet-devices, 8]
  public static let firstPolicyRequest = Stage(
    appliesWhen: .clientRegistered, after: .after(2 * .minute), then: .policyRequest)

  /// What is behind the way of a new device, in the order in which it happens.
  static let provisioning = [
    setupRefusal, setupJoin, setupEnrollment, clientDelivery, devicePreparation, deviceSetup,
    provisioningSequence, accountSetup, firstCompliance, firstPolicyRequest,
  ]
}
