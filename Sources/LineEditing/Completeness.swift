/// Whether Enter submits what is typed so far.
public enum Completeness: Equatable, Sendable {
  /// It can run, or it is wrong in a way that more lines do not mend.
  case complete
  /// More lines must follow; they are asked for with this prompt (PowerShell's is `>> `).
  case incomplete(prompt: String)
}
