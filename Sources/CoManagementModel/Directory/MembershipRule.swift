/// The rule of a dynamic group, as it was read: `(device.deviceOSType -eq "Windows")`.
/// [Entra docs: groups-dynamic-membership]
indirect enum MembershipRule: Sendable, Hashable {
  /// How a property is compared, without regard to case.
  enum Comparison: String, Sendable, CaseIterable {
    case equals = "eq"
    case differs = "ne"
    case begins = "startswith"
    case doesNotBegin = "notstartswith"
    case contains
    case doesNotContain = "notcontains"
    case isIn = "in"
    case isNotIn = "notin"
  }

  case compare(property: String, Comparison, [String?])
  /// Whether any, or each, of a property's values is so: `-any (_ -eq "[OrderID]:HR")`.
  case each(property: String, Comparison, [String?], isAny: Bool)
  case not(MembershipRule)
  case and(MembershipRule, MembershipRule)
  case or(MembershipRule, MembershipRule)

  /// Whether a member is meant; `read` gives its properties, nothing for those of another kind, and
  /// `list` those that have several values.
  func holds(
    _ read: (String) -> String?, list: (String) -> [String] = { _ in [] }
  ) -> Bool {
    switch self {
    case .compare(let property, let comparison, let values):
      comparison.holds(read(property), values)
    case .each(let property, let comparison, let values, let isAny):
      isAny
        ? list(property).contains { comparison.holds($0, values) }
        : list(property).allSatisfy { comparison.holds($0, values) }
    case .not(let rule): !rule.holds(read, list: list)
    case .and(let left, let right):
      left.holds(read, list: list) && right.holds(read, list: list)
    case .or(let left, let right):
      left.holds(read, list: list) || right.holds(read, list: list)
    }
  }

  /// Whether a device is meant.
  func holds(_ device: DirectoryDevice) -> Bool {
    holds(
      { Self.value($0, of: device) },
      list: { $0 == Self.physicalIDs ? device.physicalIDs : [] })
  }

  /// The properties that the rule looks at.
  var properties: [String] {
    switch self {
    case .compare(let property, _, _), .each(let property, _, _, _): [property]
    case .not(let rule): rule.properties
    case .and(let left, let right), .or(let left, let right):
      left.properties + right.properties
    }
  }
}

extension MembershipRule.Comparison {
  fileprivate func holds(_ value: String?, _ wanted: [String?]) -> Bool {
    let value = value?.lowercasedASCII
    let wanted = wanted.map { $0?.lowercasedASCII }
    let first = wanted.first ?? nil
    switch self {
    case .equals: return value == first
    case .differs: return value != first
    case .begins: return value?.utf8.starts(with: (first ?? "").utf8) ?? false
    case .doesNotBegin: return !(value?.utf8.starts(with: (first ?? "").utf8) ?? false)
    case .contains: return Self.hasPart(value, first)
    case .doesNotContain: return !Self.hasPart(value, first)
    case .isIn: return wanted.contains(value)
    case .isNotIn: return !wanted.contains(value)
    }
  }

  private static func hasPart(_ value: String?, _ part: String?) -> Bool {
    guard let value, let part else { return false }
    var rest = Array(value.utf8)[...]
    let wanted = Array(part.utf8)
    while rest.count >= wanted.count {
      if rest.starts(with: wanted) { return true }
      if rest.isEmpty { return false }
      rest.removeFirst()
    }
    return false
  }
}

extension MembershipRule {
  /// What Windows Autopilot knows a device by: several values.
  static let physicalIDs = "device.devicephysicalids"

  /// Names of the properties that the lab knows, in lower case.
  private static let known = [
    "user.accountenabled", "user.city", "user.companyname", "user.country", "user.department",
    "user.dirsyncenabled", "user.displayname", "user.employeeid", "user.givenname",
    "user.jobtitle", "user.mail", "user.mailnickname", "user.physicaldeliveryofficename",
    "user.postalcode", "user.preferredlanguage", "user.state", "user.surname",
    "user.usagelocation", "user.userprincipalname", "user.usertype", "device.accountenabled",
    "device.deviceid", "device.deviceostype", "device.deviceosversion", "device.deviceownership",
    "device.devicephysicalids", "device.devicetrusttype", "device.displayname",
    "device.managementtype", "device.objectid",
  ]

  /// Whether the lab can say what a property is.
  static func isKnown(_ property: String) -> Bool { known.contains(property.lowercasedASCII) }

  /// A property of a user, as a rule names it in lower case.
  static func value(_ property: String, of user: DirectoryUser) -> String? {
    switch property {
    case "user.accountenabled": String(user.accountEnabled)
    case "user.dirsyncenabled": user.isSynchronized ? "true" : nil
    case "user.displayname": user.displayName
    case "user.givenname": user.givenName
    case "user.mail": user.mail
    case "user.mailnickname": user.mailNickname
    case "user.physicaldeliveryofficename": user[attribute: "officeLocation"]
    case "user.surname": user.surname
    case "user.usagelocation": user.usageLocation
    case "user.userprincipalname": user.userPrincipalName
    case "user.usertype": user.userType
    default:
      user.attributes.first { "user.\($0.name.lowercasedASCII)" == property }?.value
    }
  }

  /// A property of a device, as a rule names it in lower case.
  static func value(_ property: String, of device: DirectoryDevice) -> String? {
    switch property {
    case "device.accountenabled": String(device.accountEnabled)
    case "device.deviceid": device.deviceID.description
    case "device.deviceostype": device.operatingSystem
    case "device.deviceosversion": device.operatingSystemVersion
    case "device.deviceownership": device.ownership
    case "device.devicetrusttype": device.trustType.rawValue
    case "device.displayname": device.displayName
    case "device.managementtype": device.isManaged == true ? "MDM" : nil
    case "device.objectid": device.id.description
    default: nil
    }
  }
}
