/// The members of a custom object that are worked out when they are asked for: what `Add-Member`
/// adds beside note properties.
final class ScriptMembers {
  /// How a property is worked out.
  enum Property {
    case alias(String)
    case script(get: ScriptBlockObject?, set: ScriptBlockObject?)
  }

  var properties: [(name: Name, property: Property)] = []
  var methods: [(name: String, block: ScriptBlockObject)] = []
  /// The object whose members they are, where another one holds them.
  weak var owner: ShellObject?
  private weak var shell: Shell?

  init(_ shell: Shell) { self.shell = shell }

  func property(_ name: Name) -> Property? { properties.first { $0.name == name }?.property }

  func method(_ folded: String) -> ScriptBlockObject? {
    methods.first { TextComparison.folded($0.name) == folded }?.block
  }

  /// The value of a property; nothing where its block fails.
  func value(of property: Property, in object: CustomObject) -> Value {
    guard let shell else { return .null }
    let object = owner ?? object
    switch property {
    case .alias(let name):
      return (try? Members.property(of: .object(object), named: name, shell)) ?? .null
    case .script(let get, _):
      guard let get else { return .null }
      let tryDepth = shell.tryDepth
      shell.tryDepth += 1
      defer { shell.tryDepth = tryDepth }
      let found = try? shell.invoke(get, this: .object(object), arguments: [])
      return found.map { $0.count == 1 ? $0[0] : $0.isEmpty ? .null : .array($0) } ?? .null
    }
  }

  func set(
    _ value: Value, _ property: Property, _ name: String, of object: CustomObject
  ) throws(ShellError) {
    guard let shell else { return }
    let object = owner ?? object
    switch property {
    case .alias(let name): try shell.setProperty(name, of: .object(object), to: value)
    case .script(_, let set?): _ = try shell.invoke(set, this: .object(object), arguments: [value])
    case .script:
      throw .failed(
        "SetValueException", .notSpecified,
        "Exception setting \"\(name)\": \"Set accessor for property \"\(name)\" is unavailable.\"",
        exceptionType: "System.Management.Automation.SetValueException")
    }
  }
}

/// One member of a custom object, as `Get-Member` tells of it.
public enum CustomMember {
  // swift-format-ignore
  case note(Value)
  case alias(String)
  case script(get: String, set: String?)
}

extension CustomObject {
  /// Adds a property that stands for another one, or replaces one of that name.
  public func addAlias(_ name: String, of other: String, _ shell: Shell) {
    put(name, .alias(other), shell)
  }

  /// Adds a property that blocks work out and set; `$this` is the object.
  public func addScript(
    _ name: String, get: ScriptBlockObject?, set: ScriptBlockObject?, _ shell: Shell
  ) {
    put(name, .script(get: get, set: set), shell)
  }

  private func put(_ name: String, _ property: ScriptMembers.Property, _ shell: Shell) {
    add(name, .null, engine: shell.engine)
    let id = shell.engine.names.name(name)
    let members = scriptMembers ?? ScriptMembers(shell)
    members.properties.removeAll { $0.name == id }
    members.properties.append((id, property))
    scriptMembers = members
  }

  /// Adds a method: `$this` is the object, `$args` what it is called with.
  public func addMethod(_ name: String, _ block: ScriptBlockObject, _ shell: Shell) {
    let members = scriptMembers ?? ScriptMembers(shell)
    members.methods.removeAll { TextComparison.equalsIgnoringCase($0.name, name) }
    members.methods.append((name, block))
    scriptMembers = members
  }

  /// What kind of property stands at a slot.
  public func member(at slot: Int) -> CustomMember {
    switch scriptMembers?.property(shape.names[slot]) {
    case .alias(let other): .alias(other)
    case .script(let get, let set): .script(get: get?.text ?? "", set: set?.text)
    case nil: .note(value(at: slot))
    }
  }
}

extension Shell {
  /// Runs a block as a function with `$this` bound; gives what it writes.
  func invoke(
    _ block: ScriptBlockObject, this: Value, arguments: [Value]
  ) throws(ShellError) -> [Value] {
    try enterCall()
    defer { leaveCall() }
    let id = cellIndex("this")
    let saved = cells[id]
    cells[id].value = this
    defer { cells[id] = saved }
    let sink = CollectingSink()
    _ = try callFunction(block, arguments: arguments, into: sink)
    return sink.items
  }
}
