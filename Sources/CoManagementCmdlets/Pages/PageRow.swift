import ShellRuntime

/// A row of a page: what the model gave at that moment, its properties read when asked for.
final class PageRow<Source: Sendable>: ShellObject {
  private let source: Source
  private let page: String
  private let columns: [PageColumn<Source>]
  private let engine: Engine

  /// A row of a class; `page` is the title of the page that it stands on.
  init(
    _ source: Source, _ columns: [PageColumn<Source>], page: String, shape: Shape,
    _ engine: Engine
  ) {
    self.source = source
    self.columns = columns
    self.page = page
    self.engine = engine
    super.init(shape: shape)
  }

  override func ownValue(at slot: Int) -> Value {
    columns.indices.contains(slot)
      ? columns[slot].property.read(source, engine) : .string(page)
  }
}
