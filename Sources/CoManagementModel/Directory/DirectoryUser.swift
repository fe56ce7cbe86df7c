/// A user of the tenant at one moment.
public struct DirectoryUser: Sendable, Hashable {
  /// A licence that the user has.
  public struct License: Sendable, Hashable {
    /// Place of the product in `SubscribedProduct.all`.
    public var product: Int
    /// Ids of the service plans that are switched off.
    public var disabledPlans: [String]
  }

  /// A text that may be set, by the name that Graph gives it: `jobTitle`, `department`.
  public struct Attribute: Sendable, Hashable {
    /// Graph's name.
    public var name: String
    /// What it says; never empty.
    public var value: String
  }

  /// Names of the attributes that a user may have, in order.
  public static let attributeNames = [
    "city", "companyName", "country", "department", "employeeId", "faxNumber", "jobTitle",
    "mobilePhone", "officeLocation", "postalCode", "preferredLanguage", "state", "streetAddress",
  ]

  /// Which user of the lab.
  public let number: Int
  /// Object id.
  public let id: StableGUID
  /// `Anna Berg`.
  public internal(set) var displayName: String
  /// nil where none was given.
  public internal(set) var givenName: String?
  /// nil where none was given.
  public internal(set) var surname: String?
  /// Sign-in name.
  public internal(set) var userPrincipalName: String
  /// The part before the @ of mail addresses.
  public internal(set) var mailNickname: String
  /// Address; nil while no mailbox was made.
  public internal(set) var mail: String?
  /// Whether the user can sign in.
  public internal(set) var accountEnabled: Bool
  /// Two letters; licences need it.
  public internal(set) var usageLocation: String?
  /// In the order of assignment.
  public internal(set) var licenses: [License]
  /// Comes from Active Directory; the tenant cannot change it then.
  public internal(set) var isSynchronized: Bool
  /// `Member` or `Guest`.
  public internal(set) var userType: String
  /// What is set of `attributeNames`, in their order.
  public internal(set) var attributes: [Attribute]
  /// When it was made in the tenant.
  public internal(set) var created: VirtualInstant
  /// Its account in Active Directory; nil for one that is only in the cloud.
  public internal(set) var samAccountName: String?

  /// An attribute by Graph's name.
  public subscript(attribute name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }

  /// Whether a licence lets the user enrol devices in Intune: with the plan switched on.
  public var hasIntune: Bool { has { $0.includesIntune } }
  /// Whether a licence has Microsoft Entra ID P1.
  public var hasEntraPremium: Bool { has { $0.includesEntraPremium } }

  private func has(_ part: (SubscribedProduct) -> Bool) -> Bool {
    licenses.contains { license in
      let product = SubscribedProduct.all[license.product]
      let left = product.plans.filter { !license.disabledPlans.contains($0.id) }
      return part(SubscribedProduct(partNumber: "", id: "", plans: left))
    }
  }

  /// Sets an attribute, or takes it away.
  mutating func set(attribute name: String, _ value: String?) {
    attributes.removeAll { $0.name == name }
    guard let value, !value.isEmpty else { return }
    attributes.append(Attribute(name: name, value: value))
    attributes.sort { $0.name < $1.name }
  }
}

extension DirectoryUser: DirectoryRecord {
  func add(to digest: inout DigestBuilder) {
    for text in [
      id.description, displayName, givenName ?? "", surname ?? "", userPrincipalName,
      mailNickname, mail ?? "", usageLocation ?? "", userType,
    ] {
      digest.add(text)
    }
    digest.add(accountEnabled ? 1 : 0)
    for license in licenses {
      digest.add(UInt64(license.product))
      for plan in license.disabledPlans { digest.add(plan) }
    }
    for attribute in attributes {
      digest.add(attribute.name)
      digest.add(attribute.value)
    }
  }
}
