public import ShellRuntime

/// What `Out-Default` does: objects in, lines of a given width out. Objects that a formatting
/// command has dealt with keep its form, others get the default one.
public final class OutputFormatter {
  private let writer: LineWriter
  private let views: ViewFormatter

  /// A formatter for the objects of an engine that gives each line, without line end, to `write`.
  /// `views` are the engine's where none are given; `width` is in columns of the screen. For a
  /// terminal, control characters in the objects become visible signs.
  public init(
    engine: Engine, views: FormatViewTable? = nil, width: Int, isTerminal: Bool = false,
    request: FormatRequest = FormatRequest(), write: @escaping (String) -> Void
  ) {
    let writer = LineWriter(width: width, isTerminal: isTerminal, write: write)
    self.writer = writer
    self.views = ViewFormatter(
      request, views: views ?? engine.formatViews.table, reader: PropertyReader(engine: engine)
    ) { (packet, _) throws(ShellError) in writer.add(packet) }
  }

  /// Shows one object of a pipeline's end.
  public func add(_ value: Value) throws(ShellError) {
    if case .object(let object) = value, let record = object as? FormatRecord {
      if case .start = record.packet { try views.finish() }
      return writer.add(record.packet)
    }
    try views.add(value)
  }

  /// Ends tables and lists that are open; to be called when the pipeline has ended.
  public func finish() throws(ShellError) {
    try views.finish()
    writer.flush()
  }
}
