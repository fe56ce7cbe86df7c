extension Simulation {
  /// Changes the directory, and what a digest tells of it.
  mutating func changeDirectory(_ body: (inout DirectoryState) -> Void) {
    change { state in
      body(&state.directory)
      state.updateDigest()
    }
    followProfileTargets()
  }

  /// POST /users: a new user of the tenant, only in the cloud. [Graph docs: create user]
  public mutating func createUser(
    _ document: DocumentValue
  ) throws(DirectoryRejection) -> DirectoryUser {
    for name in ["accountEnabled", "displayName", "mailNickname", "userPrincipalName"]
    where document[name] == nil || document[name] == .null {
      throw .missingProperty(name, resource: "User")
    }
    let number = directoryTemplate.userNumbers.upperBound + state.directory.createdUsers
    var user = DirectoryUser(
      number: number, id: directoryTemplate.userID(number), displayName: "", givenName: nil,
      surname: nil, userPrincipalName: "", mailNickname: "", mail: nil, accountEnabled: false,
      usageLocation: nil, licenses: [], isSynchronized: false, userType: "Member",
      attributes: [], created: now, samAccountName: nil)
    var hasPassword = false
    for field in document.properties {
      if field.name.equalsIgnoringASCIICase("passwordProfile") {
        try Self.checkPassword(field.value["password"]?.text)
        hasPassword = true
      } else {
        try user.apply(field)
      }
    }
    guard hasPassword else { throw .missingPassword }
    try checkSignInName(user.userPrincipalName)
    let made = user
    changeDirectory { directory in
      directory.createdUsers += 1
      directory.users.set(.stored(made), at: number)
    }
    return made
  }

  /// PATCH /users/{id}. What comes from Active Directory can be given a usage location here, and
  /// nothing else. [Graph docs: update user]
  public mutating func updateUser(
    _ number: Int, _ document: DocumentValue
  ) throws(DirectoryRejection) {
    guard var user = directoryUser(number) else { return }
    let before = user
    for field in document.properties {
      if field.name.equalsIgnoringASCIICase("passwordProfile") {
        try Self.checkPassword(field.value["password"]?.text)
        continue
      }
      let isOfCloud = field.name.equalsIgnoringASCIICase("usageLocation")
      guard isOfCloud || !user.isSynchronized else { throw .synchronizedObject }
      try user.apply(field)
    }
    if !user.userPrincipalName.equalsIgnoringASCIICase(before.userPrincipalName) {
      try checkSignInName(user.userPrincipalName)
    }
    store(user)
  }

  /// DELETE /users/{id}.
  public mutating func removeUser(_ number: Int) throws(DirectoryRejection) {
    guard let user = directoryUser(number) else { return }
    guard !user.isSynchronized else { throw .synchronizedObject }
    changeDirectory { directory in
      for license in user.licenses { directory.licenseChange[license.product] -= 1 }
      directory.users.set(.removed, at: number)
    }
  }

  /// POST /users/{id}/assignLicense: all of it, or nothing. [Graph docs: user assignLicense]
  public mutating func assignLicenses(
    _ number: Int, add: [(product: String, disabledPlans: [String])], remove: [String]
  ) throws(DirectoryRejection) {
    guard var user = directoryUser(number) else { return }
    let before = user.licenses
    for id in remove {
      guard let product = SubscribedProduct.index(id: id) else { throw .unknownProduct(id) }
      guard user.licenses.contains(where: { $0.product == product }) else {
        throw .licenseNotAssigned
      }
      user.licenses.removeAll { $0.product == product }
    }
    if !add.isEmpty, user.usageLocation == nil { throw .missingUsageLocation }
    for (id, plans) in add {
      let license = try license(id, disabledPlans: plans)
      if let place = user.licenses.firstIndex(where: { $0.product == license.product }) {
        user.licenses[place] = license
      } else {
        user.licenses.append(license)
      }
    }
    let counts = licenseCounts
    for license in user.licenses where !before.contains(where: { $0.product == license.product }) {
      let count = counts[license.product]
      guard count.consumed < count.enabled else {
        throw .noLicenseLeft(product: SubscribedProduct.all[license.product].id)
      }
    }
    if !user.licenses.isEmpty, user.mail == nil { user.mail = user.userPrincipalName }
    let after = user.licenses
    store(user)
    changeDirectory { directory in
      for license in before { directory.licenseChange[license.product] -= 1 }
      for license in after { directory.licenseChange[license.product] += 1 }
    }
  }

  private func license(
    _ id: String, disabledPlans: [String]
  ) throws(DirectoryRejection) -> DirectoryUser.License {
    guard let index = SubscribedProduct.index(id: id) else { throw .unknownProduct(id) }
    let plans = SubscribedProduct.all[index].plans
    for plan in disabledPlans where !plans.contains(where: { $0.id.equalsIgnoringASCIICase(plan) })
    {
      throw .unknownPlan(plan)
    }
    return DirectoryUser.License(product: index, disabledPlans: disabledPlans)
  }

  private mutating func store(_ user: DirectoryUser) {
    let isAsBefore = directoryTemplate.user(user.number) == user
    changeDirectory { $0.users.set(isAsBefore ? nil : .stored(user), at: user.number) }
  }

  private func checkSignInName(_ name: String) throws(DirectoryRejection) {
    let parts = name.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, !parts[0].isEmpty else { throw .invalidValue("userPrincipalName") }
    guard tenant.verifiedDomains.contains(where: { $0.equalsIgnoringASCIICase(parts[1]) }) else {
      throw .invalidDomain
    }
    guard directoryUser(named: name) == nil else { throw .conflict("userPrincipalName") }
  }

  /// Eight characters of at least three of four kinds. [Entra docs: password policies]
  private static func checkPassword(_ password: String?) throws(DirectoryRejection) {
    guard let password, !password.isEmpty else { throw .missingPassword }
    let bytes = Array(password.utf8)
    let kinds = [
      bytes.contains { (65...90).contains($0) }, bytes.contains { (97...122).contains($0) },
      bytes.contains { (48...57).contains($0) }, bytes.contains { !$0.isASCIILetterOrDigit },
    ]
    guard (8...256).contains(password.utf16.count), kinds.count(where: { $0 }) >= 3 else {
      throw .weakPassword
    }
  }
}

