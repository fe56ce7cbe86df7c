/// Why a gateway, or something on the site's side of it, cannot be made or changed like that.
public enum GatewayRejection: Error, Sendable, Hashable {
  /// No certificate at that path.
  case certificateNotFound(String)
  /// The password does not open it.
  case certificatePassword(String)
  /// It has no private key.
  case certificateWithoutKey(String)
  /// It is over.
  case certificateExpired(String)
  /// Its key has so many bits; 2048 or 4096 it must be.
  case certificateKey(String, length: Int)
  /// The certificate does not stand for that service name.
  case serviceName(String, certificate: String)
  /// A wildcard certificate leaves the name open.
  case wildcard(String)
  /// The common name must stay, letter by letter.
  case commonName(String, current: String)
  /// Azure does not take the name.
  case prefix(String)
  /// Azure Storage does not take the name, which content needs.
  case storageName(String)
  /// 1 to 16 instances.
  case instances(Int)
  /// 1 to 100 percent, the warning below what is critical.
  case percentage(Int)
  /// At least 1 gigabyte.
  case threshold(Int)
  /// No Azure service *Cloud Management*.
  case noAzureService
  /// No such subscription, or none that the person sees.
  case subscription(String)
  /// Not an owner of the subscription.
  case notOwner(String)
  /// No such resource group.
  case resourceGroup(String)
  /// No such region.
  case region(String)
  /// What it does now does not allow it.
  case status(String, GatewayStatus)
  /// The site has no such gateway.
  case notFound(String)
  /// A domain that the tenant does not own.
  case notOurDomain(String)
  /// The server has the role, or something stands against it.
  case roleExists(String)
  /// The role does not take clients from a gateway without Enhanced HTTP or HTTPS.
  case needsEncryption(String)
  /// The gateway does not serve content.
  case servesNoContent(String)
  /// Updates from Microsoft do not belong on a gateway.
  case contentNotFound(String)
  /// No such thumbprint.
  case thumbprint(String)
}
