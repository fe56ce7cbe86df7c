/// How text is drawn: for how many columns, with colour or without, as lines for the eye or plain.
public struct TerminalStyle: Sendable, Hashable {
  /// The widths that can be drawn for, in columns.
  public static let widths = 20...200
  /// Below so many columns rules, frames and tables only take room away.
  static let narrowestDrawing = 40
  /// Running text is no wider than this: longer lines are hard to follow back.
  static let measure = 100
  /// What is left for text inside lists and frames before they stop indenting.
  static let narrowestText = 8

  /// Columns of the screen, within `widths`.
  public let width: Int
  /// Whether colour and weight are written.
  public let usesColor: Bool
  /// Lines that a screen reader can read: no rules, frames or signs, no meaning in colour.
  public let isPlain: Bool

  /// A style; a width outside `widths` becomes the nearest one, plain text has no colour.
  public init(width: Int, usesColor: Bool = true, isPlain: Bool = false) {
    self.width = min(max(width, Self.widths.lowerBound), Self.widths.upperBound)
    self.usesColor = usesColor && !isPlain
    self.isPlain = isPlain
  }

  /// The style for an output. Plain if asked for, if it is no terminal, a dumb one or one without a
  /// name, or if `NO_COLOR` is not empty or `ACCESSIBLE` is on; `variable` looks up the
  /// environment.
  public init(
    width: Int, isTerminal: Bool, asksForPlain: Bool = false,
    variable: (String) -> String?
  ) {
    let terminal = variable("TERM") ?? ""
    let noColor = variable("NO_COLOR") ?? ""
    let accessible = variable("ACCESSIBLE") ?? ""
    let isPlain =
      asksForPlain || !isTerminal || terminal.isEmpty || terminal == "dumb" || !noColor.isEmpty
      || !(accessible.isEmpty || accessible == "0")
    self.init(width: width, isPlain: isPlain)
  }

  /// Whether rules, frames, columns and signs are drawn.
  var draws: Bool { !isPlain && width >= Self.narrowestDrawing }
}
