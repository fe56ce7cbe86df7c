/// A way in which a user can prove who they are. [Graph docs: authenticationMethod]
public struct AuthenticationMethod: Sendable, Hashable {
  /// What it is.
  public enum Kind: Sendable, Hashable {
    // swift-format-ignore
    case password, authenticator, phone
  }

  /// Which method.
  public let kind: Kind
  /// Its id. A password's is the same for everybody.
  public let id: String
}

extension Simulation {
  /// The methods of a user: a password, and for seven of eight people a second factor; new users
  /// have none yet, nor has an account that only Entra Connect uses (design).
  public func authenticationMethods(of user: DirectoryUser) -> [AuthenticationMethod] {
    let password = AuthenticationMethod(
      kind: .password, id: "28c10230-6103-485e-b985-444c60001490")
    guard directoryTemplate.userNumbers.contains(user.number),
      user.number != directoryTemplate.number(of: .synchronization)
    else { return [password] }
    var stream = RandomStream(
      seed: scenario.seed, purpose: .authenticationMethods, index: UInt64(user.number))
    let bits = stream.next()
    let isAdministrator = user.number >= directoryTemplate.deviceCount
    guard bits & 7 != 0 || isAdministrator else { return [password] }
    let id = StableGUID(
      seed: scenario.seed, kind: .authenticationMethod, index: UInt64(user.number))
    let phone = "3179e48a-750b-4051-897c-87b9720928f7"
    let isPhone = bits >> 3 & 3 == 0
    return [
      password,
      isPhone
        ? AuthenticationMethod(kind: .phone, id: phone)
        : AuthenticationMethod(kind: .authenticator, id: id.description),
    ]
  }
}
