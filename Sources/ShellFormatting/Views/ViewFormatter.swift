public import ShellRuntime

/// Turns objects into formatting instructions, one at a time: the first object decides the form.
public final class ViewFormatter {
  private let request: FormatRequest
  private let views: FormatViewTable
  private let reader: PropertyReader
  private let send: (FormatPacket, Value?) throws(ShellError) -> Void
  private var active: ActiveView?
  private var groupKey: GroupKey?
  private var isInGroup = false
  /// Fields of the object that is formatted which could not be worked out.
  private var failed: [FormatFailure] = []

  /// A formatter that gives its instructions to `emit`, with the object that an entry shows.
  public init(
    _ request: FormatRequest, views: FormatViewTable, reader: PropertyReader,
    emit: @escaping (FormatPacket, Value?) throws(ShellError) -> Void
  ) {
    self.request = request
    self.views = views
    self.reader = reader
    send = emit
  }

  /// Formats one object of the pipeline; collections are taken apart once.
  public func add(_ value: Value) throws(ShellError) {
    guard let elements = reader.elements(of: value) else {
      if !value.isNull { try addObject(value) }
      return
    }
    switch request.expansion {
    case .collection: return try addObject(reader.collection(value))
    case .both: try addCollection(value, count: elements.count)
    case .elements: break
    }
    for element in elements where !element.isNull { try addObject(element) }
  }

  /// `-Expand Both`: the collection itself as a list, and what stands behind it.
  private func addCollection(_ value: Value, count: Int) throws(ShellError) {
    try send(.outOfBand(["The following object supports IEnumerable:"]), nil)
    try send(.outOfBandList(try allFields(of: reader.collection(value))), value)
    let announcement =
      switch count {
      case 0: "The IEnumerable contains no objects."
      case 1: "The IEnumerable contains the following object:"
      default: "The IEnumerable contains the following \(count) objects:"
      }
    try send(.outOfBand([announcement]), nil)
  }

  /// Ends the sequence that is open, if one is.
  public func finish() throws(ShellError) {
    guard active != nil else { return }
    if isInGroup { try send(.groupEnd, nil) }
    try send(.end, nil)
    active = nil
    isInGroup = false
    groupKey = nil
  }

  private func addObject(_ value: Value) throws(ShellError) {
    if case .object(let object) = value, let record = object as? FormatRecord {
      return try send(record.packet, record.shown)
    }
    if !request.forces, let packet = try standingAlone(value) { return try send(packet, value) }
    let view: ActiveView
    if let active { view = active } else { view = try begin(with: value) }
    if let typeNames = view.typeNames, !Self.applies(typeNames, to: value) {
      return try send(.outOfBandList(try allFields(of: value)), value)
    }
    try enterGroup(of: value, view)
    try send(try entry(of: value, view), value)
    if !failed.isEmpty { try reportFailed() }
  }

  /// `-ShowError`: what could not be worked out is told behind its object.
  private func reportFailed() throws(ShellError) {
    let failures = failed
    failed = []
    for failure in failures { try send(.error(failure.record, request.errorView), nil) }
  }

  private func begin(with value: Value) throws(ShellError) -> ActiveView {
    let selector = ViewSelector(request: request, views: views, reader: reader)
    let view = try selector.view(for: value)
    active = view
    try send(.start(view.header), nil)
    return view
  }

  /// Strings, numbers and objects with a text of their own: they take no part in tables.
  private func standingAlone(_ value: Value) throws(ShellError) -> FormatPacket? {
    if CellText.isScalar(value) { return .outOfBand([CellText.plain(value)]) }
    if case .object(let object as ErrorObject) = value {
      return .error(object.record, request.errorView)
    }
    let own = views.view(for: value.typeNames) { $0.layout.standsAlone }
    switch own?.layout {
    case .text(let lines)?: return .outOfBand(try lines(value, reader))
    case .paragraphs(let make)?: return .outOfBandParagraphs(try make(value, reader))
    default: break
    }
    guard reader.names(of: value).isEmpty,
      views.view(for: value.typeNames, where: { _ in true }) == nil
    else { return nil }
    return .outOfBand([CellText.plain(value)])
  }