extension DirectoryUser {
  /// Sets a property of a request's body.
  mutating func apply(_ field: DocumentField) throws(DirectoryRejection) {
    switch field.name.lowercasedASCII {
    case "accountenabled": accountEnabled = try field.flag()
    case "displayname": displayName = try field.text()
    case "givenname": givenName = try field.optionalText()
    case "surname": surname = try field.optionalText()
    case "mail": mail = try field.optionalText()
    case "mailnickname":
      mailNickname = try field.text()
      guard !mailNickname.utf8.contains(UInt8(ascii: " ")), mailNickname.utf16.count <= 64 else {
        throw .invalidValue(field.name)
      }
    case "userprincipalname": userPrincipalName = try field.text()
    case "usertype":
      userType = try field.text()
      guard ["Member", "Guest"].contains(userType) else { throw .invalidValue(field.name) }
    case "usagelocation":
      usageLocation = try field.optionalText()
      if let usageLocation, usageLocation.utf8.count != 2 { throw .invalidValue(field.name) }
    case "passwordpolicies", "businessphones": break
    default:
      guard
        let name = Self.attributeNames.first(where: { $0.equalsIgnoringASCIICase(field.name) })
      else { throw .unknownProperty(field.name, resource: "User") }
      set(attribute: name, try field.optionalText())
    }
  }
}

extension DocumentField {
  /// A text that is not empty, of at most 256 characters.
  func text() throws(DirectoryRejection) -> String {
    guard let text = value.text, (1...256).contains(text.utf16.count) else {
      throw .invalidValue(name)
    }
    return text
  }

  /// A text, or nothing.
  func optionalText() throws(DirectoryRejection) -> String? {
    if value == .null || value == .text("") { return nil }
    return try text()
  }

  func flag() throws(DirectoryRejection) -> Bool {
    guard let flag = value.flag else { throw .invalidValue(name) }
    return flag
  }
}

extension String {
  /// A-Z become a-z.
  var lowercasedASCII: String {
    String(decoding: utf8.map(\.lowercasedASCII), as: UTF8.self)
  }
}
