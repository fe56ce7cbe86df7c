extension Simulation {
  /// App registrations of the tenant: those that the site signs in with, then others.
  public var registeredApplications: [RegisteredApplication] {
    let own = applications.filter { $0.tenantID == tenant.id }
    return own.enumerated().map { registered($1, number: $0) }
      + state.directory.applications.applications
  }

  private func registered(_ application: TenantApplication, number: Int) -> RegisteredApplication {
    let created = application.made ?? scenario.clock.adding(milliseconds: -120 * .day)
    return RegisteredApplication(
      id: stable(.applicationObject, number), appID: application.clientID,
      displayName: application.name, signInAudience: "AzureADMyOrg",
      identifierURIs: application.identifierURI.isEmpty ? [] : [application.identifierURI],
      isPublicClient: application.kind == .client,
      secrets: application.secretExpires.map { ends in
        [
          RegisteredApplication.Secret(
            keyID: stable(.applicationSecret, number), displayName: "ConfigMgr",
            hint: String(application.clientID.description.prefix(3)), starts: nil, ends: ends)
        ]
      } ?? [], created: created, isOfSite: true, hasPrincipal: true)
  }

  private func stable(_ kind: StableGUID.Kind, _ number: Int) -> StableGUID {
    StableGUID(seed: scenario.seed, kind: kind, index: UInt64(number))
  }

  /// POST /applications: without a service principal, which is made by itself in the portal alone.
  public mutating func createApplication(
    _ document: DocumentValue
  ) throws(DirectoryRejection) -> RegisteredApplication {
    let number = state.directory.applications.made + 100
    var application = RegisteredApplication(
      id: stable(.applicationObject, number), appID: stable(.documentedApplication, number),
      displayName: "", signInAudience: "AzureADMultipleOrgs", identifierURIs: [],
      isPublicClient: false, secrets: [], created: now, isOfSite: false, hasPrincipal: false)
    guard document["displayName"]?.text != nil else {
      throw .missingProperty("displayName", resource: "Application")
    }
    for field in document.properties { try application.apply(field) }
    let made = application
    changeDirectory { directory in
      directory.applications.made += 1
      directory.applications.applications.append(made)
    }
    return made
  }

  /// PATCH /applications/{id}.
  public mutating func updateApplication(
    _ id: StableGUID, _ document: DocumentValue
  ) throws(DirectoryRejection) {
    try change(id) { (application) throws(DirectoryRejection) in
      for field in document.properties { try application.apply(field) }
    }
  }

  /// DELETE /applications/{id}, with its service principal and what was granted to it.
  public mutating func removeApplication(_ id: StableGUID) throws(DirectoryRejection) {
    let application = try changeable(id)
    let principal = principalID(of: application)
    let grants = permissionGrants.filter { $0.client != principal }
    changeDirectory { directory in
      directory.applications.applications.removeAll { $0.id == id }
      if directory.applications.grants != nil { directory.applications.grants = grants }
    }
  }

  /// POST /applications/{id}/addPassword: the secret and its text, which nobody is told again. Two
  /// years unless the end is given. [Graph docs: application addPassword]
  public mutating func addSecret(
    to id: StableGUID, displayName: String, ends: VirtualInstant?
  ) throws(DirectoryRejection) -> (secret: RegisteredApplication.Secret, text: String) {
    let number = state.directory.applications.made + 100
    let text = Self.secretText(scenario.seed, number)
    let secret = RegisteredApplication.Secret(
      keyID: stable(.applicationSecret, number), displayName: displayName,
      hint: String(text.prefix(3)), starts: now,
      ends: ends ?? now.adding(milliseconds: 730 * .day))
    guard secret.ends > now else { throw .invalidValue("endDateTime") }
    try change(id) { (application) throws(DirectoryRejection) in
      application.secrets.append(secret)
    }
    return (secret, text)
  }

  /// POST /applications/{id}/removePassword.
  public mutating func removeSecret(
    _ keyID: StableGUID, from id: StableGUID
  ) throws(DirectoryRejection) {
    try change(id) { (application) throws(DirectoryRejection) in
      guard application.secrets.contains(where: { $0.keyID == keyID }) else {
        throw .notMember(keyID.description)
      }
      application.secrets.removeAll { $0.keyID == keyID }
    }
  }

  private static func secretText(_ seed: UInt64, _ number: Int) -> String {
    let alphabet = Array("abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789-_".utf8)
    var stream = RandomStream(seed: seed, purpose: .applicationSecrets, index: UInt64(number))
    let bytes = (0..<37).map { _ in alphabet[stream.below(alphabet.count)] }
    return String(decoding: bytes.prefix(3), as: UTF8.self) + "8Q~"
      + String(decoding: bytes.dropFirst(3), as: UTF8.self)
  }

  private func changeable(_ id: StableGUID) throws(DirectoryRejection) -> RegisteredApplication {
    guard let application = registeredApplications.first(where: { $0.id == id }) else {
      throw .notMember(id.description)
    }
    guard !application.isOfSite else { throw .applicationOfSite(application.displayName) }
    return application
  }

  private mutating func change(
    _ id: StableGUID,
    _ body: (inout RegisteredApplication) throws(DirectoryRejection) -> Void
  ) throws(DirectoryRejection) {
    var application = try changeable(id)
    try body(&application)
    let after = application
    changeDirectory { directory in
      directory.applications.made += 1
      guard
        let place = directory.applications.applications.firstIndex(where: { $0.id == id })
      else { return }
      directory.applications.applications[place] = after
    }
  }
}

extension RegisteredApplication {
  fileprivate mutating func apply(_ field: DocumentField) throws(DirectoryRejection) {
    switch field.name.lowercasedASCII {
    case "displayname": displayName = try field.text()
    case "signinaudience":
      signInAudience = try field.text()
      let known = [
        "AzureADMyOrg", "AzureADMultipleOrgs", "AzureADandPersonalMicrosoftAccount",
        "PersonalMicrosoftAccount",
      ]
      guard known.contains(signInAudience) else { throw .invalidValue(field.name) }
    case "identifieruris":
      guard let uris = field.value.texts else { throw .invalidValue(field.name) }
      identifierURIs = uris
    case "isfallbackpublicclient": isPublicClient = try field.flag()
    case "publicclient", "web", "spa", "requiredresourceaccess", "api", "tags", "notes", "info":
      throw .notSimulated(field.name)
    default: throw .unknownProperty(field.name, resource: "Application")
    }
  }
}
