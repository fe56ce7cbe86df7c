import ShellRuntime

/// Finds the one name that a typed one means.
enum NameChoice {
  /// The name itself without regard to case, else the only one that begins so.
  static func find(
    _ typed: String, among names: [String], allowsBeginning: Bool = true
  ) -> String? {
    let wanted = TextComparison.folded(typed)
    if let exact = names.first(where: { TextComparison.folded($0) == wanted }) { return exact }
    guard allowsBeginning, !wanted.isEmpty else { return nil }
    let found = names.filter { TextComparison.folded($0).utf8.starts(with: wanted.utf8) }
    return found.count == 1 ? found[0] : nil
  }
}
