import ShellRuntime

/// `-DisableWildcardHandling` and `-ForceWildcardHandling`, which nearly every cmdlet of the module
/// has.
struct WildcardHandling {
  private var isDisabled = false
  private var isForced = false

  /// Both parameters of a cmdlet that keeps them at `path`.
  static func parameters<Command: Cmdlet>(
    _ path: WritableKeyPath<Command, WildcardHandling>
  ) -> [Parameter<Command>] {
    [
      Parameter(
        "DisableWildcardHandling", path.appending(path: \.isDisabled),
        "Takes wildcard characters literally."),
      Parameter(
        "ForceWildcardHandling", path.appending(path: \.isForced),
        "Takes wildcards also where the parameter has none."),
    ]
  }

  /// What a parameter's text means; `allowsWildcards` as the catalogue says of that parameter.
  func pattern(_ text: String?, allowsWildcards: Bool = false) -> NamePattern {
    NamePattern(text, isPattern: (allowsWildcards || isForced) && !isDisabled)
  }

  /// Refuses both together, as the reference says they cannot be combined.
  func validate(_ context: CmdletContext) throws(ShellError) {
    guard isDisabled, isForced else { return }
    throw context.failure(
      "WildcardHandlingConflict", .invalidArgument,
      "The parameters DisableWildcardHandling and ForceWildcardHandling cannot be combined. "
        + "Use one of them.", exceptionType: "System.ArgumentException")
  }
}
