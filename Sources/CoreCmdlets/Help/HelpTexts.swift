public import ShellRuntime

/// One sentence about each command of the catalogue, given by whoever has the texts; `Get-Help`
/// shows them.
public final class HelpTexts {
  /// The synopsis of a command by its name; nil where there is none.
  public var synopsis: (String) -> String? = { _ in nil }
  /// The command that explains a word which is neither command nor alias; nil where there is none.
  public var command: (_ word: String) -> String? = { _ in nil }
  /// Further lines of what `Get-Help` alone says.
  public var overview: [String] = []
}

extension Engine {
  /// The help texts of this engine.
  public var helpTexts: HelpTexts { service(HelpTexts.self) { HelpTexts() } }
}
