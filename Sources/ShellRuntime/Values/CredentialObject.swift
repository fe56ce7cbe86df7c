extension Engine {
  /// A PSCredential.
  public func credential(_ user: String, _ password: SecureText) -> ShellObject {
    let shape = shape(for: "PSCredential") { names in
      Shape(
        typeNames: ["System.Management.Automation.PSCredential", "System.Object"],
        properties: [
          PropertyDefinition("UserName"),
          PropertyDefinition("Password", "System.Security.SecureString"),
        ], names: names)
    }
    return CredentialObject(user, password, shape: shape, engine: self)
  }
}

/// A user's name and password.
private final class CredentialObject: ShellObject, MethodCallable {
  private let user: String
  private let password: SecureText
  private let engine: Engine

  init(_ user: String, _ password: SecureText, shape: Shape, engine: Engine) {
    self.user = user
    self.password = password
    self.engine = engine
    super.init(shape: shape)
  }

  override func ownValue(at slot: Int) -> Value { slot == 0 ? .string(user) : .object(password) }

  /// `GetNetworkCredential`, which gives the password away.
  func call(
    _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value? {
    guard name == "getnetworkcredential" else { return nil }
    let parts = user.split(separator: "\\", maxSplits: 1).map(String.init)
    return .object(
      DescribedObject(
        shape: engine.readOnlyShape(
          ["System.Net.NetworkCredential"],
          [
            ("UserName", "string"), ("Password", "string"), ("SecurePassword", "object"),
            ("Domain", "string"),
          ]),
        values: [
          .string(parts.last ?? user), .string(password.text), .object(password),
          .string(parts.count > 1 ? parts[0] : ""),
        ], text: "System.Net.NetworkCredential"))
  }
}
