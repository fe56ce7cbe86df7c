/// How deep a container reaches, so that chains of thousands are refused when they are made.
struct Nesting {
  /// Containers below this one.
  var height: Int32 = 0
  /// Containers above it, when it was last put into one.
  var level: Int32 = 0
}

/// A container that may be part of a cycle.
struct WeakContainer {
  weak var array: ArrayObject?
  weak var table: HashtableObject?
  weak var object: CustomObject?

  init(_ value: Value) {
    switch value {
    case .array(let array): self.array = array
    case .hashtable(let table): self.table = table
    case .object(let object): self.object = object as? CustomObject
    default: break
    }
  }

  /// Whether something still holds the container.
  var isAlive: Bool { array != nil || table != nil || object != nil }

  /// Takes out what it holds.
  func empty() {
    array?.items = []
    table?.removeAll()
    _ = object?.takeValues()
  }
}

extension Value {
  var nesting: Nesting? {
    get {
      switch self {
      case .array(let array): array.nesting
      case .hashtable(let table): table.nesting
      case .object(let object): (object as? CustomObject)?.nesting
      default: nil
      }
    }
    nonmutating set {
      guard let newValue else { return }
      switch self {
      case .array(let array): array.nesting = newValue
      case .hashtable(let table): table.nesting = newValue
      case .object(let object): (object as? CustomObject)?.nesting = newValue
      default: break
      }
    }
  }

  /// Set where a check made it: it may change it.
  var epoch: UInt32 {
    switch self {
    case .array(let array): array.epoch
    case .hashtable(let table): table.epoch
    case .object(let object): (object as? CustomObject)?.epoch ?? 0
    default: 0
    }
  }
}

extension Shell {
  /// Takes note that `value` goes into a container; refuses more than 1,000 nested ones.
  func checkNesting(_ value: Value, in container: inout Nesting) throws(ShellError) {
    guard var inner = value.nesting else { return }
    let height = inner.height + 1
    let level = container.level + 1
    guard Int(height) + Int(container.level) <= limits.nesting, Int(level) <= limits.nesting else {
      throw .budget(.nesting)
    }
    container.height = max(container.height, height)
    inner.level = max(inner.level, level)
    value.nesting = inner
  }

  /// Before a container that exists is changed by putting `value` into it.
  func willChange(_ container: Value, putting value: Value) throws(ShellError) {
    if readOnlyEpoch != 0, container.epoch != readOnlyEpoch { throw .readOnlyCheck("an object") }
    if readOnlyEpoch == 0 { engine.noteChangeInPlace() }
    guard value.isContainer, var nesting = container.nesting else { return }
    try checkNesting(value, in: &nesting)
    container.nesting = nesting
    cycleSuspects.append(WeakContainer(container))
    if cycleSuspects.count > 4096, cycleSuspects.count & 4095 == 1 {
      cycleSuspects.removeAll { $0.array == nil && $0.table == nil && $0.object == nil }
    }
  }

  /// A new array that the line pays for.
  func newArray(
    _ items: [Value], elementType: String = "System.Object", kind: ArrayObject.Kind = .fixed
  ) throws(ShellError) -> Value {
    try charge(elements: items.count + 1)
    let array = ArrayObject(items, elementType: elementType, kind: kind)
    array.epoch = readOnlyEpoch
    for item in items where item.isContainer { try checkNesting(item, in: &array.nesting) }
    return .array(array)
  }

  /// What blocks, `.Where()` and `.ForEach()` give: a collection that can grow.
  func newCollection(_ items: [Value]) throws(ShellError) -> Value {
    try newArray(items, elementType: ReflectedTypes.psObject, kind: .collection)
  }

  /// A new string that the line pays for.
  func newString(_ text: String) throws(ShellError) -> Value {
    try charge(bytes: text.utf8.count)
    return .string(text)
  }
}
