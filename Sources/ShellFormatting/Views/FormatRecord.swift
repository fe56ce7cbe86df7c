public import ShellRuntime

/// One instruction of a formatting command to whoever writes lines: the objects that `Format-Table`
/// and the others emit. Their properties are not for people.
public final class FormatRecord: ShellObject {
  /// What to write.
  public let packet: FormatPacket
  /// The object that an entry shows; nil for what is no entry. Checks of what was seen look here.
  public let shown: Value?

  /// Wraps an instruction and the object that it shows.
  public init(_ packet: FormatPacket, shown: Value? = nil, engine: Engine) {
    self.packet = packet
    self.shown = shown
    let typeName = packet.typeName
    super.init(
      shape: engine.shape(for: "format\u{0}" + typeName) { names in
        Shape(typeNames: [typeName, "System.Object"], properties: [], names: names)
      })
  }
}

/// The instructions in their order: start, groups of entries, end. Entries out of band may stand
/// anywhere.
public enum FormatPacket {
  /// The form of the entries that follow.
  case start(FormatHeader)
  /// A group begins, with its heading line if it has one.
  case groupStart(String?)
  /// Cells of a row of a table, and whether long ones wrap.
  case row([String], isWrapped: Bool)
  /// Labels and values of one object.
  case list([(label: String, value: String)])
  /// One item of a wide listing.
  case item(String)
  /// Lines that stand between other output.
  case outOfBand([String])
  /// A list of one object that stands between other output.
  case outOfBandList([(label: String, value: String)])
  /// Paragraphs that stand between other output.
  case outOfBandParagraphs([Paragraph])
  /// The paragraphs of one object of `Format-Custom`.
  case paragraphs([Paragraph])
  /// The lines that a view makes of one object.
  case entry([String])
  /// An error that stands between other output.
  case error(ErrorRecord, ErrorView)
  /// The group ends.
  case groupEnd
  /// The sequence ends.
  case end

  var typeName: String {
    let name =
      switch self {
      case .start: "FormatStartData"
      case .groupStart: "GroupStartData"
      case .groupEnd: "GroupEndData"
      case .end: "FormatEndData"
      case .row, .list, .item, .entry, .outOfBand, .outOfBandList, .outOfBandParagraphs,
        .paragraphs, .error:
        "FormatEntryData"
      }
    return "Microsoft.PowerShell.Commands.Internal.Format." + name
  }
}

/// What is known before the first entry.
public enum FormatHeader {
  /// Columns with label, width (0 = from the data) and alignment. A page shows all of its columns:
  /// where they do not fit, each row becomes a list.
  case table([TableHeader], hidesHeader: Bool, fitsData: Bool, isPage: Bool)
  /// Nothing: each entry brings its labels.
  case list
  /// The same for a page: where the labels leave no room, the values stand under them.
  case page
  /// Nothing: each object brings its paragraphs.
  case custom
  /// Items per row; 0 = as many as fit.
  case wide(columns: Int)
}

/// One column of a table that is about to be written.
public struct TableHeader {
  /// Header text.
  public let label: String
  /// Columns of the screen; 0 = from the data.
  public let width: Int
  /// Where the cells stand.
  public let alignment: CellAlignment
}
