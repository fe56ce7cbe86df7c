import ShellFormatting
import ShellRuntime

/// What one `Select-Object` makes of each object.
final class SelectionPlan {
  var places = PlaceSelection()
  private var properties: [PropertyArgument] = []
  private var excluded: [WildcardPattern] = []
  private var expanded: PropertyArgument?
  private var isUnique = false
  private var seen = KeyIndex(ignoringCase: false)
  /// How objects of the shape met last become selected ones: nothing is looked up again.
  private var known: (source: Shape, slots: [Int], selected: Shape)?

  init() {}

  init(_ command: SelectObject, _ context: CmdletContext) throws(ShellError) {
    properties = try PropertyArgument.read(
      command.property, keys: PropertyKey.selecting, context)
    excluded = command.excludeProperty.map { WildcardPattern($0, ignoringCase: true) }
    if properties.isEmpty, !excluded.isEmpty {
      properties = try PropertyArgument.read([.string("*")], context)
    }
    if !command.expandProperty.isEmpty {
      expanded = try PropertyArgument.read([.string(command.expandProperty)], context).first
    }
    isUnique = command.unique
    seen = KeyIndex(ignoringCase: command.caseInsensitive)
    if context.isBound("First") { places.first = command.first }
    if context.isBound("Last") { places.last = command.last }
    places.skip = command.skip
    places.skipLast = command.skipLast
    if context.isBound("Index") { places.indices = command.index }
    places.skippedIndices = command.skipIndex
  }

  /// Takes the next object and sends what is wanted by now.
  func take(_ object: Value, _ context: CmdletContext) throws(ShellError) {
    if places.isPlain { return try emit(object, context) }
    for object in places.take(object) { try emit(object, context) }
  }

  /// Sends what an object becomes.
  func emit(_ object: Value, _ context: CmdletContext) throws(ShellError) {
    if let expanded { return try expand(object, expanded, context) }
    guard !properties.isEmpty else { return try emitUnlessSeen(object, [], context) }
    try emitUnlessSeen(try selected(object, context), nil, context)
  }

  /// `notes`: the values that were added to the object, which count with it; nil = all of them.
  private func emitUnlessSeen(
    _ value: Value, _ notes: [(name: String, value: Value)]?, _ context: CmdletContext
  ) throws(ShellError) {
    if isUnique {
      let keys = try keys(of: value, notes, context)
      if seen.first(keys) != nil { return }
      seen.add(keys)
    }
    guard try context.write(value) else { throw .pipelineStopped }
  }

  /// What tells objects apart: the object itself and its notes. Custom objects are all one object
  /// to PowerShell, which only their notes tell apart.
  private func keys(
    of value: Value, _ notes: [(name: String, value: Value)]?, _ context: CmdletContext
  ) throws(ShellError) -> [SortKey] {
    var keys: [SortKey] = [SortKey(value)]
    var notes = notes ?? []
    if case .object(let object) = value, !object.shape.properties.isEmpty {
      if object is CustomObject {
        if notes.isEmpty, !properties.isEmpty, expanded == nil {
          notes = object.shape.properties.enumerated().map { ($1.name, object.value(at: $0)) }
        }
        keys = [.nothing]
      } else {
        keys = [.text(try UniqueText.text(of: value, PropertyReader(shell: context.shell)))]
      }
    }
    for note in notes { keys += [.text(TextComparison.folded(note.name)), SortKey(note.value)] }
    return keys
  }

  private func selected(
    _ object: Value, _ context: CmdletContext
  ) throws(ShellError) -> Value {
    if case .object(let source) = object {
      if let known, known.source === source.shape { return Self.copy(source, known) }
      known = slots(of: source, context)
      if let known { return Self.copy(source, known) }
    }
    var entries: [(name: String, value: Value)] = []
    for (name, value) in try matched(object, context) {
      if entries.contains(where: { TextComparison.equalsIgnoringCase($0.name, name) }) {
        try reportExisting(name, object, "AlreadyExistingUserSpecifiedPropertyNoExpand", context)
      } else {
        entries.append((name, value))
      }
    }
    let shape = Self.shape(object.typeName, entries.map(\.name), context)
    return .object(CustomObject(shape: shape, values: entries.map(\.value)))
  }

