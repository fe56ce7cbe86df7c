import ShellRuntime

extension FormatView {
  /// The view that a shape declares for its own objects.
  init(_ display: DefaultDisplay, typeNames: [String]) {
    let fields = display.fields.map { FormatField($0.label, .property($0.property)) }
    let layout: Layout =
      switch display.layout {
      case .table: .table(fields.map { FormatColumn($0) })
      case .list: .list(fields)
      }
    let group = display.heading.map { heading in
      FormatGroup(key: .property(heading.property), label: heading.label)
    }
    let isPage = display.heading != nil
    self.init(typeNames, layout, group: group, alignsByType: isPage, isPage: isPage)
  }
}
