/// A session written down as it looks: lines typed behind a prompt, what they printed beneath.
///
///     # Find the connector #
///     @lab contoso-attached
///     PS> Get-CMSite |
///     >>   Select-Object SiteCode
///     SiteCode
///     @advance 2h
///     PS> Get-CMSite -SiteCode XYZ
///     ! ItemNotFound,Microsoft.ConfigurationManagement.Cmdlets.GetCMSite
///
/// A line of output that looks like one of these marks has one backslash more before it.
public struct PlainSession: Equatable, Sendable {
  /// A line typed and what came of it.
  public struct Entry: Equatable, Sendable {
    /// Of its prompt in the file, from 1; 0 where the entry was not read from one.
    public var line: Int
    /// What stands before the input: `PS>`, or with a place, `PS CHQ:\>`.
    public var prompt: String
    /// As typed; continuation lines follow after line feeds.
    public var input: String
    /// The lines printed, without their line feeds.
    public var output: [String]
    /// FullyQualifiedErrorIds: `ErrorId,Source`.
    public var errors: [String]

    /// An entry; by default at a prompt without a place, with nothing printed.
    public init(
      line: Int = 0, prompt: String = "PS>", input: String, output: [String] = [],
      errors: [String] = []
    ) {
      self.line = line
      self.prompt = prompt
      self.input = input
      self.output = output
      self.errors = errors
    }
  }

  /// A line `@name text`, which holds for what follows it.
  public struct Directive: Equatable, Sendable {
    /// In the file, from 1; 0 where the directive was not read from one.
    public var line: Int
    /// Lowercase letters and hyphens.
    public var name: String
    /// What follows the name; may be empty.
    public var text: String

    /// A directive.
    public init(line: Int = 0, name: String, text: String = "") {
      self.line = line
      self.name = name
      self.text = text
    }

    /// The text as a time span, in seconds: `90s`, `15m`, `2h`, `1d`, `1d12h`; else nil.
    public var seconds: Int? { TimeSpanText.seconds(text) }
  }

  /// What a session is made of, in order.
  public enum Item: Equatable, Sendable {
    /// A line typed.
    case entry(Entry)
    /// A line for whoever runs the session.
    case directive(Directive)
  }

  /// Between `# ` and ` #`, not empty; nil for what stands before the first title.
  public var title: String?
  /// Of the title in the file, from 1; where there is none, of the first item.
  public var line: Int
  /// Entries and directives in order.
  public var items: [Item]

  /// A session.
  public init(title: String? = nil, line: Int = 0, items: [Item] = []) {
    self.title = title
    self.line = line
    self.items = items
  }

  /// The lines typed, in order.
  public var entries: [Entry] {
    items.compactMap { if case .entry(let entry) = $0 { entry } else { nil } }
  }

  /// The directives, in order.
  public var directives: [Directive] {
    items.compactMap { if case .directive(let directive) = $0 { directive } else { nil } }
  }

  /// The text of the first directive of a name.
  public func directive(_ name: String) -> String? {
    directives.first { $0.name == name }?.text
  }
}

/// Something wrong with a plain session's text.
public struct PlainSessionProblem: Error, Equatable, Sendable, CustomStringConvertible {
  /// Counts from 1.
  public let line: Int
  /// Counts from 1, in Unicode scalars.
  public let column: Int
  /// What is wrong and what to do.
  public let message: String

  /// A problem at a place.
  public init(line: Int, column: Int = 1, message: String) {
    self.line = line
    self.column = column
    self.message = message
  }

  /// `LINE:COLUMN: message`.
  public var description: String { "\(line):\(column): \(message)" }
}
