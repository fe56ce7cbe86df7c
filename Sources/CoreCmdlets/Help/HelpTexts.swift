public import ShellRuntime

/// One sentence about each command of the catalogue, given by whoever has the texts; `Get-Help`
/// shows them.
public final class HelpTexts {
  /// The synopsis of a command by its name; nil where there is none.
  public var synopsis: (String) -> String? = { _ in nil }
}

extension Engine {
  /// The help texts of this engine.
  public var helpTexts: HelpTexts { service(HelpTexts.self) { HelpTexts() } }
}
