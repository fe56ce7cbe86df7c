public import ShellRuntime

/// The views of an engine: PowerShell's own, and what the products register.
public final class FormatViews {
  /// Views by type name.
  public var table = StandardViews.table
}

extension Engine {
  /// The views by which the objects of this engine are shown.
  public var formatViews: FormatViews { service(FormatViews.self) { FormatViews() } }
}
