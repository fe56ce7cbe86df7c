/// A block of a Markdown text.
public struct MarkdownBlock: Sendable, Hashable {
  /// What the block is.
  public let kind: Kind
  /// The line of the file on which it begins, from 1.
  public let line: Int

  /// A block that begins on a line of a file.
  public init(_ kind: Kind, line: Int) {
    self.kind = kind
    self.line = line
  }

  /// The kinds of block that a lesson may hold.
  public indirect enum Kind: Sendable, Hashable {
    /// A heading with its level, 1 to 6.
    case heading(level: Int, [MarkdownInline])
    /// Running text.
    case paragraph([MarkdownInline])
    /// Items with bullets or numbers.
    case list(MarkdownList)
    /// A code block with its info string.
    case code(MarkdownCode)
    /// A table.
    case table(MarkdownTable)
    /// A quotation.
    case quote([MarkdownBlock])
    /// `> [!NOTE]` and its like.
    case callout(MarkdownCallout, [MarkdownBlock])
    /// A line across.
    case thematicBreak
  }
}

/// The closed list of callouts.
public enum MarkdownCallout: String, Sendable, Hashable, CaseIterable {
  /// Something worth knowing.
  case note = "NOTE"
  /// A better way.
  case tip = "TIP"
  /// Something one must know to succeed.
  case important = "IMPORTANT"
  /// Something that needs attention now.
  case warning = "WARNING"
  /// What may go wrong.
  case caution = "CAUTION"
}

/// A list of items.
public struct MarkdownList: Sendable, Hashable {
  /// The number of the first item; nil for bullets.
  public let start: Int?
  /// No blank lines between the items.
  public let isTight: Bool
  /// In order.
  public let items: [MarkdownListItem]
}

/// An item of a list.
public struct MarkdownListItem: Sendable, Hashable {
  /// Of a task list, whether it is ticked; nil in other lists.
  public let isChecked: Bool?
  /// What it holds.
  public let blocks: [MarkdownBlock]
}

/// A fenced or indented code block.
public struct MarkdownCode: Sendable, Hashable {
  /// The words behind the opening fence.
  public let info: String
  /// The code as it is written, each line ended by a line feed.
  public let text: String
  /// The same with its placeholders. In a block for the author there are none, and braces that are
  /// not closed on their line are code.
  public let parts: [TextPart]

  /// The code with the values of its placeholders.
  public func filled(_ value: (LessonExpression) -> String) -> String { parts.plainText(value) }
}

/// A table; every row has as many cells as the header.
public struct MarkdownTable: Sendable, Hashable {
  /// How a column is set.
  public enum Alignment: Sendable, Hashable {
    /// The author did not say.
    case unset
    /// Flush left.
    case left
    /// Centred.
    case center
    /// Flush right.
    case right
  }

  /// One a column.
  public let alignments: [Alignment]
  /// The cells of the header.
  public let header: [[MarkdownInline]]
  /// The cells of each row.
  public let rows: [[[MarkdownInline]]]
}

/// A span within a paragraph, heading or cell.
public indirect enum MarkdownInline: Sendable, Hashable {
  /// Characters as they are.
  case text(String)
  /// `{{ $lab.office }}`: the value of an expression.
  case placeholder(LessonExpression)
  /// A code span.
  case code([TextPart])
  /// Stressed.
  case emphasis([MarkdownInline])
  /// Strongly stressed.
  case strong([MarkdownInline])
  /// Struck through.
  case strikethrough([MarkdownInline])
  /// A link with its target.
  case link(destination: String, [MarkdownInline])
  /// A line end that may become a space.
  case softBreak
  /// A line end that must stay.
  case lineBreak
}
