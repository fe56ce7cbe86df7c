import ShellRuntime

/// A property of a page's rows and the label that the page gives it; without one it is not shown.
struct PageColumn<Source: Sendable>: Sendable {
  /// nil = there for whoever asks for it.
  let label: String?
  let property: ResultProperty<Source>

  /// A column, or a property that is not shown.
  init(_ label: String?, _ property: ResultProperty<Source>) {
    self.label = label
    self.property = property
  }
}

/// What the rows of a page have in common: type, columns and how they are laid out. Each has the
/// page's title besides, as `Page`.
final class PageRowClass<Source: Sendable>: Sendable {
  private let typeNames: [String]
  private let layout: DefaultDisplay.Layout
  private let columns: [PageColumn<Source>]

  /// A class of that name, `ConsoleNode.SiteRow`; `base` is what all rows of the place are.
  init(
    _ name: String, base: String, layout: DefaultDisplay.Layout,
    _ columns: [PageColumn<Source>]
  ) {
    typeNames = ["Cotutor.\(name)", "Cotutor.\(base)", "System.Object"]
    self.layout = layout
    self.columns = columns
  }

  /// A row of the page of that title.
  func row(_ source: Source, page: String, _ engine: Engine) -> ShellObject {
    PageRow(source, columns, page: page, shape: shape(engine), engine)
  }

  private func shape(_ engine: Engine) -> Shape {
    engine.shape(for: typeNames[0]) { names in
      Shape(
        typeNames: typeNames,
        properties: columns.map { PropertyDefinition($0.property.name, $0.property.typeName) }
          + [PropertyDefinition("Page")],
        names: names,
        defaultDisplay: DefaultDisplay(
          layout,
          columns.compactMap { column in column.label.map { ($0, column.property.name) } },
          heading: ("Page", "Page")))
    }
  }
}