  /// The properties asked for, with their values.
  private func matched(
    _ object: Value, _ context: CmdletContext
  ) throws(ShellError) -> [(name: String, value: Value)] {
    var entries: [(name: String, value: Value)] = []
    for property in properties {
      let found = try property.values(of: object, context)
      if property.label != nil, found.count > 1 {
        try context.writeError(
          "RenamingMultipleResults", .invalidOperation, "Cannot rename multiple results.",
          target: object, exceptionType: "System.InvalidOperationException")
        continue
      }
      if property.name.isEmpty {
        throw context.failure(
          "EmptyScriptBlockAndNoName", .invalidArgument,
          "A property is an empty script block and does not provide a name.",
          exceptionType: "System.Management.Automation.PSArgumentException")
      }
      for (name, value) in found {
        let source =
          if case .name(let written) = property.expression, property.label != nil {
            written
          } else {
            name
          }
        if excluded.contains(where: { $0.matches(source) }) { continue }
        entries.append((name, value ?? .null))
      }
    }
    return entries
  }

  private func reportExisting(
    _ name: String, _ object: Value, _ id: String, _ context: CmdletContext
  ) throws(ShellError) {
    try context.writeError(
      id, .invalidOperation,
      "The property cannot be processed because the property \"\(name)\" already exists.",
      target: object, exceptionType: "System.Management.Automation.PSArgumentException")
  }

  private static func copy(
    _ source: ShellObject, _ known: (source: Shape, slots: [Int], selected: Shape)
  ) -> Value {
    .object(CustomObject(shape: known.selected, values: known.slots.map { source.value(at: $0) }))
  }

  /// The slots of the properties where each is a plain name that the object has, met once.
  private func slots(
    of object: ShellObject, _ context: CmdletContext
  ) -> (source: Shape, slots: [Int], selected: Shape)? {
    var slots: [Int] = []
    for property in properties {
      guard case .name(let name) = property.expression, property.label == nil,
        let slot = object.shape.slot(of: context.engine.names.name(name)), !slots.contains(slot),
        !excluded.contains(where: { $0.matches(name) })
      else { return nil }
      slots.append(slot)
    }
    let names = slots.map { object.shape.properties[$0].name }
    return (object.shape, slots, Self.shape(object.shape.typeNames.first ?? "", names, context))
  }

  /// `Selected.` and the .NET type of the object: that of a custom object, whatever else it is
  /// called, is PSCustomObject.
  private static func shape(
    _ typeName: String, _ names: [String], _ context: CmdletContext
  ) -> Shape {
    let own = typeName.hasPrefix("Selected.") ? typeName : "Selected." + typeName
    return context.engine.customShape(
      typeNames: [own] + Engine.customTypeNames, properties: names)
  }

  private func expand(
    _ object: Value, _ property: PropertyArgument, _ context: CmdletContext
  ) throws(ShellError) {
    let notes = try matched(object, context)
    let found = try property.values(of: object, context)
    guard let value = found.first?.value, found.count == 1 else {
      let several = found.count > 1
      return try context.writeError(
        several ? "MutlipleExpandProperties" : "ExpandPropertyNotFound", .invalidArgument,
        several
          ? "Multiple properties cannot be expanded."
          : "Property \"\(property.name)\" cannot be found.",
        target: object, exceptionType: "System.Management.Automation.PSArgumentException")
    }
    for element in value.elements where !element.isNull {
      try addNotes(notes, to: element, of: object, context)
      try emitUnlessSeen(element, notes, context)
    }
  }

  /// Objects get the other properties; texts, numbers and tables cannot have any in the lab.
  private func addNotes(
    _ notes: [(name: String, value: Value)], to element: Value, of object: Value,
    _ context: CmdletContext
  ) throws(ShellError) {
    for (name, value) in notes {
      if try PropertyReader(shell: context.shell).value(of: name, in: element) != nil {
        try reportExisting(name, object, "AlreadyExistingUserSpecifiedPropertyExpand", context)
      } else if case .object(let object) = element, object.keepsMembers {
        object.addNote(name, value, engine: context.engine)
      }
    }
  }
}
