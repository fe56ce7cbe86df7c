/// An app registration of the tenant, whoever made it. [Graph docs: application]
public struct RegisteredApplication: Sendable, Hashable {
  /// A password of an app; its text is told once, when it is made.
  public struct Secret: Sendable, Hashable {
    /// Its id.
    public let keyID: StableGUID
    /// What it is for.
    public let displayName: String
    /// The first characters of its text.
    public let hint: String
    /// Since when it is valid; nil where nobody knows.
    public let starts: VirtualInstant?
    /// Until when.
    public let ends: VirtualInstant
  }

  /// Object id.
  public let id: StableGUID
  /// Application (client) id.
  public let appID: StableGUID
  /// Name.
  public internal(set) var displayName: String
  /// `AzureADMyOrg` and so on.
  public internal(set) var signInAudience: String
  /// `api://...`
  public internal(set) var identifierURIs: [String]
  /// Whether it signs in without a secret.
  public internal(set) var isPublicClient: Bool
  /// Its passwords.
  public internal(set) var secrets: [Secret]
  /// When it was made.
  public let created: VirtualInstant
  /// Whether the site signs in with it: the console keeps it then.
  public let isOfSite: Bool
  /// Whether it has a service principal here.
  public internal(set) var hasPrincipal: Bool

  func add(to digest: inout DigestBuilder) {
    for text in [id.description, displayName, signInAudience] + identifierURIs { digest.add(text) }
    digest.add((isPublicClient ? 1 : 0) | (hasPrincipal ? 2 : 0))
    for secret in secrets {
      digest.add(secret.keyID.description)
      digest.add(secret.ends)
    }
  }
}

/// An app as it stands in this tenant: what permissions are granted to. [Graph docs:
/// servicePrincipal]
public struct ServicePrincipal: Sendable, Hashable {
  /// Object id.
  public let id: StableGUID
  /// Application id.
  public let appID: String
  /// Name.
  public let displayName: String
  /// `AzureADMyOrg`, `AzureADMultipleOrgs`.
  public let signInAudience: String
}

/// A permission that somebody consented to.
public struct PermissionGrant: Sendable, Hashable {
  /// How the app uses it.
  public enum Kind: Sendable, Hashable {
    /// In the name of whoever signs in: an `oAuth2PermissionGrant`, for everybody.
    case delegated
    /// In its own name: an `appRoleAssignment`.
    case application
  }

  /// Which grant.
  public let id: StableGUID
  /// How it is used.
  public let kind: Kind
  /// Object id of the app's service principal.
  public let client: StableGUID
  /// Object id of the service principal of the API.
  public let resource: StableGUID
  /// `Directory.Read.All`; several delegated ones are separated by blanks.
  public let scope: String
  /// When consent was given.
  public let created: VirtualInstant

  func add(to digest: inout DigestBuilder) {
    for text in [id.description, client.description, resource.description, scope] {
      digest.add(text)
    }
    digest.add(kind == .delegated ? 1 : 2)
  }
}

/// A permission that an app asks for, consented to or not.
public struct RequestedPermission: Sendable, Hashable {
  /// How the app would use it.
  public let kind: PermissionGrant.Kind
  /// Object id of the service principal of the API.
  public let resource: StableGUID
  /// `Directory.Read.All`.
  public let scope: String
}

extension PermissionGrant {
  /// Whether it gives what an app asks for; delegated ones may name several scopes.
  func covers(_ wanted: RequestedPermission) -> Bool {
    kind == wanted.kind && resource == wanted.resource
      && scope.split(separator: " ").contains { $0 == wanted.scope }
  }
}

/// Apps and consent, as far as somebody changed them.
struct ApplicationChanges: Sendable, Hashable {
  /// Apps that were made.
  var applications: [RegisteredApplication] = []
  /// How many things were made, removed ones too: ids are not given twice.
  var made = 0
  /// All grants; nil = the scenario's.
  var grants: [PermissionGrant]?

  func add(to digest: inout DigestBuilder) {
    for application in applications { application.add(to: &digest) }
    for grant in grants ?? [] { grant.add(to: &digest) }
    if grants != nil { digest.add(UInt64(made)) }
  }
}
