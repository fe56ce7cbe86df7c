/// Why the directory or Intune refuses a change. Nothing has changed when one is thrown.
public enum DirectoryRejection: Error, Sendable, Hashable {
  /// A new object lacks a property; `resource` is `User`, `Group`.
  case missingProperty(String, resource: String)
  /// No such property.
  case unknownProperty(String, resource: String)
  /// The property is real, and the lab does not keep it.
  case notSimulated(String)
  /// A property has a value that it cannot have.
  case invalidValue(String)
  /// A text that should be base 64.
  case notBinary(String, property: String)
  /// *Sync* was pressed a moment ago.
  case synchronizationTooSoon
  /// Another object has that value already.
  case conflict(String)
  /// The part behind the @ is no domain of the tenant.
  case invalidDomain
  /// A new user needs a password.
  case missingPassword
  /// The password is too simple.
  case weakPassword
  /// Comes from Active Directory, and must be changed there.
  case synchronizedObject
  /// A licence needs a usage location.
  case missingUsageLocation
  /// Not a product of the tenant.
  case unknownProduct(String)
  /// Not a service plan of the product.
  case unknownPlan(String)
  /// All licences are used.
  case noLicenseLeft(product: String)
  /// The user has no such licence.
  case licenseNotAssigned
  /// Is a member already.
  case alreadyMember
  /// Is no member.
  case notMember(String)
  /// A rule says who is in the group.
  case dynamicGroup
  /// A group cannot be a member of itself.
  case memberOfItself
  /// The directory makes no groups with mail and security but by Exchange.
  case mailEnabledGroup
  /// A policy that is not whole, with the reason in words.
  case invalidPolicy(String)
  /// The site made the app, and the console keeps it.
  case applicationOfSite(String)
  /// Roles cannot be given to the group.
  case notAssignableToRole
  /// Entra Connect is at it already.
  case synchronizationRunning
}
