import Glibc

/// What the program takes from its environment: the folders of the XDG base directory
/// specification.
enum Environment {
  static func value(_ name: String) -> String? {
    guard let pointer = getenv(name) else { return nil }
    let text = String(cString: pointer)
    return text.isEmpty ? nil : text
  }

  /// Where sessions are kept: `$XDG_STATE_HOME/cotutor`, else `~/.local/state/cotutor`.
  static func stateFolder() throws(Impossible) -> String {
    if let folder = value("XDG_STATE_HOME"), folder.hasPrefix("/") { return "\(folder)/cotutor" }
    if let home = value("HOME"), home.hasPrefix("/") { return "\(home)/.local/state/cotutor" }
    throw Impossible(
      "there is no place to keep the session: HOME and XDG_STATE_HOME are unset; "
        + "say where with --record DIR")
  }
}
