// A table of data.

extension Stage {
  /// The service is made and started first. (design)
  static let clientSetupBegins = Stage(
    appliesWhen: .clientSetupStarted, after: .after(5_000), then: .clientSetupTry)

  /// `/retry`, 10 minutes by itself. [memdocs about-client-installation-properties]
  static let clientSetupTry = Stage(
    appliesWhen: .clientSetupHeld, after: .every(10 * .minute), then: .clientSetupTry)

  /// `/downloadtimeout`, a day by itself. [memdocs about-client-installation-properties]
  static let clientSetupTimeout = Stage(
    appliesWhen: .clientSetupStarted, after: .after(1_440 * .minute), then: .clientSetupGivenUp)

  /// ccmsetup retries a gateway's storage for four hours. [memdocs deploy-clients-cmg-azure]
  static let cloudContentTries = Stage(
    appliesWhen: .clientSetupStarted, after: .after(4 * .hour), then: .clientSetupTry)

  /// Download and installation. [domain/internet-devices, 8: 5 to 30 minutes; unverified]
  static let clientInstallation = Stage(
    appliesWhen: .clientSetupAdmitted, after: .within(5 * .minute...18 * .minute),
    then: .clientInstalled)

  /// `/uninstall`. (design)
  static let clientRemoval = Stage(
    appliesWhen: .clientSetupStarted, after: .within(40_000...120_000), then: .clientRemoved)

  /// One to five minutes. [domain/internet-devices, 8]
  static let registrationTry = Stage(
    appliesWhen: .clientUnregistered, after: .within(1 * .minute...5 * .minute),
    then: .clientRegistration)

  /// Once a month. [memdocs deploy-clients-cmg-token]
  static let clientTokenRenewal = Stage(
    appliesWhen: .clientWithToken, after: .every(30 * .day), then: .clientTokenRenewed)

  /// 90 days. [memdocs deploy-clients-cmg-token]
  static let clientTokenLife = Stage(
    appliesWhen: .clientWithToken, after: .after(90 * .day), then: .clientTokenOver)

  /// The token for the site that the management point gives: eight hours. [memdocs azure-ccmsetup]
  static let tokenLife = Stage(
    appliesWhen: .clientWithToken, after: .every(8 * .hour), then: .clientTokenRenewed)

  /// A client that has not been heard of for seven days is inactive. [memdocs
  /// configure-client-status]
  static let clientInactive = Stage(
    appliesWhen: .clientWithToken, after: .after(7 * .day), then: .clientInactive)

  /// A client asks where management points are once a day. [memdocs configure-clients]
  static let locationRequest = Stage(
    appliesWhen: .activeClient, after: .every(.day), then: .locationRequest)

  /// From the start of ccmsetup to a client's token, in the order in which things happen.
  static let clientSetup = [
    clientSetupBegins, clientSetupTry, clientSetupTimeout, cloudContentTries, clientInstallation,
    clientRemoval, registrationTry, clientTokenRenewal, clientTokenLife,
    tokenLife, clientInactive, locationRequest,
  ]
}