  private static func applies(_ typeNames: [String], to value: Value) -> Bool {
    value.typeNames.lazy.map(FormatViewTable.masked).contains { name in
      typeNames.contains { NameTable.equalsIgnoringCase($0, name) }
    }
  }

  private func enterGroup(of value: Value, _ view: ActiveView) throws(ShellError) {
    guard let group = view.group else {
      if !isInGroup { try send(.groupStart(nil), nil) }
      isInGroup = true
      return
    }
    let found = try reader.groupKey(of: group, in: value)
    if isInGroup {
      guard let found else { return }
      let isSame = try groupKey.map { key throws(ShellError) in
        try reader.agree(key.value, found.value)
      }
      groupKey = found
      if isSame == true { return }
      try send(.groupEnd, nil)
    }
    groupKey = found
    isInGroup = true
    let indent = String(repeating: " ", count: group.indent)
    let heading = found.map { key in
      let text = CellText.text(key.value, limit: request.enumerationLimit)
      return "\(indent)\(key.label): \(text)"
    }
    try send(.groupStart(heading), nil)
  }

  private func entry(of value: Value, _ view: ActiveView) throws(ShellError) -> FormatPacket {
    switch view.layout {
    case .table(let columns):
      var cells: [String] = []
      cells.reserveCapacity(columns.count)
      let isMade = view.typeNames == nil
      for column in columns {
        cells.append(try text(of: column.field, in: value, isMadeCell: isMade))
      }
      return .row(cells, isWrapped: request.wraps || view.wraps)
    case .fields(let fields):
      var entries: [(label: String, value: String)] = []
      for field in fields { entries.append((field.label, try text(of: field, in: value))) }
      return .list(entries)
    case .selected(let selections): return .list(try listEntries(selections, of: value))
    case .wide(let field): return .item(try text(of: field, in: value))
    case .named(let selection):
      guard let field = try reader.namingField(of: value, selection) else { return .item("") }
      return .item(try text(of: field, in: value))
    case .entries(let lines): return .entry(try lines(value, reader))
    case .custom(let selections):
      let browser = ObjectBrowser(
        reader: reader, depth: request.depth, enumerationLimit: request.enumerationLimit)
      return .paragraphs(try browser.paragraphs(of: value, selections))
    }
  }

  /// Each object of a list brings its own properties.
  private func listEntries(
    _ selections: [FormatSelection], of value: Value
  ) throws(ShellError) -> [(label: String, value: String)] {
    guard !selections.isEmpty else { return try allFields(of: value) }
    var entries: [(label: String, value: String)] = []
    for selection in selections {
      switch selection {
      case .name(let pattern):
        for name in try reader.names(matching: pattern, of: value) {
          entries.append((name, try text(of: FormatField(name), in: value)))
        }
      case .field(let field, _, _): entries.append((field.label, try text(of: field, in: value)))
      }
    }
    return entries
  }

  private func allFields(
    of value: Value
  ) throws(ShellError) -> [(label: String, value: String)] {
    var entries: [(label: String, value: String)] = []
    for name in reader.names(of: value) {
      entries.append((name, try text(of: FormatField(name), in: value)))
    }
    return entries
  }

  /// The text of a field; one that cannot be calculated shows nothing.
  private func text(
    of field: FormatField, in object: Value, isMadeCell: Bool = false
  ) throws(ShellError) -> String {
    let value: Value
    do throws(ShellError) {
      value = try reader.attempt(field.expression, in: object)
    } catch {
      guard error.record != nil else { throw error }
      if request.showsErrors { failed.append(.expression(field.source)) }
      return request.displaysErrors ? "#ERR" : ""
    }
    if let format = field.format {
      if let text = try reader.formatted(value, format) { return text }
      if request.displaysErrors {
        if request.showsErrors { failed.append(.format(format)) }
        return "#FMTERR"
      }
    }
    let limit = request.enumerationLimit
    return isMadeCell && field.format == nil
      ? CellText.tableText(value, limit: limit) : CellText.text(value, limit: limit)
  }
}
