/// A line that has run, as `Get-History` lists it.
public struct HistoryLine: Sendable {
  /// Its number, from 1.
  public let id: Int
  /// What was typed.
  public let text: String
  /// Whether it ended without an error.
  public let succeeded: Bool
  /// When it began.
  public let started: DateTime
  /// When it ended.
  public let ended: DateTime
}
