/// What became of a submitted line.
public struct LineOutcome {
  /// `$?` after it.
  public var succeeded = true
  /// Objects that reached the end of a pipeline.
  public var objectCount = 0
  /// Errors in the order in which they were reported, the terminating one last.
  public var errors: [ErrorRecord] = []
  /// Ctrl-C ended it: world and variables must be put back.
  public var isInterrupted = false
  /// The budget that ended it, if one did: treated as an interruption.
  public var budget: ShellError.Budget?
  /// `exit N` was evaluated.
  public var exitCode: Int32?
  /// Nothing ran, since the text does not parse; the errors are in `errors`.
  public var hasParseErrors = false
  /// Nothing ran, since the text needs more (an open quote, brace, pipe).
  public var isIncomplete = false

  /// An outcome of a line that did nothing.
  public init() {}
}
