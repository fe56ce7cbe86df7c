import CoManagementModel

extension AuthenticationMethod {
  /// Graph's `authenticationMethod`: its type is an additional property.
  /// [Graph docs: authenticationMethod]
  static let graphResource = GraphResource<AuthenticationMethod>(
    "authenticationMethod", service: .policies,
    [
      .value("AdditionalProperties", .open) { method, _ in
        .table([("@odata.type", .text("#microsoft.graph.\(method.typeName)"))])
      },
      .text("id") { $0.id },
    ])

  private var typeName: String {
    switch kind {
    case .password: "passwordAuthenticationMethod"
    case .authenticator: "microsoftAuthenticatorAuthenticationMethod"
    case .phone: "phoneAuthenticationMethod"
    }
  }

  /// As reports call it.
  fileprivate var reportName: String? {
    switch kind {
    case .password: nil
    case .authenticator: "microsoftAuthenticatorPush"
    case .phone: "mobilePhone"
    }
  }
}

/// How a user has registered: Graph's `userRegistrationDetails`.
struct RegistrationDetails: Sendable {
  let user: DirectoryUser
  let methods: [AuthenticationMethod]
  let isAdministrator: Bool

  init(_ user: DirectoryUser, _ simulation: Simulation, administrators: Set<Int>) {
    self.user = user
    methods = simulation.authenticationMethods(of: user)
    isAdministrator = administrators.contains(user.number)
  }

  /// Everybody.
  static func all(_ simulation: Simulation) -> [RegistrationDetails] {
    var administrators: Set<Int> = []
    for role in simulation.directoryRoles {
      for case .user(let number) in simulation.members(of: role) { administrators.insert(number) }
    }
    return simulation.directoryUsers.map {
      RegistrationDetails($0, simulation, administrators: administrators)
    }
  }

  private var isRegistered: Bool { methods.count > 1 }

  /// [Graph docs: userRegistrationDetails]
  static let graphResource = GraphResource<RegistrationDetails>(
    "userRegistrationDetails", service: .policies,
    [
      .text("id") { $0.user.id.description },
      .flag("isAdmin") { $0.isAdministrator },
      .flag("isMfaCapable") { $0.isRegistered },
      .flag("isMfaRegistered") { $0.isRegistered },
      .flag("isPasswordlessCapable") { _ in false },
      .texts("methodsRegistered") { $0.methods.compactMap(\.reportName) },
      .text("userDisplayName") { $0.user.displayName },
      .text("userPrincipalName") { $0.user.userPrincipalName },
    ])
}

/// Security defaults: off, since policies of conditional access are there.
struct SecurityDefaults: Sendable {
  /// [Graph docs: identitySecurityDefaultsEnforcementPolicy]
  static let graphResource = GraphResource<SecurityDefaults>(
    "identitySecurityDefaultsEnforcementPolicy", service: .policies,
    [
      .text("displayName") { _ in "Security Defaults" },
      .text("id") { _ in "00000000-0000-0000-0000-000000000005" },
      .flag("isEnabled") { _ in false },
    ])
}
