/// A law that an input breaks.
public struct LawBreach: Error, CustomStringConvertible {
  /// The law, as a sentence.
  public let law: String
  /// What broke it.
  public let detail: String

  init(_ law: String, _ detail: String) {
    self.law = law
    self.detail = detail
  }

  /// Law and detail on one line.
  public var description: String { "\(law): \(detail)" }
}

/// Throws where a law does not hold.
func require(
  _ holds: Bool, _ law: String, _ detail: @autoclosure () -> String
) throws(LawBreach) {
  if !holds { throw LawBreach(law, detail()) }
}
