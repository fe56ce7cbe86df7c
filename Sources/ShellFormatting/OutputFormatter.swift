public import ShellRuntime

/// What `Out-Default` does: objects in, lines of a given width out. Objects that a formatting
/// command has dealt with keep its form, others get the default one.
public final class OutputFormatter {
  private let writer: LineWriter
  private let views: ViewFormatter

  /// A formatter for the objects of an engine that gives each line, without line end, to `write`.
  /// `views` are the engine's where none are given; `width` is in columns of the screen. With a
  /// `shell` it sees all properties that the language sees. For a terminal, control characters in
  /// the objects become visible signs.
  public init(
    engine: Engine, views: FormatViewTable? = nil, shell: Shell? = nil, width: Int,
    isTerminal: Bool = false, request: FormatRequest = FormatRequest(),
    write: @escaping (String) -> Void
  ) {
    let writer = LineWriter(width: width, isTerminal: isTerminal, write: write)
    self.writer = writer
    self.views = ViewFormatter(
      request, views: views ?? engine.formatViews.table,
      reader: shell.map { PropertyReader(shell: $0) } ?? PropertyReader(engine: engine)
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

  /// Has something done between what was added before and what comes next, as errors keep their
  /// place among the rows of a table that is not written yet.
  public func interject(_ action: @escaping () -> Void) { writer.interject(action) }

  /// Ends tables and lists that are open; to be called when the pipeline has ended.
  public func finish() throws(ShellError) {
    try views.finish()
    writer.flush()
  }
}
