import ShellFormatting
import ShellRuntime

/// What one `Select-Object` makes of each object.
final class SelectionPlan {
  var places = PlaceSelection()
  private var properties: [PropertyArgument] = []
  private var excluded: [WildcardPattern] = []
  private var expanded: PropertyArgument?
  private var isUnique = false
  private var seen: Set<String> = []
  private var ignoresCase = false
  /// How objects of the shape met last become selected ones: nothing is looked up again.
  private var known: (source: Shape, slots: [Int], selected: Shape)?

  init() {}

  init(_ command: SelectObject, _ context: CmdletContext) throws(ShellError) {
    properties = try PropertyArgument.read(
      command.property, keys: ["Name", "Label", "Expression"], context)
    excluded = command.excludeProperty.map { WildcardPattern($0, ignoringCase: true) }
    if properties.isEmpty, !excluded.isEmpty, command.expandProperty.isEmpty {
      properties = try PropertyArgument.read([.string("*")], keys: [], context)
    }
    if !command.expandProperty.isEmpty {
      expanded = try PropertyArgument.read(
        [.string(command.expandProperty)], keys: [], context
      ).first
    }
    isUnique = command.unique
    ignoresCase = command.caseInsensitive
    if context.isBound("First") { places.first = max(0, command.first) }
    if context.isBound("Last") { places.last = max(0, command.last) }
    places.skip = max(0, command.skip)
    places.skipLast = max(0, command.skipLast)
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
    try emitUnlessSeen(properties.isEmpty ? object : try selected(object, context), context)
  }

  private func emitUnlessSeen(
    _ value: Value, _ context: CmdletContext
  ) throws(ShellError) {
    if isUnique {
      let text = try UniqueText.text(of: value, PropertyReader(shell: context.shell))
      guard seen.insert(ignoresCase ? TextComparison.folded(text) : text).inserted else { return }
    }
    guard try context.write(value) else { throw .pipelineStopped }
  }

  private func selected(
    _ object: Value, _ context: CmdletContext
  ) throws(ShellError) -> Value {
    if case .object(let source) = object {
      if let known, known.source === source.shape { return Self.copy(source, known) }
      known = slots(of: source, context)
      if let known { return Self.copy(source, known) }
    }
    var entries: [(String, Value)] = []
    for property in properties {
      for (name, value) in try property.values(of: object, context) {
        if excluded.contains(where: { $0.matches(name) }) { continue }
        if entries.contains(where: { TextComparison.equalsIgnoringCase($0.0, name) }) {
          if case .name(let pattern) = property.expression, PropertyReader.hasWildcards(pattern) {
            continue
          }
          try context.writeError(
            "AlreadyExistingUserSpecifiedPropertyNoExpand", .invalidOperation,
            "The property cannot be processed because the property \"\(name)\" already exists.",
            target: object, exceptionType: "System.Management.Automation.PSArgumentException")
          continue
        }
        entries.append((name, value ?? .null))
      }
    }
    let shape = Self.shape(object.typeName, entries.map(\.0), context)
    return .object(CustomObject(shape: shape, values: entries.map(\.1)))
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
    for element in value.elements { try emitUnlessSeen(element, context) }
  }
}
