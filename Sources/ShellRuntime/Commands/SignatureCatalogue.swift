/// Where the signatures of real cmdlets come from. Asked for one command at a time, since reading
/// them all costs more than a short session.
public protocol SignatureCatalogue: AnyObject {
  /// The signature of a command, looked up without regard to case; nil if there is none.
  func signature(named name: String) -> CommandSignature?
  /// The names of all commands as they are written, sorted without regard to case.
  var names: [String] { get }
  /// Those that begin with a prefix, without regard to case, in the same order.
  func names(withPrefix prefix: String) -> [String]
}

extension SignatureCatalogue {
  /// Looks at every name; a catalogue that can search does better.
  public func names(withPrefix prefix: String) -> [String] {
    let folded = TextComparison.folded(prefix)
    return names.filter { TextComparison.folded($0).utf8.starts(with: folded.utf8) }
  }
}
