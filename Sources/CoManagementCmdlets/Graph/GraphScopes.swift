import ShellRuntime

/// Delegated permissions as they are typed, asked for and granted.
enum GraphScopes {
  /// In every sign-in of a user, asked for or not.
  static let always = ["email", "openid", "profile", "User.Read"]

  /// What was typed, split at commas and blanks, each once. [ConnectMgGraph.ProcessScopes]
  static func split(_ typed: [String]) -> [String] {
    var found: [String] = []
    for scope in typed.flatMap({ $0.split { $0 == "," || $0 == " " } }).map(String.init)
    where !contains(found, scope) {
      found.append(scope)
    }
    return found
  }

  /// Both together, each once, sorted without regard to case.
  static func union(_ left: [String], _ right: [String]) -> [String] {
    var all = left
    for scope in right where !contains(all, scope) { all.append(scope) }
    return all.sorted { TextComparison.order($0, $1, ignoringCase: true) < 0 }
  }

  /// Whether one of some scopes is among others, without regard to case.
  static func contains(_ scopes: [String], _ wanted: String) -> Bool {
    scopes.contains { TextComparison.equalsIgnoringCase($0, wanted) }
  }
}
