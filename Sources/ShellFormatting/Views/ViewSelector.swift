import ShellRuntime

/// The form that a sequence of objects has: decided by the first one.
struct ActiveView {
  /// What an entry holds.
  enum Layout {
    case table([FormatColumn])
    case fields([FormatField])
    /// Lines of its own an object.
    case entries((Value, PropertyReader) throws(ShellError) -> [String])
    /// A list whose labels are found anew in each object; none = all properties.
    case selected([FormatSelection])
    case wide(FormatField)
    /// A property of each object by itself: the one asked for, else the one that names it.
    case named(FormatSelection?)
    /// Objects opened to their properties; none chosen = all.
    case custom([FormatSelection])
  }

  let layout: Layout
  let header: FormatHeader
  let group: FormatGroup?
  /// Types of the registered view; nil where it was made from the first object's properties.
  let typeNames: [String]?
  /// Whether long cells take several lines without being asked.
  var wraps = false
}

/// Chooses the form by request, registered views and the first object's properties.
struct ViewSelector {
  /// A table that is made from properties shows at most so many.
  private static let mostColumns = 10
  /// Objects with more properties are shown as a list.
  private static let mostColumnsByDefault = 4

  let request: FormatRequest
  let views: FormatViewTable
  let reader: PropertyReader

  func view(for value: Value) throws(ShellError) -> ActiveView {
    if request.fields.isEmpty, let name = request.viewName {
      guard let view = views.view(for: value.typeNames, where: { fits($0, named: name) }) else {
        throw unknownView(name, value)
      }
      return try active(view, value)
    }
    if request.fields.isEmpty, let view = registered(value) { return try active(view, value) }
    if let shape = request.shape { return try made(shape, value) }
    let isWide = reader.names(of: value).count > Self.mostColumnsByDefault
    return try made(isWide || Self.isProviderObject(value) ? .list : .table, value)
  }

  /// Objects of Configuration Manager's provider are lists, however few properties they have.
  private static func isProviderObject(_ value: Value) -> Bool {
    value.typeName.hasPrefix("IResultObject#")
  }

  private func registered(_ value: Value) -> FormatView? {
    if let view = views.view(for: value.typeNames, where: fits) { return view }
    guard case .object(let object) = value, let display = object.shape.defaultDisplay else {
      return nil
    }
    let view = FormatView(display, typeNames: Array(object.shape.typeNames.prefix(1)))
    return fits(view) ? view : nil
  }

  /// Whether a view is one for objects of which nothing else is asked.
  private func fits(_ view: FormatView) -> Bool {
    guard !view.isByNameOnly, let shape = view.layout.shape else { return false }
    return request.shape == nil || request.shape == shape
  }

  private func fits(_ view: FormatView, named name: String) -> Bool {
    view.layout.shape == request.shape && NameTable.equalsIgnoringCase(view.name, name)
  }

  /// `-View` names no view of this form, and what there is instead.
  private func unknownView(_ name: String, _ value: Value) -> ShellError {
    let own = value.typeNames.first.map(views.views(of:)) ?? []
    let shape = request.shape ?? .table
    let known = own.filter { $0.layout.shape == shape }.map(\.name)
    let others = own.filter {
      $0.layout.shape != shape && NameTable.equalsIgnoringCase($0.name, name)
    }.compactMap { $0.layout.shape.map { "Format-\($0.word)" } }
    var message = "The view name \(name) cannot be found."
    if !known.isEmpty {
      message +=
        " Specify one of the following \(shape.word) views and try again: "
        + known.joined(separator: ", ") + "."
    } else if !others.isEmpty {
      message =
        " The view name \(name) cannot be found in the \(shape.word) formatting."
        + " Try using one of these other format cmdlets: " + others.joined(separator: ", ")
    } else {
      message += " There are no existing \(shape.word) views for \(value.typeName) objects."
    }
    return request.refuse("FormatViewNotFound", message)
  }

  private func active(_ view: FormatView, _ value: Value) throws(ShellError) -> ActiveView {
    let group = request.group ?? view.group
    switch view.layout {
    case .table(var columns):
      if case .object(let object as DeserializedObject) = value, object.showsComputerName {
        columns.append(FormatColumn("PSComputerName"))
      }
      let aligned =
        view.alignsByType
        ? columns
        : columns.map { FormatColumn($0.field, width: $0.width, alignment: $0.alignment ?? .left) }
      return ActiveView(
        layout: .table(columns),
        header: try tableHeader(aligned, value, isPage: view.isPage && request.shape == nil),
        group: group, typeNames: view.typeNames, wraps: view.wraps)
    case .list(let fields):
      return ActiveView(
        layout: .fields(fields), header: view.isPage ? .page : .list, group: group,
        typeNames: view.typeNames)
    case .properties(let names):
      return ActiveView(
        layout: .selected(names.map { .name($0) }), header: .list, group: group,
        typeNames: view.typeNames)
    case .wide(let field):
      return ActiveView(
        layout: .wide(field), header: wideHeader, group: group, typeNames: view.typeNames)
    case .entries(let lines):
      return ActiveView(
        layout: .entries(lines), header: .custom, group: group, typeNames: view.typeNames)
    case .text, .paragraphs: return try made(.list, value)
    }
  }

  private func made(_ shape: FormatShape, _ value: Value) throws(ShellError) -> ActiveView {
    switch shape {
    case .table:
      let columns = try self.columns(value)
      return ActiveView(
        layout: .table(columns), header: try tableHeader(columns, value), group: request.group,
        typeNames: nil)
    case .list:
      return ActiveView(
        layout: .selected(request.fields), header: .list, group: request.group, typeNames: nil)
    case .wide:
      return ActiveView(
        layout: .named(request.fields.first), header: wideHeader, group: request.group,
        typeNames: nil)
    case .custom:
      return ActiveView(
        layout: .custom(request.fields), header: .custom, group: request.group, typeNames: nil)
    }
  }

  private func columns(_ value: Value) throws(ShellError) -> [FormatColumn] {
    guard !request.fields.isEmpty else {
      return reader.names(of: value).prefix(Self.mostColumns).map { FormatColumn($0) }
    }
    var columns: [FormatColumn] = []
    for selection in request.fields {
      switch selection {
      case .name(let pattern):
        let found = try reader.names(matching: pattern, of: value)
        if found.isEmpty, !PropertyReader.hasWildcards(pattern) {
          columns.append(FormatColumn(pattern))
        }
        columns += found.map { FormatColumn($0) }
      case .field(let field, let width, let alignment):
        columns.append(FormatColumn(field, width: width, alignment: alignment))
      }
    }
    return columns
  }

  private func tableHeader(
    _ columns: [FormatColumn], _ value: Value, isPage: Bool = false
  ) throws(ShellError) -> FormatHeader {
    var headers: [TableHeader] = []
    for column in columns {
      headers.append(
        TableHeader(
          label: column.field.label, width: column.width,
          alignment: try alignment(of: column, in: value)))
    }
    return .table(
      headers, hidesHeader: request.hidesHeader, fitsData: request.fitsData, isPage: isPage)
  }

  private func alignment(
    of column: FormatColumn, in value: Value
  ) throws(ShellError) -> CellAlignment {
    if let alignment = column.alignment { return alignment }
    let cell = try reader.value(of: column.field.expression, in: value)
    if case .string = cell { return .left }
    return CellText.isScalar(cell) ? .right : .left
  }

  private var wideHeader: FormatHeader {
    .wide(columns: request.columns > 0 ? request.columns : request.fitsData ? 0 : 2)
  }
}
