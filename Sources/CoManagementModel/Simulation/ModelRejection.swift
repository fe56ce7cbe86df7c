/// Why the model refuses a change. Nothing has changed when one is thrown.
public enum ModelRejection: Error, Sendable, Hashable {
  /// No site of that code.
  case siteNotFound(siteCode: String)
  /// No site system server of that name.
  case siteSystemServerNotFound(serverName: String)
  /// The server is there, the role is not on it.
  case roleNotFound(roleName: String, serverName: String)
  /// No administrative user of that logon name.
  case administratorNotFound(logonName: String)
  /// The administrator's roles or scopes do not go so far.
  case missingRights
  /// No device of that resource id.
  case deviceNotFound(resourceID: Int)
  /// The device has no client that could be approved.
  case deviceWithoutClient(resourceID: Int)
  /// The site is not attached to the tenant.
  case notAttached
  /// The directory or Intune refuses.
  case tenant(DirectoryRejection)
  /// Empty, or longer than 255 characters.
  case badName(String)
  /// Something of the kind has the name.
  case nameTaken(String)
  /// No policy, or no deployment of one, of that id.
  case policyNotFound(id: Int)
  /// The default client settings cannot be made, removed or deployed.
  case standardClientSettings
  /// User settings have no such setting.
  case clientSettingsKind(String)
  /// The wizard is for a site that is neither attached nor has a production policy.
  case cloudAttachConfigured
  /// The slider of a workload cannot be moved in this release.
  case fixedWorkload(String)
  /// Not somebody who may sign in there.
  case notGlobalAdministrator(String)
  /// Somebody whom no licence lets use Intune.
  case withoutIntune(String)
  /// The notice of the app registration was answered with no.
  case applicationDeclined
  /// Nothing of that name, where a page asks for one.
  case itemNotFound(String)
  /// The page of a device does not offer an action.
  case actionNotOffered(String, device: String)
  /// An action that the lab has no effect for.
  case actionNotSimulated(String)
  /// Not a GUID.
  case badIdentifier(String)
  /// The site does not know the tenant.
  case unknownTenant(String)
  /// Entra ID does not take an identifier URI: it is not below the tenant's id or a domain of it.
  case identifierURI(String)
  /// Another app has the identifier URI.
  case identifierURITaken(String)
  /// An app registration of the wrong kind.
  case applicationKind(String)
  /// A gateway, or the site's side of it, cannot be made or changed like that.
  case gateway(GatewayRejection)
  /// Nobody can sign in at a new device.
  case setup(SetupRejection)
  /// A collection cannot be made or changed like that.
  case collection(CollectionRejection)
}

extension String {
  /// Whether an object of the site can be called so: 1 to 255 characters, not only blanks.
  var isObjectName: Bool {
    (1...255).contains(utf16.count) && utf8.contains { $0 > 32 }
  }
}
