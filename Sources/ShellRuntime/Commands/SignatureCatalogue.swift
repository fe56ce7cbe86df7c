/// Where the signatures of real cmdlets come from. Asked for one command at a time, since reading
/// them all costs more than a short session.
public protocol SignatureCatalogue: AnyObject {
  /// The signature of a command, looked up without regard to case; nil if there is none.
  func signature(named name: String) -> CommandSignature?
  /// The names of all commands as they are written, sorted without regard to case.
  var names: [String] { get }
}
