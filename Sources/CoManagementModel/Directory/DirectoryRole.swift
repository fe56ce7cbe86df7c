/// An activated role of the directory.
public struct DirectoryRole: Sendable, Hashable {
  /// Which role of `names`.
  public let number: Int
  /// Object id in this tenant.
  public let id: StableGUID
  /// `Global Administrator`.
  public let displayName: String
  /// What it may do, in a sentence.
  public let description: String
  /// Its template's id, the same in every tenant.
  public let templateID: String
}

extension DirectoryRole {
  /// Roles of every lab, each with the id of its template (Microsoft Entra built-in roles).
  static let table: [(name: String, template: String, description: String)] = [
    (
      "Global Administrator", "62e90394-69f5-4237-9190-012177145e10",
      "Has access to all administrative features in Microsoft Entra ID."
    ),
    (
      "Intune Administrator", "3a2c62db-5318-420d-8d74-23affee5d9d5",
      "Has all permissions in Microsoft Intune."
    ),
    (
      "User Administrator", "fe930be7-5e62-47db-91af-98c3a49a38b1",
      "Manages users and groups."
    ),
    (
      "License Administrator", "4d6ac14f-3453-41d0-bef9-a3e0c569773a",
      "Assigns licenses to users and groups."
    ),
    (
      "Cloud Device Administrator", "7698a772-787b-4ac8-901f-60d6b08affd2",
      "Enables, disables and deletes devices in Microsoft Entra ID."
    ),
    (
      "Conditional Access Administrator", "b1be1c3e-b65d-4f19-8427-f6fa0d97feb9",
      "Manages conditional access."
    ),
    (
      "Global Reader", "f2ef992c-3afb-46b9-b7cf-a126ee74c451",
      "Reads what a Global Administrator can read, and changes nothing."
    ),
    (
      "Directory Synchronization Accounts", "d29b2b05-8046-44ba-8758-1e26182fcf32",
      "Used by Entra Connect alone."
    ),
    (
      "Directory Readers", "88d8e3e3-8f55-4a1e-953a-9b9898b8876b",
      "Can read basic directory information. Commonly used to grant directory read access to "
        + "applications and guests."
    ),
  ]

  /// Who holds which role at the start: the one who types is Global and Intune Administrator, the
  /// first colleague Intune Administrator, the second one Global Reader, the account for
  /// emergencies Global Administrator (design).
  static func holders(_ number: Int) -> [DirectoryTemplate.Special] {
    switch table[number].name {
    case "Global Administrator": [.administrator(0), .emergency]
    case "Intune Administrator": [.administrator(0), .administrator(1)]
    case "Global Reader": [.administrator(2)]
    case "Directory Synchronization Accounts": [.synchronization]
    default: []
    }
  }
}
