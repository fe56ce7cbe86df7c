/// Who is signed in to Microsoft Graph, where, and with which permissions: `AuthContext`.
struct GraphSession: Sendable, Equatable {
  /// How the sign-in was done.
  enum Credential: String, Sendable {
    case interactiveBrowser = "InteractiveBrowser"
    case deviceCode = "DeviceCode"
  }

  /// *Microsoft Graph Command Line Tools*, the application that signs in where no other is named.
  static let clientID = "14d82eec-204b-4c2f-b7e8-296a70dab67e"

  let tenantID: String
  /// User principal name.
  let account: String
  /// Delegated permissions, sorted without regard to case.
  let scopes: [String]
  let credential: Credential
  /// `CurrentUser` or `Process`.
  let contextScope: String
}

/// What the Graph module keeps between commands, and what was consented to in the tenant.
struct GraphState: Sendable, Equatable {
  /// nil = signed out.
  var session: GraphSession?
  /// Permissions that the application was given; a later sign-in has them without asking.
  var consented: [String] = []
}
