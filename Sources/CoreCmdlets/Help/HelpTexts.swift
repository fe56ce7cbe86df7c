public import ShellRuntime

/// What rooms above know of commands and `Get-Help` shows: given by whoever has the texts.
public final class HelpTexts {
  /// A part of a page, `PERMISSIONS` and its lines.
  public struct Section: Sendable {
    /// In capitals.
    public let title: String
    /// Without indentation.
    public let lines: [String]

    /// A part of a page.
    public init(title: String, lines: [String]) {
      self.title = title
      self.lines = lines
    }
  }

  /// A word of a field and what it means.
  public struct Term: Sendable {
    /// As it is written in a text.
    public let name: String
    /// Other ways to write it.
    public let also: [String]
    /// A paragraph on it.
    public let meaning: String
    /// Other terms to read.
    public let related: [String]

    /// A word with its meaning.
    public init(name: String, also: [String], meaning: String, related: [String]) {
      self.name = name
      self.also = also
      self.meaning = meaning
      self.related = related
    }
  }

  /// Terms beside those that every engine knows: of a course's glossary.
  public var terms: [Term] = []
  /// The synopsis of a command by its name; nil where there is none.
  public var synopsis: (String) -> String? = { _ in nil }
  /// The command that explains a word which is neither command nor alias; nil where there is none.
  public var command: (_ word: String) -> String? = { _ in nil }
  /// Further parts of a command's page, such as the permissions of a Graph cmdlet.
  public var sections: (_ command: String) -> [Section] = { _ in [] }
  /// Where the reference of a module's command is on the web; nil = nowhere.
  public var address: (_ command: String, _ module: String) -> String? = { _, _ in nil }
  /// Further lines of what `Get-Help` alone says.
  public var overview: [String] = []
}

extension Engine {
  /// The help texts of this engine.
  public var helpTexts: HelpTexts { service(HelpTexts.self) { HelpTexts() } }
}
