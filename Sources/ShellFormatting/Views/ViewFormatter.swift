public import ShellRuntime

/// Turns objects into formatting instructions, one at a time: the first object decides the form.
public final class ViewFormatter {
  private let request: FormatRequest
  private let views: FormatViewTable
  private let reader: PropertyReader
  private let send: (FormatPacket, Value?) throws(ShellError) -> Void
  private var active: ActiveView?
  private var groupKey: String?
  private var isInGroup = false
  /// Fields of the object that is formatted which could not be worked out.
  private var failed: [String] = []

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
    switch value {
    case .null: return
    case .array(let array):
      for item in array.items where !item.isNull { try addObject(item) }
    case .hashtable(let table):
      for (key, value) in zip(table.keys, table.values) {
        try addObject(reader.dictionaryEntry(key, value))
      }
    default: try addObject(value)
    }
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
    let labels = failed
    failed = []
    for label in labels {
      let record = ErrorRecord(
        id: "PSPropertyExpressionError", category: .invalidArgument,
        message: "Failed to evaluate expression \"\(label)\".")
      try send(.error(record, request.errorView), nil)
    }
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
    let own = views.view(for: value.typeNames) { $0.standsAlone }
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
    let key = CellText.text(try reader.value(of: group.key, in: value))
    if isInGroup, key == groupKey { return }
    if isInGroup { try send(.groupEnd, nil) }
    let indent = String(repeating: " ", count: group.indent)
    try send(.groupStart("\(indent)\(group.label): \(key)"), nil)
    groupKey = key
    isInGroup = true
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
      if request.showsErrors { failed.append(field.label) }
      return request.displaysErrors ? "#ERR" : ""
    }
    if let format = field.format, let text = try reader.formatted(value, format) { return text }
    let limit = request.enumerationLimit
    return isMadeCell && field.format == nil
      ? CellText.tableText(value, limit: limit) : CellText.text(value, limit: limit)
  }
}
