import CoManagementModel

extension TenantApplication {
  /// Graph's `application`: an app registration with its secret. [Graph docs: application]
  static let graphResource = GraphResource<TenantApplication>(
    "application", shown: ["DisplayName", "Id", "AppId", "SignInAudience"], service: .directory,
    [
      .value("AdditionalProperties", .open) { _, _ in .table([]) },
      .text("appId") { $0.clientID.description },
      .text("displayName") { $0.name },
      .value("id", .text) { application, simulation in
        .text(application.objectID(simulation).description)
      },
      .texts("identifierUris") { [$0.identifierURI] },
      .flag("isFallbackPublicClient", .none) { $0.kind == .client },
      .list("passwordCredentials", ApplicationSecret.graphResource) { application in
        application.secretExpires.map { [ApplicationSecret(application.clientID, ends: $0)] } ?? []
      },
      .text("signInAudience") { _ in "AzureADMyOrg" },
    ])

  private func objectID(_ simulation: Simulation) -> StableGUID {
    let place = simulation.applications.firstIndex { $0.clientID == clientID } ?? 0
    return StableGUID(
      seed: simulation.scenario.seed, kind: .applicationObject, index: UInt64(place))
  }
}

/// A secret of an app registration; its text is shown once, when it is made.
struct ApplicationSecret: Sendable {
  let application: StableGUID
  let ends: VirtualInstant

  init(_ application: StableGUID, ends: VirtualInstant) {
    self.application = application
    self.ends = ends
  }

  /// [Graph docs: passwordCredential]
  static let graphResource = GraphResource<ApplicationSecret>(
    "passwordCredential", shown: ["DisplayName", "EndDateTime", "Hint"], service: .directory,
    empty: "customKeyIdentifier keyId secretText startDateTime",
    [
      .text("displayName") { _ in "ConfigMgr" },
      .moment("endDateTime") { secret, _ in secret.ends },
      .text("hint") { String($0.application.description.prefix(3)) },
    ])
}
